import Papa from 'papaparse';
import { noticesTable } from '../intake/tables/notices.ts';
import type { Dropped } from './take-in.ts';

const { columns } = noticesTable;

/** Fields of the form, by the heads under which a clerk would write the same. */
const FIELDS: Readonly<Record<string, string>> = {
  title: columns.title.header,
  affair: columns.affair.header,
  from: columns.noticeFrom.header,
  days: '公示期',
  programme: columns.programme.header,
  month: columns.month.header,
  basis: columns.basis.header,
  preparedBy: columns.preparedBy.header,
  reviewedBy: columns.reviewedBy.header,
  supervisedBy: columns.supervisedBy.header,
  corrects: columns.corrects.header,
  correctionReason: columns.correctionReason.header,
  body: columns.body.header,
};

/** A notice written on the desk, as the sheet of one row that a clerk would have handed in. */
export function noticeSheet(fieldOf: (name: string) => string, issuer: string): Dropped {
  const filled = Object.entries(FIELDS).map(([name, head]) => [head, fieldOf(name)] as const);
  const given = [[columns.issuer.header, issuer] as const, ...filled].filter(
    ([, text]) => text !== '',
  );
  const text = Papa.unparse([given.map(([head]) => head), given.map(([, cell]) => cell)]);
  return { name: `${fieldOf('title').slice(0, 60)}.csv`, bytes: new TextEncoder().encode(text) };
}
