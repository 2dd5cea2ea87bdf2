import { type Day, formatDay } from './day.ts';

/** What holds until a day, as far as the day is written down, and what is known of the time after. */
export interface Ending {
  readonly until: Day | null;
  readonly after: string | null;
}

/** Whether something that holds until a day no longer does. */
export function isEnded({ until }: Pick<Ending, 'until'>, today: Day): boolean {
  return until !== null && until < today;
}

/** 已结束 with the day, that nothing can be applied for, and what followed; null while it holds. */
export function endedWords(ending: Ending, today: Day): string | null {
  const { until, after } = ending;
  if (until === null || !isEnded(ending, today)) return null;
  return `已结束：文件写的期限到${formatDay(until)}为止，现在不能照它申请。${after ?? '后来有没有接着办，本站没有资料。'}`;
}

/** A name as lists and titles have it: one of what has ended says so. */
export function namedAsEnded(name: string, ending: Pick<Ending, 'until'>, today: Day): string {
  return isEnded(ending, today) ? `${name}（已结束）` : name;
}
