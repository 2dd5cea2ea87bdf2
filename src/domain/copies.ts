import { addDays, type Day, dayInShanghai, daysBetween } from './day.ts';

/** Address of the page about copies, which stands in for a page that there is no copy of. */
export const STAND_IN = 'help/offline/';

/** Days after which a copy of a page is no longer shown: much of it may have been withdrawn since. */
export const MOST_DAYS = 30;

/** A copy of a page on a reader's own device. */
export interface Copy {
  /** When it was kept, in milliseconds since 1970. */
  readonly kept: number;
  /** The day of a site that stands still, such as a demonstration's. */
  readonly fixed: Day | undefined;
}

/** The day it is for a copy: that of a site that stands still goes on by the age of the copy. */
export function dayOfCopy({ kept, fixed }: Copy, now: number): Day {
  const today = dayInShanghai(now);
  if (fixed === undefined) return today;
  if (now >= kept) return addDays(fixed, daysBetween(dayInShanghai(kept), today));
  // The clock was put back: its day counts where it is the later one.
  return today > fixed ? today : fixed;
}

/** Last days in a page's markup: of the names on it, and of the entries that leave a board. */
const LAST_DAYS = /\sdata-(?:names|until)="(\d{4}-\d\d-\d\d)"/g;

/** The day until which a copy of a page may be shown; empty where it may be for as long as any. */
export function lastDayIn(html: string): Day | '' {
  let last = '';
  for (const [, day = ''] of html.matchAll(LAST_DAYS)) if (last === '' || day < last) last = day;
  return last;
}

/** Whether a copy may no longer be shown. */
export function isPast(copy: Copy & { readonly until: Day | '' }, now: number): boolean {
  const today = dayOfCopy(copy, now);
  const age = daysBetween(dayInShanghai(copy.kept), dayInShanghai(now));
  return age > MOST_DAYS || (copy.until !== '' && copy.until < today);
}
