import type { Fact } from '../facts/knowledge.ts';

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
