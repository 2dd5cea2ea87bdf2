import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group-by.ts';
import { inLetters } from '../../domain/record/digest.ts';
import type { Cells, RecordedTable, Statement } from '../../domain/record/version.ts';
import type { Columns, Table } from '../../intake/define-table.ts';
import { toldColumns } from '../../intake/forgetting.ts';
import { cellTextOf, keyColumns } from '../../intake/merge/row-text.ts';
import { publicSince } from '../../intake/publication.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { decisionsTable } from '../../intake/tables/decisions.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { payoutTableFor, rowOfPayout } from '../../intake/tables/payouts.ts';
import { recordTable } from '../../intake/tables/record.ts';
import { namesPeople } from '../expiry/table-totals.ts';
import type { AttachmentFiles } from '../notices/attachments.ts';
import type { Notice } from '../notices/notice.ts';
import type { Portal } from '../portal.ts';
import type { DataReading } from '../reading.ts';

type AnyRow = object & { readonly line: number };

/** A table of a statement, with where its rows lie and how they may be spoken of. */
export interface TableStated extends RecordedTable {
  /** Where its rows lie. */
  readonly file: string;
  /** Line of each row in its file. */
  readonly lines: readonly number[];
  /** Places of the cells by which a row is known again. */
  readonly key: readonly number[];
  /** Columns whose cells say nothing of anybody, and may be quoted. */
  readonly quotable: readonly boolean[];
  /** Columns that name somebody: what is told of a change leaves them out. */
  readonly naming: readonly boolean[];
  /** The site shows fewer rows or figures of it than are on file. */
  readonly lessShown: boolean;
}

/** What is published as one thing, as it stands in the data folder. */
export interface Stated extends Statement {
  readonly tables: readonly TableStated[];
  /** Whether it lies among the sample, which has a register of its own. */
  readonly sample: boolean;
  readonly title: string;
  /** The last day on which something of it became public; null where all of it always was. */
  readonly since: Day | null;
  /** The table whose file it is; null for a notice. */
  readonly table: string | null;
  /** Rows may be added to it without correcting it. */
  readonly grows: boolean;
  /** The settings leave its section out: it is on file and not on the site. */
  readonly off: boolean;
}
/** A statement before the settings are looked at. */
type OnFile = Omit<Stated, 'off'>;

const PLAIN_KINDS = new Set(['money', 'integer', 'decimal', 'day', 'month', 'boolean', 'choice']);

/**
 * Everything that a reading of a data folder publishes on a day, from the definitions of the tables: each
 * notice with its table, the lines and the month that it announces and how it was decided; each file of
 * every other table that is not withheld.
 */
export function statementsOf(
  reading: DataReading,
  portal: Portal,
  attachments: AttachmentFiles,
): Stated[] {
  const { asOf } = portal;
  const left: ReadonlySet<string> = new Set([noticesTable.id, recordTable.id]);
  const files = [...reading.tablesRead].flatMap(([table, own]) =>
    table.withheld || left.has(table.id)
      ? []
      : own.map(({ file, sample, rows }) => fileStated(table, file, sample, rows, asOf)),
  );
  const ledgers = new Map(portal.programmes.map((one) => [one.id, payoutTableFor(one)]));
  const payouts = [...groupBy(portal.payouts, ({ file }) => file)].flatMap(([file, own]) => {
    const table = ledgers.get(own[0]?.programme ?? '');
    if (!table) return [];
    return [fileStated(table, file, own[0]?.sample ?? false, own.map(asRow), asOf)];
  });
  const notices = noticesStated(portal, ledgers, attachments);
  const off = tablesLeftOut(portal.config.sections);
  return [...notices, ...files, ...payouts]
    .filter(({ tables }) => tables.some(({ rows }) => rows.length > 0))
    .map((stated) => ({ ...stated, off: off.has(stated.table ?? '') }));
}

function asRow(payout: Parameters<typeof rowOfPayout>[0]): AnyRow {
  return { ...rowOfPayout(payout), line: payout.line };
}

function fileStated(
  table: Table,
  file: string,
  sample: boolean,
  rows: readonly AnyRow[],
  asOf: string,
): OnFile {
  const out = rows.filter((row) => isOut(table, row, asOf));
  const days = out.map((row) => publicSince(table, row)).filter((day) => day !== null);
  return {
    kind: 'table',
    table: table.id,
    subject: file,
    title: table.title,
    sample,
    grows: true,
    since: days.sort().at(-1) ?? null,
    tables: [tableStated(table, file, out)],
  };
}

