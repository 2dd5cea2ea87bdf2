import type { Formula, Programme } from './programme.ts';

/** Every clause that belongs to a programme, each once: those it is checked by, then the others. */
export function clausesOf(programme: Programme): string[] {
  return [...new Set([...checkedClauses(programme), ...programme.otherClauses])];
}

/** Every clause that the sum or a check stands on, each once. */
export function checkedClauses(programme: Programme): string[] {
  const all = [
    ...programme.amountClauses,
    ...formulaClauses(programme.formula),
    programme.scopeClause,
    programme.window?.clause,
    programme.notice?.clause,
    programme.pool?.clause,
    programme.signers?.clause,
    programme.acceptanceClause,
    programme.fraudClause,
    ...programme.measures.flatMap(({ clause, unclear }) => [
      clause,
      ...unclear.map((range) => range.clause),
    ]),
    ...programme.stages.map((stage) => stage.clause),
    ...programme.conditions.map((condition) => condition.clause),
  ];
  return [...new Set(all.filter((id): id is string => id != null))];
}

/** Rules that a formula, its bands and its ceilings name. */
function formulaClauses(formula: Formula): (string | null)[] {
  switch (formula.kind) {
    case 'sum':
      return [...formula.parts.flatMap(formulaClauses), formula.capClause];
    case 'tiers':
      return formula.bands.map(({ clause }) => clause);
    case 'share':
      return [formula.clause, formula.capClause];
    case 'unstated':
      return [];
    default:
      return [formula.clause];
  }
}
