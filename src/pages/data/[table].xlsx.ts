import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { type Download, downloads, downloadXlsx } from '../../views/data/downloads.ts';
import { hasWorkbook } from '../../views/data/file-kinds.ts';

export const getStaticPaths = () =>
  downloads(portal)
    .filter(({ rows }) => hasWorkbook(rows.length))
    .map((download) => ({ params: { table: download.table.id }, props: { download } }));

export const GET: APIRoute<{ download: Download }> = ({ props }) => downloadXlsx(props.download);
