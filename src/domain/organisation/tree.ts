import type { Unit } from './unit.ts';

/** A unit with what is below it, in the order of the file. */
export interface UnitNode<U extends Unit = Unit> {
  readonly unit: U;
  readonly below: readonly UnitNode<U>[];
}

/** A line whose unit cannot hang where it says. */
export interface UnitFault {
  readonly line: number;
  readonly kind: 'parent-unknown' | 'cycle';
}

/** Units whose upper unit is not in the file, and those that hang below themselves. */
export function unitFaults(units: readonly Unit[]): UnitFault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap(({ line, parent, id }): UnitFault[] => {
    if (parent === null) return [];
    if (!byId.has(parent)) return [{ line, kind: 'parent-unknown' }];
    return hangsBelowItself(id, byId) ? [{ line, kind: 'cycle' }] : [];
  });
}

function hangsBelowItself(id: string, byId: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.parent ?? null; at !== null; at = byId.get(at)?.parent ?? null) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** The units as trees, tops first. Units of a cycle have no top and are in none. */
export function unitTrees<U extends Unit>(units: readonly U[]): UnitNode<U>[] {
  const below = Map.groupBy(units, ({ parent }) => parent);
  const nodesOf = (parent: string | null): UnitNode<U>[] =>
    (below.get(parent) ?? []).map((unit) => ({ unit, below: nodesOf(unit.id) }));
  return nodesOf(null);
}
