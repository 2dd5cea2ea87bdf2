import type { Check } from '../check.ts';
import { PARTY_KINDS, type Unit } from './unit.ts';

/** Layers by which households are counted: the lowest with figures counts each household once. */
const LAYERS = ['area', 'group', 'branch'] as const;

/** Households that the organisation reaches: by which layer, and how many of its units say so. */
export interface Coverage {
  readonly layer: (typeof LAYERS)[number];
  readonly units: number;
  readonly households: number;
}

/** The lowest layer all of whose units say how many households they cover; null where none does. */
export function coverageOf(units: readonly Unit[]): Coverage | null {
  for (const layer of LAYERS) {
    const own = units.filter(({ kind }) => kind === layer);
    if (own.length === 0 || own.some(({ households }) => households === null)) continue;
    const households = own.reduce((sum, unit) => sum + (unit.households ?? 0), 0);
    return { layer, units: own.length, households };
  }
  return null;
}

/**
 * Holds the households that the organisation covers against those of the village: each belongs to one
 * group, so the two are equal. `households` is null where the village has not said.
 */
export function checkCoverage(units: readonly Unit[], households: number | null): Check {
  const covered = coverageOf(units);
  const check = { rule: 'coverage', clause: '', expected: '每户都在一个组织里，不重不漏' };
  if (!covered) {
    const because = '没有写各组织覆盖多少户，看不出是不是每户都在组织里。';
    return { ...check, outcome: 'cannot-tell', found: '没有写', because };
  }
  const layer = covered.layer === 'area' ? '网格（小组）' : PARTY_KINDS[covered.layer];
  const found = `${covered.units} 个${layer}合计 ${covered.households} 户`;
  if (households === null) {
    const because = `${found}；全村多少户没有公布，看不出齐不齐。`;
    return { ...check, outcome: 'cannot-tell', found, because };
  }
  const gap = households - covered.households;
  if (gap === 0)
    return { ...check, outcome: 'pass', found, because: `${found}，和全村 ${households} 户一样。` };
  const because =
    gap > 0
      ? `${found}，全村 ${households} 户，还有 ${gap} 户没有算进来。`
      : `${found}，比全村 ${households} 户多 ${-gap} 户，有的户算了两遍，或户数变了没有改。`;
  return { ...check, outcome: 'breach', found, because };
}
