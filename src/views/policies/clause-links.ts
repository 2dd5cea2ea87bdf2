import { sayDays } from '../../domain/day.ts';
import type { ClauseUseKey } from '../../intake/tables/clause-uses.ts';
import type { Portal } from '../../portal/portal.ts';
import { clauseFor, ruleHref } from './clauses.ts';

/** A clause as a link: its number, where it is printed here, and what it asks for. */
export interface ClauseLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly requirement: string;
}

/** The clause with this id; null for the empty id that means no clause is printed. */
export function clauseLink(portal: Portal, id: string): ClauseLink | null {
  const rule = portal.knowledge.rules.find((entry) => entry.id === id);
  if (!rule) return null;
  return {
    id,
    label: rule.clause,
    href: ruleHref(rule, portal),
    requirement: sayDays(rule.requirement),
  };
}

/** The clause used for something, as a link; null where the county's file names none. */
export function clauseLinkFor(portal: Portal, use: ClauseUseKey): ClauseLink | null {
  return clauseLink(portal, clauseFor(portal, use)?.rule ?? '');
}
