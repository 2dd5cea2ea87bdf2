import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadCsv, downloadOf, downloads } from '../../views/data/downloads.ts';

export function getStaticPaths() {
  return downloads(portal).map(({ table }) => ({ params: { table: table.id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(downloadCsv(downloadOf(portal, params.table)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
