import type { Table } from '../define-table.ts';
import { cellText, type FileCell, type FileRow } from './file-cell.ts';
import type { Head } from './find-head.ts';
import { matchHeads } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';

/** Rows below the head, all in its order of columns; and whether a head came that fits nothing. */
export interface Straightened {
  readonly rows: readonly FileRow[];
  readonly isTorn: boolean;
}

/**
 * Finds tables that were put one below the other: a second head with the same columns in another
 * order is told and the rows below it are put into the order of the first; one with other columns
 * makes the file unreadable. A head repeated as it was is left for the page breaks it marks.
 */
export function straightenRows(
  given: readonly FileRow[],
  head: Head,
  headLine: number,
  table: Table,
  problems: ProblemList,
): Straightened {
  const { match } = head;
  const words = new Set(match.heads.map((one) => one.trim()).filter((one) => one !== ''));
  const rows: FileRow[] = [];
  let order: readonly number[] | null = null;
  for (const row of given) {
    const alike = row.cells.filter(({ text }) => words.has(text.trim())).length;
    const places =
      alike < 2
        ? null
        : matchHeads(
            row.cells.map(({ text }) => text),
            table,
          ).places;
    if (!places || places.size * 3 < match.places.size * 2) {
      rows.push(order ? reordered(row, order) : row);
      continue;
    }
    order = null;
    if (match.heads.every((text, index) => text.trim() === cellText(row, index))) {
      rows.push(row);
      continue;
    }
    const placed = new Set(places.values());
    // A column that the first head does not name would hold words that nobody reads.
    const isKnown = row.cells.every(({ text }, index) => {
      const word = text.trim();
      return word === '' || placed.has(index) || words.has(word);
    });
    const isSame =
      isKnown &&
      places.size === match.places.size &&
      [...places.keys()].every((key) => match.places.has(key));
    if (!isSame) {
      const message = `第 ${row.line} 行又是一个表头，列和上面的不一样，不知道按哪个读。`;
      problems.add({
        row: headLine,
        code: 'head/second',
        message,
        fix: '请分成两个文件，各用一个表头。',
      });
      return { rows: [...rows, ...given.slice(given.indexOf(row) + 1)], isTorn: true };
    }
    const message = '这一行又是表头，列的次序和上面不一样，下面的行已按这个次序读，请核对。';
    problems.add({ row: row.line, severity: 'warning', code: 'row/reordered-head', message });
    order = orderOf(match.places, places, match.heads.length);
  }
  return { rows, isTorn: false };
}

/** Position in the first head → position in the second; what neither names stays where it is. */
function orderOf(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  width: number,
): number[] {
  const order = Array.from({ length: width }, (_, index) => index);
  for (const [key, index] of first) order[index] = second.get(key) ?? index;
  return order;
}

const EMPTY: FileCell = { text: '' };

function reordered(row: FileRow, order: readonly number[]): FileRow {
  const beyond = row.cells.slice(order.length);
  return { ...row, cells: [...order.map((index) => row.cells[index] ?? EMPTY), ...beyond] };
}
