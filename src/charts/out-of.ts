import { scaleLinear } from 'd3';
import { type Drawing, drawings, element, namedRows } from './svg.ts';

/** How many out of all: both in the same unit, each in words as well. */
export interface OutOf {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  readonly partWords: string;
  readonly wholeWords: string;
}

const THICK = 16;

/** For each row the whole as an outline and the part of it filled, from zero, one scale for all rows. */
export function outOf(title: string, items: readonly OutOf[]): Drawing {
  const longest = Math.max(1, ...items.flatMap((item) => [item.part, item.whole]));
  const rows = items.map((item) => ({
    words: `${item.label} ${item.partWords}，${item.wholeWords}`,
    thick: THICK,
    shape: (x: number, y: number, room: number) => {
      const scale = scaleLinear([0, longest], [0, room - 4]);
      const bar = (value: number, kind: string): string =>
        element('rect', { x: x + 2, y, width: scale(value), height: THICK, class: kind });
      return [bar(item.whole, 'bar hollow'), bar(item.part, 'bar')];
    },
  }));
  const [first] = items;
  return {
    svg: drawings(title, (width) => namedRows(width, rows)),
    finding: first ? `${first.label}：${first.partWords}，${first.wholeWords}` : '',
    table: {
      head: ['项目', '其中', '全部'],
      rows: items.map((item) => [item.label, item.partWords, item.wholeWords]),
    },
  };
}
