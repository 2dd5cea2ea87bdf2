import type { ProseFolder } from '../../intake/prose-check.ts';
import type { Prose } from '../../portal/fs/prose.ts';
import type { Portal } from '../../portal/portal.ts';
import { ruleHref } from '../policies/clauses.ts';
import { programmesOn } from '../programmes/programme-name.ts';

/** A page that shows a fact. */
export interface FactUse {
  readonly label: string;
  readonly href: string;
}

/**
 * Pages where a fact is used: case studies and digests with their charts, clauses that print it, the
 * programmes that stand on those, and villages whose figures it is.
 */
export function usesOf(
  factId: string,
  uses: Prose['factUses'],
  portal: Pick<Portal, 'asOf' | 'villages' | 'knowledge' | 'programmes'>,
): FactUse[] {
  const prose = (uses.get(factId) ?? []).map(({ folder, slug, charted }) => ({
    label: `${proseName(folder, slug, portal)}${charted ? '（有图）' : ''}`,
    href: `/${folder}/${slug}/`,
  }));
  const rules = portal.knowledge.rules.filter((rule) => rule.facts.includes(factId));
  const clauses = rules.map((rule) => ({
    label: `条款：${rule.id}`,
    href: ruleHref(rule, portal),
  }));
  const ruleIds = new Set(rules.map(({ id }) => id));
  const programmes = programmesOn(portal, ruleIds).map(({ title, href }) => ({
    label: `奖补：${title}`,
    href,
  }));
  const villages = portal.villages
    .filter((village) => village.householdsFrom === factId || village.peopleFrom === factId)
    .map((village) => ({ label: `村页：${village.name}`, href: `/villages/${village.id}/` }));
  return [...prose, ...clauses, ...programmes, ...villages];
}

function proseName(
  folder: ProseFolder,
  slug: string,
  portal: Pick<Portal, 'villages' | 'knowledge'>,
): string {
  return folder === 'cases' ? `案例：${nameOf(slug, portal)}` : `政策：${titleOf(slug, portal)}`;
}

function nameOf(
  slug: string,
  { villages, knowledge }: Pick<Portal, 'villages' | 'knowledge'>,
): string {
  const found =
    villages.find((village) => village.id === slug) ??
    knowledge.entities.find((entity) => entity.id === slug);
  return found?.name ?? slug;
}

function titleOf(slug: string, { knowledge }: Pick<Portal, 'knowledge'>): string {
  const policy = knowledge.policies.find((one) => one.id === slug);
  return policy?.shortTitle ?? policy?.title ?? slug;
}
