import type { Programme } from './programme.ts';

/** Every clause a programme stands on, each once. */
export function clausesOf(programme: Programme): string[] {
  const all = [
    ...programme.amountClauses,
    programme.scopeClause,
    programme.window?.clause,
    programme.notice?.clause,
    programme.pool?.clause,
    programme.signers?.clause,
    programme.acceptanceClause,
    programme.fraudClause,
    ...programme.measures.map((measure) => measure.clause),
    ...programme.stages.map((stage) => stage.clause),
    ...programme.conditions.map((condition) => condition.clause),
  ];
  return [...new Set(all.filter((id): id is string => id != null))];
}
