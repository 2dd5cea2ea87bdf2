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
  `(?:${COMPOUND})[*＊﹡]+|\\p{Script=Han}[*＊﹡]+\\p{Script=Han}?|\\b[A-Z]\\*+(?:[ ·-][A-Z]\\*+)*(?![A-Za-z0-9])`,
  'gu',
);

/** From a star on, as far as the name and what tells its end may go. */
const AFTER_STAR = /\*[*\p{Script=Han}A-Z ·-]*[a-z0-9]?/uy;
/** A surname of two letters, or one with the letter that it may not follow. */
const LONGEST_BEFORE_STAR = 2;

/** The masked names in a text. */
export function maskedNames(text: string): string[] {
  const plain = text.replaceAll('＊', '*').replaceAll('﹡', '*');
  const names: string[] = [];
  // Looking for names takes ten times as long as looking for stars.
  for (let at = plain.indexOf('*'), end = 0; at !== -1; at = plain.indexOf('*', end)) {
    AFTER_STAR.lastIndex = at;
    AFTER_STAR.test(plain);
    const start = Math.max(0, at - LONGEST_BEFORE_STAR);
    end = AFTER_STAR.lastIndex;
    names.push(...(text.slice(start, end).match(MASKED_IN_TEXT) ?? []));
  }
  return names;
}

/** A text without the masked names in it: 户主张*三 → 户主某某. */
export function withoutMaskedNames(text: string): string {
  return text.replace(MASKED_IN_TEXT, '某某');
}

/** What is said of a household or person in place of a name. */
const UNNAMED: Readonly<Record<string, string>> = { household: '某户', person: '某人' };

/**
 * What stands in place of the name of one who bears a title or is on a board, by the key of their kind. A
 * shop or a project keeps its name, without the masked name of a person in it.
 */
export function unnamed(kind: unknown, name: unknown): unknown {
  return UNNAMED[String(kind)] ?? (typeof name === 'string' ? withoutMaskedNames(name) : name);
}
