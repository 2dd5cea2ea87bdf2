import { describe, expect, test } from 'vitest';
import { csvCell } from '../../../src/intake/csv.ts';

describe('csvCell', () => {
  test.each([
    '=1+1',
    '+cmd',
    '-cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1+1',
    '　=1+1',
    '"=1+1',
    '“=1+1',
    '\ufeff=1',
    '\u200b=1',
    '＝1+1',
    '＋1',
    '－cmd',
    '＠SUM',
    '-5 与 =1',
  ])('escapes %j', (cell) => {
    expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/);
  });

  test.each(['-5', '-12.50', '-3%', '张*三', "'=1", '2022-12-11', '1+1', '——'])(
    'leaves %j',
    (cell) => {
      expect(csvCell(cell)).toBe(cell);
    },
  );
});
