import type { BoardSize } from '../../domain/village.ts';
import type { Sheet } from './sheet.ts';

/** What a sheet takes up: how many pages, and how large they are, in millimetres. */
export interface SheetPaper {
  readonly pages: number;
  readonly page: readonly [width: number, height: number];
}

/** What is on a board and what has to wait for room. */
export interface BoardFit {
  readonly fits: readonly Sheet[];
  readonly waits: readonly Sheet[];
}

/** Between sheets, in millimetres: for the pin, and so that none covers another's code. */
const GAP = 10;

/**
 * Which sheets a board has room for. Notices that run come first, since they have to hang, then the poster of
 * the month, then the rest in its order; each is on the board with all its pages or not at all.
 */
export function fitBoard(
  sheets: readonly Sheet[],
  paperOf: (sheet: Sheet) => SheetPaper,
  board: BoardSize,
): BoardFit {
  const rows = emptyRows(board);
  const inTurn = sheets.toSorted((one, other) => turnOf(one) - turnOf(other));
  const fits = new Set(inTurn.filter((sheet) => rows.take(paperOf(sheet))));
  return {
    fits: sheets.filter((sheet) => fits.has(sheet)),
    waits: sheets.filter((sheet) => !fits.has(sheet)),
  };
}

/** How many pages of one size hang on a board side by side and one above the other. */
export function pagesOn({ width, height }: BoardSize, [wide, high]: SheetPaper['page']): number {
  return Math.floor((width * 10) / (wide + GAP)) * Math.floor((height * 10) / (high + GAP));
}

function turnOf({ hangs, look }: Sheet): number {
  if (hangs !== null) return 0;
  return look === 'poster' ? 1 : 2;
}

/** Rows across a board, each for pages of one height, opened as they are needed. */
function emptyRows({ width, height }: BoardSize): { take(paper: SheetPaper): boolean } {
  let rest = height * 10;
  let left = new Map<number, number>();
  return {
    take: ({ pages, page: [wide, high] }) => {
      let free = rest;
      const rows = new Map(left);
      for (let count = 0; count < pages; count += 1) {
        if ((rows.get(high) ?? 0) < wide + GAP) {
          if (free < high + GAP) return false;
          free -= high + GAP;
          rows.set(high, width * 10);
        }
        const room = (rows.get(high) ?? 0) - wide - GAP;
        if (room < 0) return false;
        rows.set(high, room);
      }
      rest = free;
      left = rows;
      return true;
    },
  };
}
