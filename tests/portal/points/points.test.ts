import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const LEDGER = 'sample/points/liuwan/2022.csv';
const files = new Map(
  [...readDataFolder('data')].filter(
    ([path]) => !path.startsWith('sample/') || /^sample\/(?:point|towns|villages)/.test(path),
  ),
);
const ledger = files.get(LEDGER) ?? '';
const DAY = '2022-12-15';

/** What is found in the bundled folder when one line of a ledger reads differently. */
function found(change: Readonly<Record<string, string>>) {
  return assemble(new Map([...files, ...Object.entries(change)]), DAY).problems.map(
    ({ file, row, column, code }) => `${file} ${row} ${column} ${code}`,
  );
}

/** The line numbers of the first household that has four lines or more. */
const lines = ledger.split('\n');
const first = lines.findIndex((text) => text.startsWith('H0002,'));
const cellsOf = (row: number): string[] => (lines[row] ?? '').split(',');

/** The ledger with one cell of one row changed. */
function spoilt(row: number, cell: number, to: (was: string) => string): string {
  const changed = [...lines];
  const cells = cellsOf(row);
  cells[cell] = to(cells[cell] ?? '');
  changed[row] = cells.join(',');
  return changed.join('\n');
}

describe('a points ledger with one wrong line fails with exactly that line named', () => {
  test.each<[string, number, number, (was: string) => string, ...string[]]>([
    ['a closing one off', 2, 4, (was) => String(Number(was) + 1), '结余分 points/closing'],
    [
      'a change one off',
      2,
      3,
      (was) => String(Number(was) - 1),
      '增减分 points/change',
      '增减分 points/value',
    ],
    ['an item the scheme lacks', 1, 2, () => '打扫卫生间', '事由 points/reason'],
    ['a day before the line above', 2, 1, () => '2022-07-02', '日期 points/order'],
  ])('%s', (_, after, cell, to, ...words) => {
    const row = first + after;
    expect(cellsOf(row)[0]).toBe('H0002');
    expect(found({ [LEDGER]: spoilt(row, cell, to) })).toEqual(
      words.map((each) => `${LEDGER} ${row + 1} ${each}`),
    );
  });

  it('an exchange of what is not on the list, or at another price', () => {
    const row = lines.findIndex((text) => text.includes(',兑换,'));
    expect(found({ [LEDGER]: spoilt(row, 5, () => '自行车') })).toEqual([
      `${LEDGER} ${row + 1} 兑换物品 points/goods`,
    ]);
  });
});

it('refuses a scheme that names a fact nobody has', () => {
  const path = 'point-schemes.csv';
  const text = (files.get(path) ?? '').replace('F163；', 'F9999；');
  expect(found({ [path]: text })).toEqual([`${path} 2 事实 cell/not-listed`]);
});

describe('household numbers on the site', () => {
  const shown = (day: string) => {
    const { portal } = assemble(files, day, { asOf: day });
    if (!portal) throw new Error('the bundled data has problems');
    return portal;
  };

  it('leave thirty days after the period, the sums stay', () => {
    const before = shown(DAY).points.changes.filter(({ village }) => village === 'liuwan');
    const own = before.filter(({ numberGone }) => !numberGone);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ date }) => date >= '2022-11-01')).toBe(true);
    const gone = before.filter(({ numberGone }) => numberGone);
    expect(gone.every(({ household }) => household.startsWith('X'))).toBe(true);
    const sum = (rows: readonly { change: number }[]) =>
      rows.reduce((total, { change }) => total + change, 0);
    const later = shown('2023-06-01').points.changes.filter(({ village }) => village === 'liuwan');
    expect(later.some(({ numberGone }) => !numberGone)).toBe(false);
    expect(sum(later)).toBe(sum(before));
  });

  it('are counted before they leave', () => {
    const { pointTallies } = shown(DAY);
    const totals = pointTallies.find(({ village }) => village === 'liuwan')?.totals;
    expect(totals?.map(({ households }) => households)).toEqual([24, 24, 24]);
  });

  it('stand at the top for the last period that has ended, and not for an older one', () => {
    const standing = (day: string) =>
      shown(day).pointTallies.find(({ village }) => village === 'liuwan')?.standing;
    expect(standing(DAY)?.period).toEqual({ from: '2022-09-01', to: '2022-10-31' });
    expect(standing(DAY)?.top.length).toBeGreaterThan(3);
    expect(standing('2023-06-01')).toBeNull();
  });
});
