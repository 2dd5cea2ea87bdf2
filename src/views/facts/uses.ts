import type { Portal } from '../../portal/assemble.ts';
import type { Prose } from '../../portal/prose-fs.ts';

/** A page that shows a fact. */
export interface FactUse {
  readonly label: string;
  readonly href: string;
}

/** Pages where a fact is used: case studies, policy digests, and villages whose figures it is. */
export function usesOf(
  factId: string,
  uses: Prose['factUses'],
  portal: Pick<Portal, 'villages' | 'knowledge'>,
): FactUse[] {
  const prose = (uses.get(factId) ?? []).map(({ folder, slug }) => ({
    label: folder === 'cases' ? `案例：${nameOf(slug, portal)}` : `政策：${titleOf(slug, portal)}`,
    href: `/${folder}/${slug}/`,
  }));
  const villages = portal.villages
    .filter((village) => village.householdsFrom === factId || village.peopleFrom === factId)
    .map((village) => ({ label: `村页：${village.name}`, href: `/villages/${village.id}/` }));
  return [...prose, ...villages];
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
