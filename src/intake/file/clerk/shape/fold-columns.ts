import { cellText, type FileRow, filledCells } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';
import { aroundHead, bareText, EMPTY } from './rows.ts';

const SUM = /^(?:合计|总计|共计|小计|累计)/;

/**
 * A list printed twice or more side by side to save paper: the same heads again in the same order. Its
 * halves are put one below the other. Null where the heads do not come again.
 */
export function foldColumns(rows: readonly FileRow[], head: Head): readonly FileRow[] | null {
  const { above, head: heads, below } = aroundHead(rows, head);
  const [row] = heads;
  const period = row && head.depth === 1 ? periodOf(row) : null;
  if (!row || period === null) return null;
  const blocks = filledCells(row).length / period.filled;
  const part = ({ line, cells }: FileRow, block: number): FileRow => ({
    line,
    cells: Array.from(
      { length: period.width },
      (_, at) => cells[block * period.width + at] ?? EMPTY,
    ),
  });
  const data: FileRow[][] = Array.from({ length: blocks }, () => []);
  const after: FileRow[] = [];
  for (const one of below) {
    const first = filledCells(one)[0];
    const isSum = first !== undefined && one.cells.some((_, at) => SUM.test(bareText(one, at)));
    const isLine = filledCells(one).length < 2;
    if (isSum || isLine || after.length > 0) after.push(isSum ? overlaid(one, period.width) : one);
    else
      data.forEach((rowsOf, block) => {
        const own = part(one, block);
        if (filledCells(own).length > 1) rowsOf.push(own);
      });
  }
  return [...above, part(row, 0), ...data.flat(), ...after];
}

/** How wide a head is until it begins again, and how many of its cells are filled. */
function periodOf(row: FileRow): { readonly width: number; readonly filled: number } | null {
  const stems = row.cells.map((_, at) => bareText(row, at));
  for (let width = 2; width * 2 <= stems.length; width += 1) {
    const end = stems.length - (stems.length % width);
    const isAgain = end === stems.length && stems.every((stem, at) => stem === stems[at % width]);
    const filled = stems.slice(0, width).filter((stem) => stem !== '').length;
    if (isAgain && filled >= 2) return { width, filled };
  }
  return null;
}

/** A total over all halves: each of its figures below the head that it stands under. */
function overlaid({ line, cells }: FileRow, width: number): FileRow {
  const own = Array.from({ length: width }, () => EMPTY);
  cells.forEach((cell, at) => {
    if (cell.text.trim() !== '' && cellText({ line, cells: own }, at % width) === '')
      own[at % width] = cell;
  });
  return { line, cells: own };
}
