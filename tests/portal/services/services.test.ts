import { expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const OFFERED = 'sample/services/hetang.csv';
const ITEMS = 'service-items.csv';
const files = readDataFolder('data');

test.each([
  [OFFERED, 'shebaoka,', 'shengyu-dengji,', '3 事项 services/twice'],
  [OFFERED, 'shebaoka,', 'hukou,', '3 事项 cell/not-listed'],
  [OFFERED, '0719-0000071', '13800138000', '2 办公电话 guard/mobile'],
  [ITEMS, 'F006', 'F906', '2 涉及事实 cell/not-listed'],
] as const)('%s: %s → %s is named as the one problem', (path, from, to, problem) => {
  const text = files.get(path) ?? '';
  const phone = from.startsWith('0719') ? (/0719-\d{7}/.exec(text)?.[0] ?? '') : from;
  const changed = text.replace(phone, to);
  expect(changed).not.toBe(text);
  const { problems } = assemble(new Map(files).set(path, changed), '2022-12-15');
  expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([problem]);
});

test('a telephone of a window may be public, whatever its number', () => {
  const text = files.get(OFFERED) ?? '';
  const changed = text.replace(/0719-\d{7}/, '0719-7222333');
  const { portal, problems } = assemble(new Map(files).set(OFFERED, changed), '2022-12-15');
  expect(problems).toEqual([]);
  expect(portal?.publicValues.has('0719-7222333')).toBe(true);
});
