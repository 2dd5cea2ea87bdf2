import type { Table } from '../../../define-table.ts';
import { cellText, type FileRow, filledCells } from '../../file-cell.ts';
import { matchHeads } from '../../match-heads.ts';
import { areFunds } from './funds.ts';
import { bareText } from './rows.ts';

/** A label over columns: a few letters without a figure, or the year over months and days. */
const LABEL = /^(?:[^\d]{1,14}|20\d\d年度?)$/;
/** Rows at the top among which a head of two rows is looked for. */
const LOOK = 20;

/**
 * Makes one head of two rows, where the lower one names what a merged cell of the upper one spans: 月
 * and 日 below 2026年, 面积 and 金额 below 补贴情况.
 */
export function joinHeadRows(rows: readonly FileRow[], table: Table): readonly FileRow[] {
  for (let at = 0; at + 1 < Math.min(rows.length, LOOK); at += 1) {
    const [upper, lower] = [rows[at] as FileRow, rows[at + 1] as FileRow];
    const heads = joined(upper, lower, table);
    if (!heads) continue;
    const row = { ...upper, cells: heads.map((text) => ({ text })) };
    return [...rows.slice(0, at), row, ...rows.slice(at + 2)];
  }
  return rows;
}

function joined(upper: FileRow, lower: FileRow, table: Table): string[] | null {
  const [above, below] = [filledCells(upper), filledCells(lower)];
  if (above.length < 2 || below.length < 2) return null;
  if (
    ![...above.map((at) => [upper, at] as const), ...below.map((at) => [lower, at] as const)].every(
      ([row, at]) => LABEL.test(bareText(row, at)),
    )
  )
    return null;
  const spans = spansOf(upper, lower);
  if (!spans || !below.every((index) => spans.has(index))) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const heads = Array.from({ length: width }, (_, index) => {
    const [top, own] = [cellText(upper, index), cellText(lower, index)];
    if (own === '') return top;
    const both = (spans.get(index) ?? '') + own;
    return knows(own, table) || !knows(both, table) ? sided(spans.get(index) ?? '', own) : both;
  });
  const known = (texts: readonly string[]): number => matchHeads(texts, table).places.size;
  const texts = (row: FileRow): string[] => row.cells.map(({ text }) => text);
  const isMore = known(heads) > known(texts(lower)) && known(heads) >= known(texts(upper));
  return isMore || isSides(heads) || areFunds(heads) ? heads : null;
}

/** Which upper cell spans a position, for all positions of which the lower row names several. */
function spansOf(upper: FileRow, lower: FileRow): Map<number, string> | null {
  const spans = new Map<number, string>();
  const width = Math.max(upper.cells.length, lower.cells.length);
  for (let at = 0; at < width; at += 1) {
    const text = cellText(upper, at);
    if (text === '') continue;
    let end = at + 1;
    while (end < width && cellText(upper, end) === '' && cellText(lower, end) !== '') end += 1;
    if (end - at < 2 || cellText(lower, at) === '') continue;
    for (let index = at; index < end; index += 1) spans.set(index, text);
  }
  return spans.size === 0 ? null : spans;
}

/** 收入 over 项目 is what came in, 支出 over 项目 what went out, 收入 below 现金 what came in of it. */
function sided(span: string, own: string): string {
  return /^(?:收入|支出|库存现金|现金|银行|存款)/.test(span) && !own.startsWith(span)
    ? span + own
    : own;
}

function isSides(heads: readonly string[]): boolean {
  return ['收入', '支出'].every(
    (side) => heads.filter((head) => head.startsWith(side)).length === 2,
  );
}

function knows(head: string, table: Table): boolean {
  return matchHeads([head], table).places.size === 1;
}
