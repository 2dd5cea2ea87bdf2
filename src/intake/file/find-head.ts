import type { Table } from '../define-table.ts';
import { cellText, type FileRow, filledCells } from './file-cell.ts';
import { type HeadMatch, matchHeads } from './match-heads.ts';

/** The row or rows that head a table in a file. */
export interface Head {
  /** Position of the first head row among the rows of the sheet. */
  readonly at: number;
  /** 2 where a merged cell spans several heads and the row below names them. */
  readonly depth: 1 | 2;
  readonly match: HeadMatch;
}

/** Rows at the top among which the head is looked for; above it are titles and units. */
const LOOK = 30;

/**
 * Finds the head of a table: the row near the top in which most columns are known. Null when no row
 * names at least two (or the only) columns: then this is another table, or no table.
 */
export function findHead(
  rows: readonly FileRow[],
  table: Table,
  mayBeStrange = false,
): Head | null {
  const enough = Math.min(2, Object.keys(table.columns).length);
  let best: Head | null = null;
  rows.slice(0, LOOK).forEach((row, at) => {
    for (const head of [headAt(rows, at, row, table), twoRowHead(rows, at, row, table)]) {
      if (head && head.match.places.size >= enough && better(head, best)) best = head;
    }
  });
  return best ?? (mayBeStrange ? strangeHead(rows, table) : null);
}

/** A label: a few letters, and no figure among them. */
const LABEL = /^[^\d]{1,14}$/;

/** A row of labels above rows as wide, at least one of them a column of the table, though hardly any is. */
function strangeHead(rows: readonly FileRow[], table: Table): Head | null {
  for (const [at, row] of rows.slice(0, LOOK).entries()) {
    const filled = filledCells(row);
    const below = rows[at + 1];
    if (filled.length < 3 || !below || filledCells(below).length * 2 < filled.length) continue;
    if (!filled.every((index) => LABEL.test(cellText(row, index)))) continue;
    const head = headAt(rows, at, row, table);
    if (head.match.places.size > 0) return head;
  }
  return null;
}

function better(head: Head, best: Head | null): boolean {
  if (!best) return true;
  const gain = head.match.places.size - best.match.places.size;
  return gain > 0 || (gain === 0 && head.depth === best.depth && clearer(head, best));
}

/** Between equals the one with fewer strange cells; the upper one when that does not tell either. */
function clearer(head: Head, best: Head): boolean {
  return head.match.unknown.length < best.match.unknown.length;
}

function headAt(_: readonly FileRow[], at: number, row: FileRow, table: Table): Head {
  return {
    at,
    depth: 1,
    match: matchHeads(
      row.cells.map((cell) => cell.text),
      table,
    ),
  };
}

/** Reads a row and the one below as one head: what the lower one leaves blank the upper one says. */
function twoRowHead(
  rows: readonly FileRow[],
  at: number,
  upper: FileRow,
  table: Table,
): Head | null {
  const lower = rows[at + 1];
  if (!lower || filledCells(lower).length === 0) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const heads: string[] = [];
  let spanning = '';
  for (let index = 0; index < width; index += 1) {
    const [top, below] = [cellText(upper, index), cellText(lower, index)];
    if (top !== '') spanning = top;
    if (below === '') heads.push(top);
    else
      heads.push(
        known(below, table) ? below : known(spanning + below, table) ? spanning + below : below,
      );
  }
  // Each cell is a head or blank: a first row of data below would bring cells that are neither.
  const match = matchHeads(heads, table);
  const fromBelow = [...match.places.values()].filter((index) => cellText(lower, index) !== '');
  return fromBelow.length >= 1 && match.places.size > fromBelow.length
    ? { at, depth: 2, match }
    : null;
}

function known(head: string, table: Table): boolean {
  return matchHeads([head], table).places.size === 1;
}
