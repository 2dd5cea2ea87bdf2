import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadJson, downloadOf, downloads } from '../../views/data/downloads.ts';

export function getStaticPaths() {
  return downloads(portal).map(({ table }) => ({ params: { table: table.id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(downloadJson(downloadOf(portal, params.table)), {
    headers: { 'content-type': 'application/json' },
  });
