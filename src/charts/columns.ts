import { drawing, element, markOf } from './svg.ts';

/** One column: how high it stands, in any unit, and what it says to the finger or the ear. */
export interface ColumnMark {
  readonly value: number;
  readonly words: string;
}

const WIDE = 240;
const HIGH = 48;

/**
 * Columns from zero with no words in them, small enough to stand by the dozen. `most` is the value of
 * a full column, so that several drawings can be held against each other; null leaves a gap.
 */
export function columns(
  title: string,
  marks: readonly (ColumnMark | null)[],
  most: number,
): string {
  const step = WIDE / Math.max(1, marks.length);
  const parts = marks.flatMap((mark, at) => {
    if (!mark) return [];
    const height = Math.max(1, (mark.value / most) * (HIGH - 2));
    const place = { x: at * step + 4, y: HIGH - 1 - height, width: step - 8, height, class: 'bar' };
    return [markOf(at, element('title', {}, mark.words), element('rect', place))];
  });
  const base = element('line', { x1: 0, x2: WIDE, y1: HIGH - 1, y2: HIGH - 1, class: 'axis' });
  return drawing(title, WIDE, HIGH, [base, ...parts]);
}
