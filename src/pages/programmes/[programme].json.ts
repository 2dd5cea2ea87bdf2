import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadJson } from '../../views/data/downloads.ts';
import { programmeDownload, programmesWithLedgers } from '../../views/data/payouts.ts';

export const getStaticPaths = () =>
  programmesWithLedgers(portal).map(({ id }) => ({ params: { programme: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(downloadJson(programmeDownload(portal, params.programme ?? '')), {
    headers: { 'content-type': 'application/json' },
  });
