import { scaleLinear } from 'd3';
import { type Drawing, drawing, element, paragraph, TEXT, WIDTH } from './svg.ts';

/** How many out of all: both in the same unit, each in words as well. */
export interface OutOf {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  readonly partWords: string;
  readonly wholeWords: string;
}

const THICK = 16;
const GAP = 22;

/** For each row the whole as an outline and the part of it filled, from zero, one scale for all rows. */
export function outOf(title: string, items: readonly OutOf[]): Drawing {
  const most = Math.max(1, ...items.flatMap((item) => [item.part, item.whole]));
  const scale = scaleLinear([0, most], [0, WIDTH - 4]);
  let y = TEXT;
  const parts = items.map((item) => {
    const said = paragraph(0, y, `${item.label} ${item.partWords}，${item.wholeWords}`, WIDTH);
    const top = said.next - TEXT + 1;
    const bar = (value: number, kind: string): string =>
      element('rect', { x: 2, y: top, width: scale(value), height: THICK, class: kind });
    y = top + THICK + GAP;
    return said.svg + bar(item.whole, 'bar hollow') + bar(item.part, 'bar');
  });
  return {
    svg: drawing(title, Math.max(0, y - GAP + 2), parts),
    table: {
      head: ['项目', '其中', '全部'],
      rows: items.map((item) => [item.label, item.partWords, item.wholeWords]),
    },
  };
}
