import type { APIRoute } from 'astro';
import { portal } from '../../../portal/current.ts';
import { downloadCsv } from '../../../views/data/downloads.ts';
import { ledgerDownload } from '../../../views/data/payouts.ts';
import { allLedgers } from '../../../views/programmes/ledger-pages.ts';

export const getStaticPaths = () =>
  allLedgers(portal).map(({ programme, village }) => ({ params: { programme, village } }));

export const GET: APIRoute = ({ params }) =>
  new Response(downloadCsv(ledgerDownload(portal, params.programme ?? '', params.village ?? '')), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
