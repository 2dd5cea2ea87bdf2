import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCoverage, coverageOf } from '../../../src/domain/organisation/coverage.ts';
import { type UnitNode, unitFaults, unitTrees } from '../../../src/domain/organisation/tree.ts';
import type { Unit, UnitKind } from '../../../src/domain/organisation/unit.ts';

function unit(id: string, parent: string | null = null, part: Partial<Unit> = {}): Unit {
  const line = id.charCodeAt(0) - 95;
  return {
    id,
    name: id,
    kind: 'group',
    parent,
    count: null,
    headedBy: null,
    households: null,
    line,
    ...part,
  };
}

describe('unitFaults', () => {
  it.each<[string, Unit[], object[]]>([
    ['nothing', [unit('a'), unit('b', 'a'), unit('c', 'b')], []],
    [
      'an upper unit that is not there',
      [unit('a'), unit('b', 'x')],
      [{ line: 3, kind: 'parent-unknown' }],
    ],
    ['a unit above itself', [unit('a', 'a')], [{ line: 2, kind: 'cycle' }]],
    [
      'a ring, but not what hangs on it',
      [unit('a', 'b'), unit('b', 'a'), unit('c', 'a')],
      [
        { line: 2, kind: 'cycle' },
        { line: 3, kind: 'cycle' },
      ],
    ],
  ])('names %s', (_, units, faults) => {
    expect(unitFaults(units)).toEqual(faults);
  });

  it('lets pass only what stands in the trees once, and all of it', () => {
    const ids = [...'abcdef'];
    const parents = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids))));
    fc.assert(
      fc.property(parents, (given) => {
        const units = ids.map((id, at) => unit(id, given[at] ?? null));
        const names = (nodes: readonly UnitNode[]): string[] =>
          nodes.flatMap((node) => [node.unit.id, ...names(node.below)]);
        const found = names(unitTrees(units));
        expect(new Set(found).size).toBe(found.length);
        if (unitFaults(units).length === 0) expect(found.sort()).toEqual(ids);
        else expect(found.length).toBeLessThan(ids.length);
      }),
    );
  });
});

describe('checkCoverage', () => {
  const groups = (...households: (number | null)[]): Unit[] =>
    households.map((own, at) => unit('abc'[at] ?? '', null, { households: own }));

  it.each<[string, Unit[], number | null, string, string]>([
    ['all', groups(40, 60), 100, 'pass', '2 个党小组合计 100 户，和全村 100 户一样。'],
    ['some left out', groups(40, 48), 100, 'breach', '还有 12 户没有算进来'],
    ['some twice', groups(40, 63), 100, 'breach', '多 3 户'],
    ['how many there are is not known', groups(40, 60), null, 'cannot-tell', '没有公布'],
    ['one group says nothing', groups(40, null), 100, 'cannot-tell', '看不出'],
    ['no unit', [], 100, 'cannot-tell', '看不出'],
  ])('%s', (_, units, households, outcome, words) => {
    const check = checkCoverage(units, households);
    expect(check.outcome).toBe(outcome);
    expect(check.because).toContain(words);
  });

  it('counts by the lowest layer, so that no household counts twice', () => {
    const kinds: [UnitKind, number][] = [
      ['branch', 100],
      ['group', 60],
      ['group', 40],
    ];
    const units = kinds.map(([kind, households], at) =>
      unit('abc'[at] ?? '', null, { kind, households }),
    );
    expect(coverageOf(units)).toEqual({ layer: 'group', units: 2, households: 100 });
  });
});
