import { ELDER_CARE_USES, type ElderCareUse } from '../../domain/elder-care/centre.ts';
import { anchorOf, type Rule } from '../../domain/facts/knowledge.ts';
import {
  CLAUSE_USES,
  type ClauseUseKey,
  clauseUsesTable,
} from '../../intake/tables/clause-uses.ts';
import type { Portal } from '../../portal/portal.ts';
import { factHref } from '../facts/entities.ts';
import { programmesOn } from '../programmes/programme-name.ts';
import { rowsOf } from '../rows-of.ts';
import { NO_ARTICLES } from '../section.ts';
import { leadsToPage } from '../sections.ts';

/** A place where a clause is applied. */
export interface ClauseUse {
  readonly label: string;
  readonly href: string;
}

/** A clause with its anchor and everything that stands on it. */
export interface ClauseLine extends Rule {
  readonly anchor: string;
  /** Programmes, steps and pages that apply the clause; none means it is given for information. */
  readonly uses: readonly ClauseUse[];
  /** The facts its figures are, as they are printed. */
  readonly figures: readonly ClauseUse[];
}

/** The pages on which uses of clauses are shown. */
const PAGE_OF: Readonly<Record<ClauseUseKey, { readonly label: string; readonly href: string }>> = {
  ...pages({
    evaluation: '/evaluation/',
    surveys: '/surveys/',
    censure: '/boards/censure/',
    points: '/points/',
    organisation: '/organisation/',
    services: '/services/',
    notices: '/notices/',
  }),
  ...shared('supervision', '/supervision/', ['reports', 'weekly', 'ratings']),
  ...shared('elderCare', '/elder-care/', Object.keys(ELDER_CARE_USES) as ElderCareUse[]),
  asked: { label: CLAUSE_USES.asked, href: '/decisions/' },
};

function pages<Key extends ClauseUseKey>(hrefs: Record<Key, string>) {
  const entries = Object.entries<string>(hrefs).map(([key, href]) => [
    key,
    { label: CLAUSE_USES[key as Key], href },
  ]);
  return Object.fromEntries(entries) as Record<Key, { label: string; href: string }>;
}

/** A page and the checks on it, under the page's own name. */
function shared<Page extends ClauseUseKey, Key extends ClauseUseKey>(
  page: Page,
  href: string,
  checks: readonly Key[],
) {
  const entries = [page, ...checks].map((key) => [key, { label: CLAUSE_USES[page], href }]);
  return Object.fromEntries(entries) as Record<Page | Key, { label: string; href: string }>;
}

/** The pages that apply a clause, each once. */
function usesOf(portal: Portal, rule: string): ClauseUse[] {
  const { censureBoard } = portal.config.sections;
  const found = rowsOf(portal, clauseUsesTable)
    .filter((row) => row.rule === rule && (row.use !== 'censure' || censureBoard))
    .map(({ use }) => PAGE_OF[use])
    .filter(({ href }) => leadsToPage(href, portal, NO_ARTICLES));
  return [...new Map(found.map((page) => [page.href, page])).values()];
}

/** Clauses of a policy or of a case, in their order, each with what stands on it. */
export function clauseLines(policy: string, portal: Portal): ClauseLine[] {
  const { rules, procedures, facts } = portal.knowledge;
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const inFlow = new Set(
    procedures.filter((step) => step.policy === policy).flatMap((step) => step.rules),
  );
  return rules
    .filter((rule) => rule.policy === policy)
    .map((rule) => ({
      ...rule,
      anchor: anchorOf(rule.id),
      figures: rule.facts.flatMap((id) => {
        const fact = factById.get(id);
        return fact ? [{ label: id, href: factHref(fact) }] : [];
      }),
      uses: [
        ...programmesOn(portal, new Set([rule.id])).map(({ title, href }) => ({
          label: `奖补：${title}`,
          href,
        })),
        ...usesOf(portal, rule.id),
        ...(inFlow.has(rule.id) ? [{ label: '办理流程', href: '#liucheng' }] : []),
      ],
    }));
}
