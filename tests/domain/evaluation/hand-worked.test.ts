import { describe, expect, it, test } from 'vitest';
import { coverageCheck } from '../../../src/domain/evaluation/coverage.ts';
import { coverageLimit, type LimitKey } from '../../../src/domain/evaluation/method.ts';
import { standings } from '../../../src/domain/evaluation/ranking.ts';
import { handWorked } from '../../support/hand-worked.ts';

const places = handWorked();
const parts = [
  { name: 'daily', weight: 2_000 },
  { name: 'base', weight: 4_000 },
  { name: 'result', weight: 4_000 },
];
const scoresOf = (place: (typeof places)[number]): Record<string, number> =>
  Object.fromEntries(
    (['daily', 'base', 'result'] as const).flatMap((part) =>
      place[part] === '' ? [] : [[part, Math.round(Number(place[part]) * 100)]],
    ),
  );
const worked = new Map(
  standings({
    parts,
    places: places.map((place) => ({ id: place.village, scores: scoresOf(place) })),
  }).map((standing) => [standing.id, standing]),
);

it('has ten places', () => {
  expect(places).toHaveLength(10);
});

describe.each(places)('$village', (place) => {
  const standing = worked.get(place.village);

  test('has the total that was worked out by hand, to two decimals', () => {
    const total = standing?.total;
    expect(total ? (total.rounded / 100).toFixed(2) : '').toBe(place.total);
  });

  test('has the sum before rounding that was worked out by hand', () => {
    const by = / = (\S+)$/.exec(place.working)?.[1] ?? '';
    const total = standing?.total;
    expect(total ? (total.top / 1_000_000).toFixed(3) : '').toBe(by);
  });

  test('has the rank, and the places it could change with', () => {
    expect(String(standing?.rank ?? '')).toBe(place.rank);
    expect([...(standing?.canSwap ?? [])].sort().join(' ')).toBe(place.swaps);
  });

  test('reaches its floor or not', () => {
    const floors: Partial<Record<LimitKey, number>> = {
      villageCoverage: 8_000,
      communityCoverage: 6_000,
    };
    const kind = coverageLimit(place.kind as 'village' | 'community');
    const count = (text: string): number | null => (text === '' ? null : Number(text));
    const { outcome } = coverageCheck(
      { kind, value: floors[kind] ?? null, unit: '%', rule: null, note: null },
      { participating: count(place.participating), households: count(place.households) },
    );
    expect(outcome).toBe(place.coverage);
  });
});
