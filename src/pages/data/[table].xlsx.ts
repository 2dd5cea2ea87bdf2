import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { downloadOf, downloads, downloadXlsx } from '../../views/data/downloads.ts';
import { hasWorkbook } from '../../views/data/file-kinds.ts';

export const getStaticPaths = () =>
  downloads(portal)
    .filter(({ rows }) => hasWorkbook(rows.length))
    .map(({ table }) => ({ params: { table: table.id } }));

export const GET: APIRoute = ({ params }) => downloadXlsx(downloadOf(portal, params.table));
