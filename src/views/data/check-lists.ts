import { firstDayOf } from '../../domain/day.ts';
import type { CheckLists } from '../../intake/check-lists.ts';
import { hintsOf } from '../../intake/file/clerk/context.ts';
import type { Lists } from '../../intake/lists.ts';
import type { Portal } from '../../portal/portal.ts';
import { LIST_WORDS } from './dictionary.ts';
import { knownNames } from './template-lists.ts';

/** A longer list would weigh more than the page that needs it; `npm run import` checks it instead. */
const LONGEST = 20_000;

/** The lists the checker does without, in a clerk's words: what they hold is checked on import only. */
export function listsLeftOut(lists: Lists): string[] {
  return Object.entries(lists)
    .filter(([, values]) => values.size > LONGEST)
    .map(([name]) => LIST_WORDS[name] ?? name);
}

export function checkLists(portal: Portal, lists: Lists): CheckLists {
  const kept = Object.entries(lists).filter(([, values]) => values.size <= LONGEST);
  // Ids of payouts of which the site shows sums only are nobody's business.
  const shown = { payouts: portal.payouts.map(({ id }) => id) };
  const names = Object.entries(knownNames(portal));
  return {
    asOf: portal.config.asOf ?? null,
    programmes: portal.programmes.map(({ perPerson, ...own }) => perPerson ?? own),
    sections: portal.config.sections,
    used: [...portal.tables]
      .filter(([, files]) => files.some(({ rows }) => rows.length > 0))
      .map(([id]) => id),
    villages: portal.villages.map(({ id, name, officialName }) => ({
      ...{ id, name, officialName: officialName ?? name },
    })),
    hints: hintsOf(portal.accountTitles, portal.meetings),
    closings: Object.fromEntries(
      portal.accounts
        .filter(({ notice }) => notice !== null)
        .map(({ village, month, closing }) => [
          village,
          { date: firstDayOf(month), balance: closing },
        ]),
    ),
    lists: Object.fromEntries(
      kept.map(([name, values]) => [name, name === 'payouts' ? shown.payouts : [...values]]),
    ),
    names: Object.fromEntries(names.map(([name, ids]) => [name, [...ids]])),
  };
}
