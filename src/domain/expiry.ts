import { addDays, type Day } from './day.ts';
import { COMPOUND_SURNAMES } from './surnames.ts';

/**
 * Whether the names of a notice have had their time: its period is over, and after it the days of
 * grace (personal information is kept no longer than its purpose needs).
 */
export function namesExpired(noticeTo: Day, graceDays: number, today: Day): boolean {
  return today > addDays(noticeTo, graceDays);
}

const COMPOUND = [...COMPOUND_SURNAMES].join('|');
const MASKED_IN_TEXT = new RegExp(
  `(?:${COMPOUND})[*＊]+|\\p{Script=Han}[*＊]+\\p{Script=Han}?|\\b[A-Z]\\*+(?:[ ·-][A-Z]\\*+)*(?![A-Za-z0-9])`,
  'gu',
);

/** The masked names in a text. */
export function maskedNames(text: string): string[] {
  return /[*＊]/.test(text) ? (text.match(MASKED_IN_TEXT) ?? []) : [];
}

/** A text without the masked names in it: 户主张*三 → 户主某某. */
export function withoutMaskedNames(text: string): string {
  return text.replace(MASKED_IN_TEXT, '某某');
}

/** What is said of a household or person in place of a name. */
const UNNAMED: Readonly<Record<string, string>> = { household: '某户', person: '某人' };

/** What stands in place of the name of one who bears a title or is on a board; null when nothing has to. */
export function unnamed(kind: unknown): string | null {
  return UNNAMED[String(kind)] ?? null;
}
