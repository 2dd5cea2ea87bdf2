import { addDays, type Day } from '../day.ts';
import type { Holidays } from '../holidays.ts';
import { compareText } from '../problem.ts';
import { type DayCounting, type Deadline, deadlineOf } from './deadline.ts';
import { type Frequency, type Period, type PeriodKind, periodsBetween } from './period.ts';
import { type DisclosureStatus, disclosureStatus } from './status.ts';

/** What the calendar needs of a catalogue item. */
export interface DueItem {
  readonly id: string;
  readonly frequency: Frequency;
  /** Days after the end of a period; null when the item has no deadline. */
  readonly dueWithinDays: number | null;
  readonly counting: DayCounting;
}

/** What the calendar needs of a notice: what it accounts for, and the day it became public. */
export interface Publication {
  readonly id: string;
  readonly item: string | null;
  readonly period: Period | null;
  readonly publishedOn: Day;
}

/** One item of one period: when it was due, when it came, and how that stands. */
export interface Cell {
  readonly item: string;
  readonly period: Period;
  readonly deadline: Deadline;
  /** Id of the first notice that accounted for the period by today; null when none has. */
  readonly notice: string | null;
  readonly publishedOn: Day | null;
  readonly status: DisclosureStatus;
}

/** An item that falls due when something happens: nothing can be missing, so what came is counted. */
export interface EventItem {
  readonly item: string;
  readonly notices: readonly string[];
  readonly lastOn: Day | null;
}

export interface Calendar {
  readonly cells: readonly Cell[];
  readonly events: readonly EventItem[];
}

/**
 * What a village owed and did, for every catalogue item: one cell for each period that ended on or
 * after `since` and has begun by `today`. The first notice of a period counts; a later correction
 * does not make it late. What was published after `today` has not happened yet. A village that stopped
 * owes nothing from after `until`, and settles what it owed before by whatever it still publishes.
 */
export function calendarOf(
  items: readonly DueItem[],
  publications: readonly Publication[],
  since: Day,
  today: Day,
  holidays: Holidays,
  until: Day = today,
): Calendar {
  const first = new Map<string, Publication>();
  const byItem = new Map<string, Publication[]>();
  for (const publication of [...publications].sort(inOrder)) {
    const { item, period, publishedOn } = publication;
    if (item === null || publishedOn > today) continue;
    byItem.set(item, [...(byItem.get(item) ?? []), publication]);
    const key = `${item} ${period}`;
    if (period !== null && !first.has(key)) first.set(key, publication);
  }
  const cells: Cell[] = [];
  const events: EventItem[] = [];
  for (const item of items) {
    const { id, frequency, dueWithinDays, counting } = item;
    if (frequency === 'event' || dueWithinDays === null) {
      const came = byItem.get(id) ?? [];
      events.push({
        item: id,
        notices: came.map((publication) => publication.id),
        lastOn: came.at(-1)?.publishedOn ?? null,
      });
      continue;
    }
    for (const period of periodsBetween(frequency satisfies PeriodKind, since, until)) {
      const deadline = deadlineOf(period, dueWithinDays, counting, holidays);
      const publication = first.get(`${id} ${period}`);
      const publishedOn = publication?.publishedOn ?? null;
      cells.push({
        item: id,
        period,
        deadline,
        notice: publication?.id ?? null,
        publishedOn,
        status: statusOf(deadline.day, publishedOn, today, until),
      });
    }
  }
  return { cells, events };
}

function statusOf(
  deadline: Day,
  publishedOn: Day | null,
  today: Day,
  until: Day,
): DisclosureStatus {
  const came = publishedOn !== null && publishedOn > until;
  // What fell due after the village had stopped was not owed, however late it came.
  if (came && deadline > until) return { kind: 'notDue' };
  return disclosureStatus(deadline, publishedOn, came ? today : until);
}

function inOrder(a: Publication, b: Publication): number {
  return compareText(a.publishedOn, b.publishedOn) || compareText(a.id, b.id);
}

/** How much of what was due came, and came in time. */
export interface Timeliness {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** Hundredths of a percent, rounded half up: 9,512 is 95.12 %; null when nothing was due. */
  readonly rate: number | null;
}

/** Counts what was due by today; what came before its time is counted once its day has come. */
export function timelinessOf(cells: readonly Cell[], today: Day): Timeliness {
  const count = (kind: DisclosureStatus['kind']): number =>
    cells.filter(({ status, deadline }) => status.kind === kind && deadline.day <= today).length;
  const onTime = count('onTime');
  const late = count('late');
  const missing = count('missing');
  const due = onTime + late + missing;
  return {
    due,
    onTime,
    late,
    missing,
    rate: due === 0 ? null : Math.floor((onTime * 20_000 + due) / (2 * due)),
  };
}

/** What has still to come within so many days from today, the next one first. */
export function comingDue<Due extends Cell>(
  cells: readonly Due[],
  today: Day,
  days: number,
): Due[] {
  const last = addDays(today, days);
  return cells
    .filter(
      // The calendar of a village that stopped ends before today.
      ({ status, deadline: { day } }) => status.kind === 'notDue' && day >= today && day <= last,
    )
    .sort((a, b) => compareText(a.deadline.day, b.deadline.day) || compareText(a.item, b.item));
}
