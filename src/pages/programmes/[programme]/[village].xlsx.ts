import type { APIRoute } from 'astro';
import { portal } from '../../../portal/current.ts';
import { downloadXlsx } from '../../../views/data/downloads.ts';
import { hasWorkbook } from '../../../views/data/file-kinds.ts';
import { ledgerDownload } from '../../../views/data/payouts.ts';
import { allLedgers } from '../../../views/programmes/ledger-pages.ts';

export const getStaticPaths = () =>
  allLedgers(portal)
    .filter(({ payouts }) => hasWorkbook(payouts.length))
    .map(({ programme, village }) => ({ params: { programme, village } }));

export const GET: APIRoute = ({ params }) =>
  downloadXlsx(ledgerDownload(portal, params.programme ?? '', params.village ?? ''));
