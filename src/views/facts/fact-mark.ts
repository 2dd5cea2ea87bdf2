import { sayDays } from '../../domain/day.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import { factHref } from './entities.ts';

/** A figure as it stands in prose: the printed value, and where it comes from when asked. */
export interface FactMark {
  readonly id: string;
  readonly printed: string;
  readonly href: string;
  /** Metric, qualifier, period and section in one line, for hovering. */
  readonly about: string;
}

/**
 * The mark of one fact. Throws on an id that is not in the fact base, or whose figure is withheld:
 * prose must not be built on either.
 */
export function factMark(id: string, facts: readonly Fact[]): FactMark {
  const fact = facts.find((one) => one.id === id);
  if (!fact) throw new Error(`there is no fact ${id} in facts.csv`);
  if (fact.value === null) throw new Error(`fact ${id} is withheld and cannot be shown in prose`);
  const about = [fact.metric, fact.qualifier, sayDays(fact.period ?? ''), fact.section]
    .filter(Boolean)
    .join('；');
  return { id, printed: fact.printed, href: factHref(fact), about };
}
