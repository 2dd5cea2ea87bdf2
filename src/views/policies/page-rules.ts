import type { RuledPage } from '../../intake/tables/page-rules.ts';
import type { Portal } from '../../portal/portal.ts';
import { type ClauseLink, clauseLink } from './clause-links.ts';

/** One rule a page stands on; without a clause, something no source says. */
export interface PageRuleLine {
  readonly clause: ClauseLink | null;
  readonly missing: string | null;
}

export function pageRules(portal: Portal, page: RuledPage): PageRuleLine[] {
  return portal.pageRules
    .filter((rule) => rule.page === page)
    .map(({ rule, missing }) => ({ clause: clauseLink(portal, rule ?? ''), missing }));
}
