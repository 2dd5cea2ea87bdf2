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

/** How the end of something is told: what has come to its end, and what nobody can do any more. */
const WORDS = {
  help: ['文件写的期限', '现在不能照它申请'],
  censure: ['这一类的期限', '现在不能再照它写提示'],
} as const;

/** 已结束 with the day, what can no longer be done, and what followed; null while it holds. */
export function endedWords(
  ending: Ending,
  today: Day,
  of: keyof typeof WORDS = 'help',
): string | null {
  const { until, after } = ending;
  if (until === null || !isEnded(ending, today)) return null;
  const [term, barred] = WORDS[of];
  return `已结束：${term}到${formatDay(until)}为止，${barred}。${after ?? '后来有没有接着办，本站没有资料。'}`;
}

/** A name as lists and titles have it: one of what has ended says so. */
export function namedAsEnded(name: string, ending: Pick<Ending, 'until'>, today: Day): string {
  return isEnded(ending, today) ? `${name}（已结束）` : name;
}
