import { scaleLinear } from 'd3';
import { type Day, daysBetween, formatMonthDay } from '../domain/day.ts';
import { type Drawing, drawing, element, label, paragraph, TEXT, WIDTH } from './svg.ts';

/** Something that happened on a day. */
export interface DatedEvent {
  readonly label: string;
  readonly day: Day;
  readonly words: string;
}

const LEFT = 10;
const PAST_LINE = 28;
/** Pixels between neighbouring events at the least, so that their two lines of text fit. */
const LEAST = 58;

/**
 * Events down a line in the order of their days, as far apart as the days are, and how many days lie
 * between each and the first.
 */
export function dates(title: string, items: readonly DatedEvent[]): Drawing {
  const first = items[0]?.day ?? '';
  const days = items.map((item) => daysBetween(first, item.day));
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  const span = Math.max(1, days.at(-1) ?? 1);
  const scale = scaleLinear(
    [0, span],
    [TEXT, TEXT + (span * LEAST) / Math.max(1, Math.min(span, ...gaps))],
  );
  const at = (index: number): number => scale(days[index] ?? 0);
  const since = (index: number): string => (index === 0 ? '从这天数起' : `过了 ${days[index]} 天`);
  const parts = items.map((item, index) => {
    const y = at(index);
    const { svg } = paragraph(
      PAST_LINE,
      y + TEXT / 3,
      `${item.words} ${item.label}`,
      WIDTH - PAST_LINE,
    );
    return [
      element('circle', { cx: LEFT, cy: y, r: 6, class: 'bar' }),
      svg,
      label(PAST_LINE, y + TEXT / 3 + 22, since(index), { class: 'quiet' }),
    ].join('');
  });
  const last = items.length - 1;
  const line = element('line', { x1: LEFT, x2: LEFT, y1: at(0), y2: at(last), class: 'span' });
  return {
    svg: drawing(
      title,
      items.length === 0 ? 0 : at(last) + 34,
      items.length ? [line, ...parts] : [],
    ),
    table: {
      head: ['日期', '发生了什么', '离头一天'],
      rows: items.map((item, index) => [
        formatMonthDay(item.day),
        item.label,
        index === 0 ? '0 天' : `${days[index]} 天（推算）`,
      ]),
    },
  };
}
