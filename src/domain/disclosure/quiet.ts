import { addDays, type Day, formatDay } from '../day.ts';

/**
 * Days without a word after which a village is taken to have stopped handing in data: longer than a
 * quarter, in which every village has something to publish. What it owed since is not told one by one.
 */
export const QUIET_DAYS = 100;

/** First day from which a village handed in nothing; null while it still does, or may. */
export function quietFrom(since: Day, published: readonly Day[], today: Day): Day | null {
  const last = published.filter((day) => day <= today).reduce((a, b) => (a > b ? a : b), '');
  const first = last === '' ? since : addDays(last, 1);
  return addDays(first, QUIET_DAYS) <= today ? first : null;
}

/** How a village says itself that it publishes no more, for a time or for good. */
export const STOPS = { paused: '暂停公开', ended: '不再公开' } as const;

/** A village's own word that it stopped: since when, and why. */
export interface Stop {
  readonly kind: keyof typeof STOPS;
  readonly on: Day;
  readonly why: string;
}

/** From which day nothing comes from a village, and how that is said. */
export interface Silence {
  readonly from: Day;
  readonly words: string;
}

/** Why nothing comes from a village: it fell silent, it said that it stopped, or the one before the other. */
export function silenceOf(
  { since, stop }: { readonly since: Day; readonly stop: Stop | null },
  published: readonly Day[],
  today: Day,
): Silence | null {
  const stopped = stop !== null && stop.on <= today ? stop : null;
  const quiet = quietFrom(since, published, stopped === null ? today : addDays(stopped.on, -1));
  const words = [
    ...(quiet === null ? [] : [`自${formatDay(quiet)}起没有再交数据`]),
    ...(stopped === null
      ? []
      : [`自${formatDay(stopped.on)}起${STOPS[stopped.kind]}：${stopped.why}`]),
  ];
  const from = quiet ?? stopped?.on;
  return from === undefined ? null : { from, words: words.join('；') };
}
