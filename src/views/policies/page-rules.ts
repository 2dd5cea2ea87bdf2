import { pageRulesTable, type RuledPage } from '../../intake/tables/page-rules.ts';
import type { Portal } from '../../portal/portal.ts';
import { rowsOf } from '../rows-of.ts';
import { type ClauseLink, clauseLink } from './clause-links.ts';

/** One rule a page stands on; without a clause, something no source says. */
export interface PageRuleLine {
  readonly clause: ClauseLink | null;
  readonly missing: string | null;
}

export function pageRules(portal: Portal, page: RuledPage): PageRuleLine[] {
  return rowsOf(portal, pageRulesTable)
    .filter((rule) => rule.page === page)
    .sort((a, b) => a.number - b.number)
    .map(({ rule, missing }) => ({ clause: clauseLink(portal, rule ?? ''), missing }));
}
