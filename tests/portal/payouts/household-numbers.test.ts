import { expect, it } from 'vitest';
import { HouseholdNumbers } from '../../../src/portal/payouts/household-numbers.ts';
import { downloads } from '../../../src/views/data/downloads.ts';
import { payout } from '../../support/payouts.ts';
import { wholePortal } from '../../support/real-portal.ts';

function numbersOf(rows: readonly (readonly [id: string, household: string])[]): string[] {
  const numbers = new HouseholdNumbers();
  return rows.map(([id, household]) => numbers.inLedger(payout({ id, household })).household);
}

it('numbers a household by its first row, whatever rows come after it', () => {
  const rows = [
    ['yard-qinghe-003', 'H0031'],
    ['yard-qinghe-007', 'H0012'],
    ['yard-qinghe-009', 'H0031'],
  ] as const;
  expect(numbersOf(rows)).toEqual(['N003', 'N007', 'N003']);
  expect(numbersOf([...rows, ['yard-qinghe-010', 'H0001']]).slice(0, 3)).toEqual(numbersOf(rows));
});

it('tells households apart whose ids are formed otherwise', () => {
  const rows = [
    ['yard-qinghe-003', 'H1'],
    ['other-003', 'H2'],
    ['n003', 'H3'],
  ] as const;
  expect(new Set(numbersOf(rows)).size).toBe(3);
});

it('tells a number of the village in one download at most', () => {
  const portal = wholePortal();
  const onFile = new Set(
    portal.payouts.map(({ village, householdOnFile }) => `${village} ${householdOnFile}`),
  );
  expect(onFile.size).toBeGreaterThan(100);
  const told = downloads(portal).filter(({ table, rows }) => {
    const columns = Object.entries(table.columns).filter(
      ([, { privacy, header }]) => privacy === 'household' && !/起|止/.test(header),
    );
    return rows.some((row) =>
      columns.some(([key]) => [row[key]].flat().some((one) => onFile.has(`${row.village} ${one}`))),
    );
  });
  // A household finds its points by nothing else, and no name stands beside them.
  expect(told.map(({ table }) => table.id)).toEqual(['points']);
});
