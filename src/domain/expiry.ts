import { addDays, type Day } from './day.ts';

/**
 * Whether the names of a notice have had their time: its period is over, and after it the days of
 * grace (personal information is kept no longer than its purpose needs).
 */
export function namesExpired(noticeTo: Day, graceDays: number, today: Day): boolean {
  return today > addDays(noticeTo, graceDays);
}

const MASKED_IN_TEXT = /\p{Script=Han}{1,2}[*＊]+\p{Script=Han}?/gu;

/** A text without the masked names in it: 张*三说 → 某某说. */
export function withoutMaskedNames(text: string): string {
  return text.replace(MASKED_IN_TEXT, '某某');
}
