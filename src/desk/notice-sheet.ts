import Papa from 'papaparse';
import type { Attached, Submission } from '../domain/desk/submission.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import type { Dropped } from './take-in.ts';

const { columns } = noticesTable;

/**
 * Fields of the form, by the heads under which a clerk would write the same. Not each column of the table
 * has one: numbers and the last day are given by the house.
 */
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
const ISSUER = columns.issuer.header;
const ATTACHED = columns.attachments.header;
/** Heads of the sheet that are no fields of the form. */
const OWN: ReadonlySet<string> = new Set([ISSUER, ATTACHED]);
/** How the sheet of a form begins, as it is kept: four signs of three bytes fill whole places. */
const BEGINS = Buffer.from(ISSUER).toString('base64');

const FORM = { delimiter: ',', newline: '\r\n' } as const;

/** What was written in each field of the form, by the names of the fields; one left empty is not there. */
export type Written = Readonly<Record<string, string>>;

/** A notice written on the desk, as the sheet of one row that a clerk would have handed in. */
export function noticeSheet(
  fieldOf: (name: string) => string,
  issuer: string,
  attached: readonly Attached[] = [],
): Dropped {
  const names = attached.map(({ name }) => name).join('；');
  const filled = Object.entries(FIELDS).map(([name, head]) => [head, fieldOf(name)] as const);
  const given = [[ISSUER, issuer] as const, ...filled, [ATTACHED, names] as const].filter(
    ([, text]) => text !== '',
  );
  const text = Papa.unparse([given.map(([head]) => head), given.map(([, cell]) => cell)], FORM);
  return { name: fieldOf('title').slice(0, 60), bytes: new TextEncoder().encode(text) };
}

/** What was written in the form of which a sheet was made; null where it came of none. */
export function writtenNotice({ table, takesBack, sheet }: Submission): Written | null {
  if (table !== noticesTable.id || takesBack !== null || !sheet.startsWith(BEGINS)) return null;
  const text = Buffer.from(sheet, 'base64').toString('utf8');
  const [heads = [], cells = [], ...others] = Papa.parse<string[]>(text, FORM).data;
  const names = new Map(Object.entries(FIELDS).map(([name, head]) => [head, name]));
  const isForm = heads[0] === ISSUER && heads.every((head) => OWN.has(head) || names.has(head));
  if (!isForm || others.length > 0) return null;
  const fields = heads.flatMap((head, at) => {
    const name = names.get(head);
    return name === undefined ? [] : [[name, cells[at] ?? '']];
  });
  return Object.fromEntries(fields);
}
