import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadCsv } from '../../views/data/downloads.ts';
import { programmeDownload, programmesWithLedgers } from '../../views/data/payouts.ts';

export const getStaticPaths = () =>
  programmesWithLedgers(portal).map(({ id }) => ({ params: { programme: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(downloadCsv(programmeDownload(portal, params.programme ?? '')), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