function isOut(table: Table, row: AnyRow, asOf: string): boolean {
  const since = publicSince(table, row);
  return since === null || since <= asOf;
}

function tableStated(
  table: Table,
  file: string,
  rows: readonly AnyRow[],
  given: Columns = table.columns,
): TableStated {
  const columns = toldColumns(given);
  const keys = Object.keys(columns);
  return {
    title: table.title,
    file,
    columns: Object.values(columns).map(({ header }) => header),
    sealed: typeof table.forget === 'object' || table.lessShown === true,
    lessShown: table.lessShown === true,
    rows: rows.map((row) =>
      keys.map((key) => cellTextOf(table, row as Parameters<typeof cellTextOf>[1], key)),
    ),
    lines: rows.map(({ line }) => line),
    key: keyColumns(table)
      .map((key) => keys.indexOf(key))
      .filter((place) => place >= 0),
    quotable: Object.values(columns).map(({ kind }) => PLAIN_KINDS.has(kind)),
    naming: Object.values(columns).map(({ privacy }) => privacy === 'resident-name'),
  };
}

function noticesStated(
  portal: Portal,
  ledgers: ReadonlyMap<string, Table>,
  attachments: AttachmentFiles,
): OnFile[] {
  const listed = groupBy(
    portal.payouts.filter(({ notice }) => notice !== null),
    ({ notice }) => notice ?? '',
  );
  const months = groupBy(
    portal.accounts.filter(({ notice }) => notice !== null),
    ({ notice }) => notice?.id ?? '',
  );
  const steps = stepsByNotice(portal);
  return portal.notices
    .filter(({ publishedOn }) => publishedOn <= portal.asOf)
    .map((notice): OnFile => {
      const lines = [...groupBy(listed.get(notice.id) ?? [], ({ file }) => file)];
      return {
        kind: 'notice',
        table: null,
        subject: notice.id,
        since: notice.publishedOn,
        title: notice.title,
        sample: notice.sample,
        grows: false,
        tables: [
          tableStated(noticesTable, notice.file, [notice]),
          ...(notice.table ? [freeStated(notice.table, notice.id)] : []),
          ...lines.flatMap(([file, own]) => {
            const table = ledgers.get(own[0]?.programme ?? '');
            return table ? [tableStated(table, file, own.map(asRow), termsOf(table))] : [];
          }),
          ...(months.get(notice.id) ?? []).map(({ file, entries }) => ({
            ...tableStated(accountsTable, file, entries),
            lessShown: false,
          })),
          ...(steps.get(notice.id) ?? []),
          ...filesStated(notice, attachments),
        ],
      };
    });
}

/** What a notice says of each line: who and how much, not what becomes of the line afterwards. */
function termsOf({ columns }: Table): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, { later }]) => !later));
}

/** How a matter was decided, as far as the notice could say it. */
function stepsByNotice({ decisions }: Portal): Map<string, TableStated[]> {
  const found = new Map<string, TableStated[]>();
  for (const { id, topic, kind, file, steps } of decisions) {
    for (const { notice, heldOn } of steps) {
      if (notice === null) continue;
      const before = steps
        .filter((step) => step.heldOn <= heldOn)
        .map((step) => ({ ...step, decision: id, topic, kind }));
      const stated = tableStated(decisionsTable, file, before);
      found.set(notice, [...(found.get(notice) ?? []), stated]);
    }
  }
  return found;
}

function freeStated(table: NonNullable<Notice['table']>, notice: string): TableStated {
  return {
    title: `公示「${notice}」的附表`,
    file: table.file,
    columns: table.columns.map(({ header }) => header),
    sealed: namesPeople(table),
    lessShown: false,
    rows: table.rows,
    lines: table.rows.map((_, index) => index + 2),
    key: [0],
    quotable: table.columns.map(({ kind }) => kind !== 'text'),
    naming: [],
  };
}

/** The files that hang beside a notice, each by its name and the digest of what was handed in. */
function filesStated({ files, id }: Notice, attachments: AttachmentFiles): TableStated[] {
  if (files.length === 0) return [];
  const rows = files.map(
    ({ name, path }): Cells => [
      name,
      inLetters(Buffer.from(attachments.get(path)?.digest ?? '', 'hex')),
    ],
  );
  return [
    {
      title: `公示「${id}」的附件`,
      file: files[0]?.path ?? '',
      columns: ['文件', '摘要'],
      sealed: false,
      lessShown: false,
      rows,
      lines: rows.map(() => 0),
      key: [0],
      quotable: [false, false],
      naming: [],
    },
  ];
}
