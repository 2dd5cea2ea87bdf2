import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Cells of a column begin, or have their middle, within so many points of each other. */
const COLUMN = 6;
/** Further apart than this share of the height of its letters, two items are two words. */
const GAP = 0.25;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Words of a page that stand one above another, by where they begin and by their middles. */
export function pageColumns(items: readonly TextItem[]): string[][] {
  const columns = new Map<string, string[]>();
  for (const { text, left, right } of wordsOf(items)) {
    for (const key of [`from ${slot(left)}`, `middle ${slot((left + right) / 2)}`]) {
      const column = columns.get(key) ?? [];
      column.push(text);
      columns.set(key, column);
    }
  }
  return [...columns.values()];
}

const slot = (x: number): number => Math.round(x / COLUMN);

/** Items joined where they touch on one line. */
function wordsOf(items: readonly TextItem[]): Word[] {
  const words: (Word & { readonly y: number })[] = [];
  for (const { str, transform, width, height } of items) {
    if (str.trim() === '') continue;
    const [, , , , left = 0, y = 0] = transform as number[];
    const last = words.at(-1);
    const isNext =
      last && Math.abs(y - last.y) < 1 && Math.abs(left - last.right) < GAP * (height || 10);
    if (isNext) words.pop();
    words.push({
      text: isNext ? last.text + str : str,
      left: isNext ? last.left : left,
      right: left + width,
      y,
    });
  }
  return words;
}
