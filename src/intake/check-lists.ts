import type { Day } from '../domain/day.ts';
import type { Fen } from '../domain/money.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { ClerkContext } from './file/clerk/context.ts';
import type { SectionSettings } from './section-tables.ts';

/** What the checker in the browser knows of this portal; a file of the site, read once. */
export interface CheckLists {
  /** The day the site speaks of, when it is a fixed one; otherwise the reader's own day holds. */
  readonly asOf: string | null;
  readonly programmes: readonly Programme[];
  /** Which sections the site has. */
  readonly sections: SectionSettings;
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
