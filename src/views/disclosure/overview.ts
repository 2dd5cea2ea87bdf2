import { addDays, formatDay, weekdayOf } from '../../domain/day.ts';
import { comingDue, type Timeliness, timelinessOf } from '../../domain/disclosure/calendar.ts';
import { formatPeriod } from '../../domain/disclosure/period.ts';
import type { Portal } from '../../portal/portal.ts';
import { countedPlaces } from '../places.ts';
import { townHref } from '../towns/href.ts';
import { allCells, calendars, disclosureHref, itemOf } from './calendars.ts';

/** Days ahead for which the portal says what falls due. */
export const AHEAD_DAYS = 30;

/** How much of what was due came in time, of a village or a town. */
export interface TimelinessLine {
  readonly name: string;
  readonly href: string | null;
  readonly timeliness: Timeliness;
  readonly rate: string;
}

/** Something that falls due soon. */
export interface ComingLine {
  readonly day: string;
  readonly title: string;
  readonly villages: readonly string[];
  readonly working: string;
}

export interface DisclosureOverview {
  readonly whole: TimelinessLine;
  readonly villages: readonly TimelinessLine[];
  readonly towns: readonly TimelinessLine[];
  readonly coming: readonly ComingLine[];
  readonly comingUntil: string;
  readonly sample: boolean;
}

export function disclosureOverview(portal: Portal): DisclosureOverview {
  const cells = allCells(portal);
  const sample = cells.some(({ village }) => village.sample);
  const counted = countedPlaces(portal);
  const byTown = Map.groupBy(cells, ({ village }) => village.town.id);
  return {
    whole: line(
      counted.name,
      null,
      timelinessOf(
        cells.filter(({ village }) => counted.ids.has(village.id)),
        portal.asOf,
      ),
    ),
    villages: [...calendars(portal).values()]
      .map(({ village, cells: own }) =>
        line(village.name, disclosureHref(village.id), timelinessOf(own, portal.asOf)),
      )
      .sort(worstFirst),
    towns: portal.towns
      .flatMap(({ id, name }) => {
        const own = byTown.get(id);
        return own ? [line(name, townHref(id), timelinessOf(own, portal.asOf))] : [];
      })
      .sort(worstFirst),
    coming: comingLines(portal),
    comingUntil: formatDay(addDays(portal.asOf, AHEAD_DAYS)),
    sample,
  };
}

function line(name: string, href: string | null, timeliness: Timeliness): TimelinessLine {
  return { name, href, timeliness, rate: rateWords(timeliness) };
}

/** `95.1%`, or that nothing has been due yet. */
export function rateWords({ rate }: Timeliness): string {
  return rate === null ? '还没有到期的' : `${(Math.round(rate / 10) / 10).toFixed(1)}%`;
}

function worstFirst(a: TimelinessLine, b: TimelinessLine): number {
  return (
    (a.timeliness.rate ?? 10_000) - (b.timeliness.rate ?? 10_000) ||
    b.timeliness.missing - a.timeliness.missing
  );
}

/** One line for all villages that owe the same thing by the same day. */
export function comingLines(
  portal: Portal,
  wanted: (village: string) => boolean = () => true,
): ComingLine[] {
  const cells = allCells(portal).filter(({ village }) => wanted(village.id));
  const groups = Map.groupBy(
    comingDue(cells, portal.asOf, AHEAD_DAYS),
    ({ deadline, item, period }) => `${deadline.day} ${item} ${period}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            day: dayWords(first.deadline.day),
            title: `${formatPeriod(first.period)}${itemOf(portal, first.item).title}`,
            villages: [first, ...others].map(({ village }) => village.name),
            working: first.deadline.working,
          },
        ],
  );
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 2023年1月10日（周二）. */
export function dayWords(day: string): string {
  return `${formatDay(day)}（周${WEEKDAYS[weekdayOf(day) - 1]}）`;
}
