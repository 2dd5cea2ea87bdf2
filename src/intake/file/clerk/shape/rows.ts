import { bare } from '../../../../domain/bare.ts';
import { cellText, type FileCell, type FileRow } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';

export const EMPTY: FileCell = { text: '' };

/** A row with some of its cells saying something else. */
export function withCells(row: FileRow, cells: ReadonlyMap<number, FileCell>): FileRow {
  const width = Math.max(row.cells.length, ...[...cells.keys()].map((index) => index + 1));
  const all = Array.from({ length: width }, (_, at) => cells.get(at) ?? row.cells[at] ?? EMPTY);
  return { ...row, cells: all };
}

/** A row of nothing but text. */
export function textRow(line: number, texts: readonly string[]): FileRow {
  return { line, cells: texts.map((text) => ({ text })) };
}

/** Text without spaces and in half width, to be compared. */
export function bareText(row: FileRow, index: number): string {
  return bare(cellText(row, index));
}

/** Rows of a sheet above its head, the head, and what is below. */
export function aroundHead(
  rows: readonly FileRow[],
  { at, depth }: Pick<Head, 'at' | 'depth'>,
): {
  readonly above: readonly FileRow[];
  readonly head: readonly FileRow[];
  readonly below: readonly FileRow[];
} {
  return {
    above: rows.slice(0, at),
    head: rows.slice(at, at + depth),
    below: rows.slice(at + depth),
  };
}
