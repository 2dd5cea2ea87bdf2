import type { Portal } from '../portal/portal.ts';
import { oncePerPortal } from './once.ts';
import type { PageLink } from './page-link.ts';

/** The pages of a section by year: each stands from the first row of its year on, and for good. */
export interface Years {
  /** The years that have rows, the latest first. */
  readonly all: (portal: Portal) => string[];
  /** The portal as if the section had no other rows than those of the year, for every view of it. */
  readonly only: (portal: Portal, year: string) => Portal;
  readonly href: (year: string) => string;
  /** The ways to the years, for their pages; `current` is null on the page of all. */
  readonly links: (portal: Portal, current: string | null) => PageLink[];
}

/** Years of a section under `base`, by what its rows say and how a portal is narrowed to one of them. */
export function yearsUnder(
  base: string,
  yearsIn: (portal: Portal) => readonly string[],
  narrowed: (portal: Portal, year: string) => Portal,
): Years {
  const portals = oncePerPortal(
    (portal): ReadonlyMap<string, Portal> =>
      new Map(
        [...new Set(yearsIn(portal))].sort().map((year) => [year, narrowed(portal, year)] as const),
      ),
  );
  const all = (portal: Portal): string[] => [...portals(portal).keys()].reverse();
  const href = (year: string): string => `${base}${year}/`;
  return {
    all,
    href,
    only(portal, year) {
      const own = portals(portal).get(year);
      if (!own) throw new Error(`${base} has no ${year}`);
      return own;
    },
    links: (portal, current) =>
      all(portal).map((year) => ({
        href: href(year),
        label: `${year} 年`,
        current: year === current,
      })),
  };
}
