import { changedRows } from '../../domain/record/changes.ts';
import type { HandedOut } from '../../domain/record/handed-out.ts';
import { cellsOf } from '../../domain/record/version.ts';
import { parseCsv } from '../../intake/csv.ts';

/**
 * How a table that somebody has differs from what is on record under a code. It may hold more rows and
 * columns, as the downloads do; what is on record must be in it as it was.
 */
export function comparedWith(handed: HandedOut, csv: string): string {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\ufeff/, '')).map(({ cells }) => cells);
  const { content, open } = handed;
  const found = (content?.tables ?? []).flatMap(({ columns, rows: recorded }, table) => {
    const places = columns.map((column) => head.indexOf(column));
    if (!content || places.includes(-1)) return [];
    const theirs = rows.map((cells) => places.map((place) => cells[place] ?? ''));
    const before = recorded.map((_, row) => cellsOf({ content, open }, table, row));
    const known = before.filter((cells) => cells !== null).length;
    return [{ known, words: changedRows(columns, before, theirs).filter(isOfRecord) }];
  });
  const [first] = found;
  if (!first) return '这张表的列和登记的对不上，没法核对。请放这一份的表。';
  if (first.known === 0) return '这一份点到人，登记的各行现在不给看，没法核对。';
  if (first.words.length === 0) return `登记的 ${first.known} 行，这张表里都有，一格不差。`;
  return `和登记的不一样：${first.words.join('；')}。`;
}

/** Rows that are only in the table are nothing against what is on record. */
const isOfRecord = (words: string): boolean => !/^添了|挪了位置$/.test(words);
