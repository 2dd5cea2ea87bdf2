import { anchorOf, type Rule } from '../../domain/facts/knowledge.ts';
import { clausesOf as clausesOfProgramme } from '../../domain/programmes/clauses.ts';
import type { Portal } from '../../portal/portal.ts';
import { factHref } from '../facts/entities.ts';

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

/** Pages that apply a clause without being a programme: the clause they name in their working. */
const APPLIED: readonly {
  readonly rules: RegExp;
  readonly label: string;
  readonly href: string;
}[] = [
  { rules: /^R-(KP-|CH-0[89]$)/, label: '考评', href: '/evaluation/' },
  { rules: /^R-(CH-1[68]|LJ-12)$/, label: '督查和进度', href: '/supervision/' },
  { rules: /^R-KP-15$/, label: '问卷调查', href: '/surveys/' },
  { rules: /^R-(TY-23|WY-0[12])$/, label: '待整改提示', href: '/boards/censure/' },
  { rules: /^R-(QL-0[5-8]|HP-01|ZL-05)$/, label: '积分', href: '/points/' },
  { rules: /^R-(ZL-02|LQ-06|YH-01|CH-11)$/, label: '谁管谁', href: '/organisation/' },
  { rules: /^R-HZ-/, label: '互助养老', href: '/elder-care/' },
  { rules: /^R-CH-14$/, label: '在村里办事', href: '/services/' },
  { rules: /^R-FA-01$/, label: '公示', href: '/notices/' },
];

/** Clauses of a policy or of a case, in their order, each with what stands on it. */
export function clauseLines(
  policy: string,
  portal: Pick<Portal, 'config' | 'knowledge' | 'programmes'>,
): ClauseLine[] {
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
        ...portal.programmes
          .filter((programme) => clausesOfProgramme(programme).includes(rule.id))
          .map(({ id, title }) => ({ label: `奖补：${title}`, href: `/programmes/${id}/` })),
        ...APPLIED.filter(
          ({ rules: pattern, href }) =>
            pattern.test(rule.id) &&
            (href !== '/boards/censure/' || portal.config.sections.censureBoard),
        ).map(({ label, href }) => ({
          label,
          href,
        })),
        ...(inFlow.has(rule.id) ? [{ label: '办理流程', href: '#liucheng' }] : []),
      ],
    }));
}

/** Address of a clause: on the page of its policy, or of the case whose village set it. */
export function ruleHref(
  rule: Pick<Rule, 'id' | 'policy'>,
  portal: Pick<Portal, 'knowledge'>,
): string {
  const isPolicy = portal.knowledge.policies.some((policy) => policy.id === rule.policy);
  return `/${isPolicy ? 'policies' : 'cases'}/${rule.policy}/#${anchorOf(rule.id)}`;
}
