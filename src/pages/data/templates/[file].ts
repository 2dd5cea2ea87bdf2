import type { APIRoute } from 'astro';
import type { Table } from '../../../intake/define-table.ts';
import { knownTables } from '../../../intake/tables/known-tables.ts';
import { templateCsv } from '../../../intake/template/template-csv.ts';
import { templateXlsx } from '../../../intake/template/template-xlsx.ts';
import { lists, portal } from '../../../portal/current.ts';
import { lastingLists, listNames } from '../../../views/data/template-lists.ts';
import { xlsxResponse } from '../../../views/data/xlsx-response.ts';

export function getStaticPaths() {
  const programmes = portal.programmes.map((one) => one.perPerson ?? one);
  return knownTables(programmes, portal.config.sections).flatMap((table) =>
    ['csv', 'xlsx'].map((kind) => ({
      params: { file: `${table.id}.${kind}` },
      props: { table, kind },
    })),
  );
}

export const GET: APIRoute<{ table: Table; kind: string }> = async ({ props: { table, kind } }) =>
  kind === 'csv'
    ? new Response(templateCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    : xlsxResponse(await templateXlsx(table, lastingLists(lists), listNames(portal)));
