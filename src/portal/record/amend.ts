import type { Day } from '../../domain/day.ts';
import { differences } from '../../domain/record/differences.ts';
import { cellsOf } from '../../domain/record/version.ts';
import type { Row } from '../../intake/define-table.ts';
import { NAME_HIDDEN, WHOLE_ROW } from '../../intake/merge/amendments.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import type { Amendment } from './amendment.ts';
import type { ToRecord } from './put-on-record.ts';
import { lastEntries, type Register, versionOf } from './register.ts';
import type { Stated, TableStated } from './statements.ts';

type Told = Row<typeof amendmentsTable>;
/** What was put right, before anybody said when and why. */
export type PutRight = Omit<Told, 'date' | 'reason'>;

/**
 * What a correction puts right in the tables that it corrects: each cell that said something else, each row
 * that is gone, as they are told on their pages. A notice tells its history by its own versions.
 */
export function putRight(things: readonly ToRecord[], register: Register): PutRight[] {
  const last = lastEntries(register.entries);
  return things.flatMap(({ statement, state }) => {
    const code = last.get(statement.subject)?.code;
    const version = code === undefined ? null : versionOf(register, code);
    const [table] = statement.tables;
    const isTold = statement.kind === 'table' && statement.table !== amendmentsTable.id;
    if (state !== 'corrected' || !isTold || !version || !table) return [];
    const [known] = version.content.tables;
    if (known?.columns.join() !== table.columns.join()) return [];
    const before = known.rows.map((_, row) => cellsOf(version, 0, row));
    return differences(before, table.rows, table.key).flatMap((one): PutRight[] => {
      if (one.kind !== 'cell' && one.kind !== 'gone') return [];
      const cells = before[one.before] ?? [];
      if (one.kind === 'gone') return [told(statement, table, cells, null, [WHOLE_ROW, ''])];
      const texts = [cells[one.column] ?? '', table.rows[one.now]?.[one.column] ?? ''] as const;
      return texts[0] === '' ? [] : [told(statement, table, cells, one.column, texts)];
    });
  });
}

function told(
  { subject, title }: Stated,
  table: TableStated,
  cells: readonly string[],
  column: number | null,
  texts: readonly [before: string, after: string],
): PutRight {
  const hides = column !== null && table.naming[column];
  const [before, after] = texts.map((text) => (hides && text !== '' ? NAME_HIDDEN : text));
  return {
    table: title,
    inFile: subject,
    row: rowName(table, cells),
    column: column === null ? null : (table.columns[column] ?? ''),
    before: before ?? '',
    after: after || null,
    line: 0,
  };
}

/** How a row is told of: by the cells by which it is known again, without names. */
export function rowName({ key: all, naming }: TableStated, cells: readonly string[]): string {
  const key = all.length > 4 ? all.slice(0, 2) : all;
  const named = key.filter((place) => !naming[place]).map((place) => cells[place] ?? '');
  return named.filter((text) => text !== '').join(' ');
}

/** Those that nobody has told of since their table was put on record, and the reasons given for the others. */
export function untold(
  changes: readonly PutRight[],
  amendments: readonly Amendment[],
  { entries }: Register,
): { readonly left: PutRight[]; readonly reasons: string[] } {
  const last = lastEntries(entries);
  const nameOf = ({ inFile, row, column, after }: PutRight): string =>
    JSON.stringify([inFile, row, column, after]);
  const since = (file: string): Day => last.get(file)?.day ?? '';
  const known = new Map(
    amendments
      .filter(({ inFile, date }) => date >= since(inFile))
      .map((one) => [nameOf(one), one.reason]),
  );
  const reasons = changes.flatMap((one) => known.get(nameOf(one)) ?? []);
  return {
    left: changes.filter((one) => !known.has(nameOf(one))),
    reasons: [...new Set(reasons)],
  };
}
