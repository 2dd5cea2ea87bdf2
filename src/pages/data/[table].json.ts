import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { type Download, downloadJson, downloads } from '../../views/data/downloads.ts';

export function getStaticPaths() {
  return downloads(portal).map((download) => ({
    params: { table: download.table.id },
    props: { download },
  }));
}

export const GET: APIRoute<{ download: Download }> = ({ props }) =>
  new Response(downloadJson(props.download), { headers: { 'content-type': 'application/json' } });
