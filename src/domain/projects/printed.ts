import type { Fact } from '../facts/knowledge.ts';

const ROUGH = /约|余|多|左右|近|超|以上|以下|不到|不低于|不超过/;

/** Whether a printed figure is meant to be exact: 约, 余 and the like never are. */
export function isExact({ qualifier }: Pick<Fact, 'qualifier'>): boolean {
  return qualifier === null || !ROUGH.test(qualifier);
}

/**
 * Figures, in hundredths, that none of the facts named beside them prints. A row that names no fact
 * stands on the village's own word and has none.
 */
export function unprinted(
  figures: readonly (number | null)[],
  facts: readonly Pick<Fact, 'value'>[],
): number[] {
  if (facts.length === 0) return [];
  const printed = new Set(facts.map(({ value }) => value));
  return figures.filter((figure): figure is number => figure !== null && !printed.has(figure));
}
