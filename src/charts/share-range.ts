import { scaleLinear } from 'd3';
import type { DrawnShare } from '../views/surveys/village-surveys.ts';
import { type Drawing, drawing, element, label, paragraph, TEXT, textWidth, WIDTH } from './svg.ts';

const EDGE = 8;
const GAP = 16;

/** A dot on a line from nought to a hundred for each share, with its range as a bar through it. */
export function shareRange(title: string, items: readonly DrawnShare[]): Drawing {
  const scale = scaleLinear([0, 1_000], [EDGE, WIDTH - EDGE]);
  let y = TEXT + 1;
  const parts = items.flatMap((item) => {
    const said = paragraph(0, y, `${item.label} ${item.words}`, WIDTH);
    const middle = said.next - TEXT + 6;
    const line = (from: number, to: number, kind: string): string =>
      element('line', { x1: scale(from), x2: scale(to), y1: middle, y2: middle, class: kind });
    y = middle + GAP + TEXT;
    return [
      said.svg,
      line(0, 1_000, 'axis'),
      ...(item.range === null ? [] : [line(...item.range, 'span')]),
      ...(item.share === null
        ? []
        : [element('circle', { cx: scale(item.share), cy: middle, r: 6, class: 'bar' })]),
    ];
  });
  const ends = [label(0, y, '0'), label(WIDTH - textWidth('100'), y, '100')];
  return {
    svg: drawing(title, y + 4, [...parts, ...ends]),
    table: {
      head: ['方面', '占比', '误差范围'],
      rows: items.map(({ label: name, words, range }) => [
        name,
        words,
        range === null ? '—' : `${range[0] / 10}% 到 ${range[1] / 10}%`,
      ]),
    },
  };
}
