import { scaleLinear } from 'd3';
import { type Day, daysBetween, formatMonthDay } from '../domain/day.ts';
import { type Drawing, drawings, element, LINE, label, markOf, TEXT, wrap } from './svg.ts';

/** Something that happened on a day. */
export interface DatedEvent {
  readonly label: string;
  readonly day: Day;
  readonly words: string;
}

const LEFT = 10;
const PAST_LINE = 28;

/**
 * Events down a line in the order of their days, as far apart as the days are, and how many days lie
 * between each and the first.
 */
export function dates(title: string, items: readonly DatedEvent[]): Drawing {
  const first = items[0]?.day ?? '';
  const days = items.map((item) => daysBetween(first, item.day));
  const last = items.at(-1);
  return {
    svg: drawings(title, (width) => draw(width, items, days)),
    finding:
      last && items.length > 1 ? `从${items[0]?.label}到${last.label}，${days.at(-1)} 天` : '',
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

function draw(width: number, items: readonly DatedEvent[], days: readonly number[]) {
  if (items.length === 0) return { height: 0, parts: [] };
  const said = items.map((item) => wrap(`${item.words} ${item.label}`, width - PAST_LINE));
  // Neighbours stand so far apart that the lines of each have room.
  const least = (Math.max(...said.map((lines) => lines.length)) + 1) * LINE + 10;
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  const span = Math.max(1, days.at(-1) ?? 1);
  const scale = scaleLinear(
    [0, span],
    [TEXT, TEXT + (span * least) / Math.max(1, Math.min(span, ...gaps))],
  );
  const at = (index: number): number => scale(days[index] ?? 0);
  const parts = said.map((lines, index) => {
    const y = at(index);
    const since = index === 0 ? '从这天数起' : `过了 ${days[index]} 天`;
    const line = (words: string, row: number, look = {}): string =>
      label(PAST_LINE, y + TEXT / 3 + row * LINE, words, look);
    return markOf(
      index,
      element('circle', { cx: LEFT, cy: y, r: 6, class: 'bar' }),
      ...lines.map((words, row) => line(words, row)),
      line(since, lines.length, { class: 'quiet' }),
    );
  });
  const end = at(items.length - 1);
  const line = element('line', { x1: LEFT, x2: LEFT, y1: at(0), y2: end, class: 'span' });
  return { height: end + least - TEXT, parts: [line, ...parts] };
}
