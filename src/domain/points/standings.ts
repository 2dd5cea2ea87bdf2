import { addDays } from '../day.ts';
import type { LedgerLine } from './ledger.ts';
import { type PointPeriod, pointPeriod } from './period.ts';

/** Most places a standing lists. */
export const TOP = 10;
/** Households that moved forward and are named for it. */
export const CLIMBERS = 5;
/** With fewer households than this everybody would know who is left out. */
export const FEWEST = 5;

/** A household in the upper half. */
export interface Place {
  readonly household: string;
  readonly points: number;
  /** 1 for the most points; equal points share a place, and the next place is skipped. */
  readonly place: number;
  readonly shared: boolean;
  /** Places gained since the period before; null when it gained none. Losses are not told. */
  readonly up: number | null;
}

export interface Climber {
  readonly household: string;
  readonly up: number;
}

/** Who stands where after a period: the top and who moved forward, never the bottom. */
export interface Standing {
  readonly period: PointPeriod;
  readonly households: number;
  readonly top: readonly Place[];
  readonly climbers: readonly Climber[];
}

/**
 * The standing at the end of a period, by the points each household then has. At most ten places and
 * never more than half of the households; a shared place is listed whole or not at all. Lines of a
 * household must be in the order of their days.
 */
export function standingAfter(
  lines: readonly LedgerLine[],
  period: PointPeriod,
  months: number,
): Standing {
  const now = placesOn(lines, period.to);
  const before = placesOn(lines, pointPeriod(addDays(period.from, -1), months).to);
  const upOf = (household: string, place: number): number | null => {
    const gained = (before.get(household)?.place ?? 0) - place;
    return gained > 0 ? gained : null;
  };
  const households = now.size;
  if (households < FEWEST) return { period, households, top: [], climbers: [] };
  const most = Math.min(TOP, Math.floor(households / 2));
  const places = [...now].map(([household, at]) => ({
    household,
    points: at.points,
    place: at.place,
    shared: at.sharing > 1,
    up: upOf(household, at.place),
    last: at.place + at.sharing - 1,
  }));
  const order = (a: { household: string }, b: { household: string }): number =>
    a.household < b.household ? -1 : 1;
  return {
    period,
    households,
    top: places
      .filter(({ last }) => last <= most)
      .sort((a, b) => a.place - b.place || order(a, b))
      .map(({ last: _, ...place }) => place),
    climbers: places
      .flatMap(({ household, up }) => (up === null ? [] : [{ household, up }]))
      .sort((a, b) => b.up - a.up || order(a, b))
      .slice(0, CLIMBERS),
  };
}

/** Points, place and how many share it, of each household at the end of a day. */
function placesOn(
  lines: readonly LedgerLine[],
  day: string,
): Map<string, { points: number; place: number; sharing: number }> {
  const points = new Map<string, number>();
  for (const line of lines) if (line.date <= day) points.set(line.household, line.closing);
  const sorted = [...points.values()].sort((a, b) => b - a);
  const first = new Map<number, number>();
  const sharing = new Map<number, number>();
  for (const [index, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, index + 1);
    sharing.set(value, (sharing.get(value) ?? 0) + 1);
  }
  return new Map(
    [...points].map(([household, value]) => [
      household,
      { points: value, place: first.get(value) ?? 0, sharing: sharing.get(value) ?? 1 },
    ]),
  );
}

/** The last period that has ended by a day; null when nothing was written in it: what is old says nothing. */
export function lastPeriod(
  lines: readonly LedgerLine[],
  today: string,
  months: number,
): PointPeriod | null {
  const current = pointPeriod(today, months);
  const ended = current.to < today ? current : pointPeriod(addDays(current.from, -1), months);
  return lines.some(({ date }) => date >= ended.from && date <= ended.to) ? ended : null;
}
