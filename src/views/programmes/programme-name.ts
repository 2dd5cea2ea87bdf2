import { type Ending, namedAsEnded } from '../../domain/ended.ts';
import { clausesOf } from '../../domain/programmes/clauses.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Portal } from '../../portal/portal.ts';
import { programmeHref } from './ledger-pages.ts';

type Named = Pick<Portal, 'asOf' | 'knowledge'>;

/** Until when a programme holds: as it says itself, else its policy, else the last day of its window. */
export function endingOf({ knowledge }: Named, programme: Programme): Ending {
  const { policy, until, after, window } = programme.perPerson ?? programme;
  const on = knowledge.policies.find(({ id }) => id === policy);
  return { until: until ?? on?.until ?? window?.to ?? null, after: after ?? on?.after ?? null };
}

/** What a programme is called wherever it is listed: one that has ended says so. */
export function programmeName(portal: Named, programme: Programme): string {
  return namedAsEnded(programme.title, endingOf(portal, programme), portal.asOf);
}

/**
 * Programmes that stand on some of these clauses. Those of made-up places copy the rules of real ones and
 * are not named: a page of something real leads to nothing that is made up.
 */
export function programmesOn(
  portal: Named & Pick<Portal, 'programmes'>,
  clauses: ReadonlySet<string>,
): { readonly title: string; readonly href: string }[] {
  return portal.programmes
    .filter((one) => !one.sample && clausesOf(one).some((id) => clauses.has(id)))
    .map((one) => ({ title: programmeName(portal, one), href: programmeHref(one.id) }));
}
