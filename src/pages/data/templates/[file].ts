import type { APIRoute } from 'astro';
import type { Table } from '../../../intake/define-table.ts';
import { knownTables } from '../../../intake/tables/known-tables.ts';
import { templateCsv } from '../../../intake/template/template-csv.ts';
import { templateXlsx } from '../../../intake/template/template-xlsx.ts';
import { lists, portal } from '../../../portal/current.ts';
import { lastingLists, listNames } from '../../../views/data/template-lists.ts';
import { xlsxResponse } from '../../../views/data/xlsx-response.ts';

/** Every table that is filled in, by the names of its files. */
function templates(): Map<string, Table> {
  const programmes = portal.programmes.map((one) => one.perPerson ?? one);
  return new Map(
    knownTables(programmes, portal.config.sections).flatMap((table) =>
      ['csv', 'xlsx'].map((kind) => [`${table.id}.${kind}`, table]),
    ),
  );
}

export const getStaticPaths = () =>
  Array.from(templates().keys(), (file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const table = templates().get(file);
  if (!table) throw new Error(`no template ${file}`);
  return file.endsWith('.csv')
    ? new Response(templateCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    : xlsxResponse(await templateXlsx(table, lastingLists(lists), listNames(portal)));
};
