import { type Day, firstDayOf } from '../../domain/day.ts';
import type { Fen } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { type ClerkContext, hintsOf } from '../../intake/file/clerk/context.ts';
import type { Lists } from '../../intake/lists.ts';
import type { Portal } from '../../portal/portal.ts';
import { LIST_WORDS } from './dictionary.ts';
import { knownNames } from './template-lists.ts';

/** What the checker in the browser knows of this portal; a file of the site, read once. */
export interface CheckLists {
  /** The day the site speaks of, when it is a fixed one; otherwise the reader's own day holds. */
  readonly asOf: string | null;
  readonly programmes: readonly Programme[];
  /** Which sections the site has. */
  readonly sections: Portal['config']['sections'];
  /** Tables that hold rows here, which are offered first. */
  readonly used: readonly string[];
  readonly villages: readonly {
    readonly id: string;
    readonly name: string;
    readonly officialName: string;
  }[];
  /** By which words the accounts are known in a voucher's own text. */
  readonly hints: ClerkContext['hints'];
  /** What each village had at the end of the last month that is public, and the first day of that month. */
  readonly closings: Readonly<Record<string, { readonly date: Day; readonly balance: Fen }>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, readonly (readonly [string, string | null])[]>>;
}

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
    hints: hintsOf(portal.accountTitles),
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
