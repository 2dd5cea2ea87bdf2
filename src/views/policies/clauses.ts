import { anchorOf, type Rule } from '../../domain/facts/knowledge.ts';
import { type ClauseUseKey, clauseUsesTable } from '../../intake/tables/clause-uses.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Filed } from '../../portal/reading.ts';
import { rowsOf } from '../rows-of.ts';

/** The clause used for something, with its bounds; null where the county's file names none. */
export function clauseFor(
  portal: Pick<Portal, 'tables'>,
  use: ClauseUseKey,
): Filed<typeof clauseUsesTable> | null {
  return rowsOf(portal, clauseUsesTable).find((row) => row.use === use) ?? null;
}

/** Address of a clause: on the page of its policy, or of the case whose village set it. */
export function ruleHref(
  rule: Pick<Rule, 'id' | 'policy'>,
  portal: Pick<Portal, 'knowledge'>,
): string {
  const isPolicy = portal.knowledge.policies.some((policy) => policy.id === rule.policy);
  return `/${isPolicy ? 'policies' : 'cases'}/${rule.policy}/#${anchorOf(rule.id)}`;
}
