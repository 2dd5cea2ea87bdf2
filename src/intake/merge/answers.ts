import type { Row, Table } from '../define-table.ts';
import type { Answers } from '../file/clerk/context.ts';
import { readTable } from '../read-table.ts';
import { mappingsTable } from '../tables/mappings.ts';
import { writeTable } from '../write-table.ts';
import { mergeRows } from './merge-rows.ts';

type Mapping = Row<typeof mappingsTable>;

/** What was said of a village's sheets of one table, by the file that remembers it and by who asks now. */
export function answersFor(
  text: string | undefined,
  village: string | null,
  table: Table,
  now: Answers,
): Answers {
  const rows = mappingsIn(text).filter((row) => row.village === village && row.table === table.id);
  const all = (kind: keyof Answers): ReadonlyMap<string, string> =>
    new Map([
      ...rows.filter((row) => row.kind === kind).map(({ from, to }) => [from, to] as const),
      ...now[kind],
    ]);
  return { heads: all('heads'), words: all('words'), fills: all('fills') };
}

/** The file of what was said with what is said now; null when nothing is new. */
export function remembered(
  text: string | undefined,
  village: string | null,
  table: Table,
  now: Answers,
): string | null {
  if (village === null) return null;
  const rows = (Object.keys(now) as (keyof Answers)[]).flatMap((kind) =>
    [...now[kind]].map(
      ([from, to]): Mapping => ({ village, table: table.id, kind, from, to, line: 0 }),
    ),
  );
  const columns = new Set(Object.keys(mappingsTable.columns));
  const merged = mergeRows(mappingsTable, mappingsIn(text), rows, { columns, removeGone: false });
  return merged.added.length + merged.changed.length === 0
    ? null
    : writeTable(mappingsTable, merged.rows);
}

let known: { readonly text: string; readonly rows: readonly Mapping[] } = { text: '', rows: [] };

/** Rows of the file, which is asked about once for each of very many sheets. */
function mappingsIn(text: string | undefined): readonly Mapping[] {
  if (text === undefined) return [];
  if (known.text !== text) {
    known = { text, rows: readTable(mappingsTable, mappingsTable.path, text).rows };
  }
  return known.rows;
}

/** Answers as a command line gives them: `补助金额=应发金额（元）`, parted at the last sign. */
export function answersGiven(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const at = text.lastIndexOf('=');
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
    }),
  );
}
