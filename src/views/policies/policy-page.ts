import { sayDays } from '../../domain/day.ts';
import { endedWords, namedAsEnded } from '../../domain/ended.ts';
import type { Policy, ProcedureStep } from '../../domain/facts/knowledge.ts';
import type { Portal } from '../../portal/portal.ts';
import { pageNumbers } from '../facts/citation.ts';
import { sourceHref } from '../facts/subject-page.ts';
import { oncePerPortal } from '../once.ts';
import { programmesOn } from '../programmes/programme-name.ts';
import { type ClauseLine, clauseLines } from './clause-lines.ts';

/** A policy printed in full: what it is, its clauses, its procedure, its dates. */
export interface PolicyPage {
  readonly policy: Policy;
  /** The name people use, for headings. */
  readonly name: string;
  /** 已结束, until when and what followed; null while it holds. */
  readonly ended: string | null;
  readonly about: readonly { readonly label: string; readonly value: string }[];
  /** What printed it; null for a document that stands for itself. */
  readonly source: { readonly label: string; readonly href: string } | null;
  readonly clauses: readonly ClauseLine[];
  /** How many things it promised. */
  readonly targets: number;
  /** Its steps, where it prints any. */
  readonly procedure: readonly ProcedureStep[];
  readonly programmes: readonly { readonly title: string; readonly href: string }[];
  readonly neighbours: { readonly previous: Policy | null; readonly next: Policy | null };
}

/** Pages of all policies that are printed in full. */
export const policyPages = oncePerPortal((portal): readonly PolicyPage[] => {
  const { full } = policyLists(portal);
  return full.map((policy, index) => {
    const clauses = clauseLines(policy.id, portal);
    const own = new Set(clauses.map(({ id }) => id));
    return {
      policy,
      name: namedAsEnded(policyName(policy), policy, portal.asOf),
      ended: endedWords(policy, portal.asOf),
      about: aboutOf(policy),
      source: sourceOf(policy, portal),
      clauses,
      targets: portal.targets.filter(({ source }) => source === sourceIdOf(policy, portal)).length,
      procedure: portal.knowledge.procedures.filter((step) => step.policy === policy.id),
      programmes: programmesOn(portal, own),
      neighbours: { previous: full[index - 1] ?? null, next: full[index + 1] ?? null },
    };
  });
});

/** What people call a policy; its full title when there is no shorter name. */
export function policyName(policy: Pick<Policy, 'title' | 'shortTitle'>): string {
  return policy.shortTitle ?? policy.title;
}

const NOT_PRINTED = '没有写明';

function aboutOf(policy: Policy): PolicyPage['about'] {
  return [
    { label: '全称', value: policy.title },
    { label: '文号', value: policy.number ?? NOT_PRINTED },
    { label: '类别', value: policy.kind },
    ...(policy.issued ? [{ label: '发文日期', value: policy.issued }] : []),
    { label: '发文或解释', value: policy.issuer ?? NOT_PRINTED },
    { label: '适用范围', value: policy.scope ?? NOT_PRINTED },
    { label: '适用时间', value: policy.window === null ? NOT_PRINTED : sayDays(policy.window) },
    ...(policy.note ? [{ label: '备注', value: policy.note }] : []),
  ];
}

const sourceIdOf = (policy: Policy, { knowledge }: Portal): string | undefined =>
  knowledge.sources.find(({ id }) => id.endsWith(`-${policy.id}`))?.id;

function sourceOf(policy: Policy, portal: Portal): PolicyPage['source'] {
  const id = sourceIdOf(policy, portal);
  const source = portal.knowledge.sources.find((one) => one.id === id);
  const issue = portal.knowledge.sources.find((one) => one.id === source?.within);
  if (!source) return null;
  const printed = [issue?.title, issue?.issue].filter(Boolean).join(' ') || source.title;
  const pages = policy.pages === null ? '' : `，第 ${pageNumbers(policy.pages)} 页`;
  return { label: `${printed}${pages}`, href: sourceHref(source) };
}

/** The catalogue: policies that have a page, and those of which nothing is printed but the name. */
export function policyLists(portal: Portal): { full: readonly Policy[]; cited: readonly Policy[] } {
  const { policies, rules } = portal.knowledge;
  const withClauses = new Set(rules.map(({ policy }) => policy));
  // A clause that is written down is linked to, though the rest of the paper is only cited.
  const isShown = ({ id, extent }: Policy): boolean => extent === 'full' || withClauses.has(id);
  return { full: policies.filter(isShown), cited: policies.filter((policy) => !isShown(policy)) };
}
