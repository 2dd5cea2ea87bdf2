import { type Day, daysBetween } from '../day.ts';

/** Where a village stands with its latrines at a dispatch. */
export interface LatrineCount {
  readonly asOf: Day;
  readonly households: number;
  readonly sanitary: number;
  readonly planned: number;
  readonly built: number;
  readonly accepted: number;
  readonly reviewed: number;
  readonly paid: number;
}

const STEPS = ['planned', 'built', 'accepted', 'reviewed', 'paid'] as const;
export type LatrineStep = (typeof STEPS)[number];

/** The first step that counts more than the one before it: 验收 more than 改好; null when none does. */
export function stepAhead(count: LatrineCount): LatrineStep | null {
  return STEPS.find((step, at) => count[step] > count[STEPS[at - 1] ?? 'planned']) ?? null;
}

/** Whether the share with a sanitary latrine is enough; null for nobody at all. Exact. */
export function isReached(
  { households, sanitary }: Pick<LatrineCount, 'households' | 'sanitary'>,
  percent: number,
): boolean | null {
  return households === 0 ? null : sanitary * 100 >= households * percent;
}

/** Dispatches that came later than the days agreed after the one before: the day and how late. */
export function lateDispatches(
  days: readonly Day[],
  everyDays: number,
): { day: Day; late: number }[] {
  return days.flatMap((day, at) => {
    const before = days[at - 1];
    // Half a month is fifteen or sixteen days.
    const late = before === undefined ? 0 : daysBetween(before, day) - everyDays - 1;
    return late > 0 ? [{ day, late }] : [];
  });
}
