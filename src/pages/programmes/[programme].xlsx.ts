import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadXlsx } from '../../views/data/downloads.ts';
import { hasWorkbook } from '../../views/data/file-kinds.ts';
import { programmeDownload, programmesWithLedgers } from '../../views/data/payouts.ts';
import { payoutsOf } from '../../views/programmes/ledger-pages.ts';

export const getStaticPaths = () =>
  programmesWithLedgers(portal)
    .filter(({ id }) => hasWorkbook(payoutsOf(portal, id).length))
    .map(({ id }) => ({ params: { programme: id } }));

export const GET: APIRoute = ({ params }) =>
  downloadXlsx(programmeDownload(portal, params.programme ?? ''));
