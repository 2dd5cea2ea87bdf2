import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { DataFiles } from '../../../src/portal/reading.ts';

const UNITS = 'sample/organisation/shanpo.csv';
const CARDS = 'sample/contact-cards/shanpo.csv';
const REAL = 'organisation/yuhuangshan.csv';

let files: DataFiles;
beforeAll(() => {
  files = readDataFolder('data');
});

describe('one wrong cell is one problem that names it', () => {
  test.each([
    [
      UNITS,
      '第一党小组,党小组,shanpo-dang',
      '第一党小组,党小组,shanpo-dong',
      '3 上级 organisation/parent-unknown',
    ],
    [UNITS, '村党支部,党支部,,', '村党支部,党支部,shanpo-dang,', '2 上级 organisation/cycle'],
    [UNITS, 'shanpo-weihui,', 'shanpo-dang,', '19 编号 cell/duplicate'],
    [CARDS, 'H0011,H0020', 'H0010,H0020', '3 户号起 contact-cards/twice'],
    [CARDS, 'H0001,H0010', 'H0010,H0001', '2 户号止 contact-cards/span'],
    [CARDS, 'L002,shanpo-xiaozu-1', 'L002,hetang-zhibu', '3 所在组织 contact-cards/unit-unknown'],
    [REAL, 'F247', 'F947', '2 涉及事实 cell/not-listed'],
  ] as const)('%s: %s → %s', (path, from, to, problem) => {
    const text = files.get(path) ?? '';
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { problems } = assemble(new Map(files).set(path, changed), '2022-12-15');
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([problem]);
  });
});
