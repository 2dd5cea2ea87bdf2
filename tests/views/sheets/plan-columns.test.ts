import { expect, test } from 'vitest';
import { emsOf, planTable, TABLE_WAYS } from '../../../src/views/sheets/plan-columns.ts';
import { plainColumn, wordsCell } from '../../../src/views/sheets/sheet.ts';
import { narrowList, tableWith } from '../../integrations/sheets/stress-sheets.ts';

const UPRIGHT = 493;
const ABREAST = TABLE_WAYS.filter(({ abreast }) => abreast);

test.each([2, 4, 7, 11, 14, 30].flatMap((count) => TABLE_WAYS.map((way) => [count, way] as const)))(
  '%i columns stand in the width, each once, the first in each part',
  (count, way) => {
    const { parts, abreast } = planTable(tableWith(count, 8), UPRIGHT, 12, way);
    expect(abreast).toBe(1);
    const shown = parts.flatMap(({ columns }) => columns.slice(1));
    expect(shown).toEqual(Array.from({ length: count - 1 }, (_, at) => at + 1));
    for (const { columns, widths } of parts) {
      expect(columns[0]).toBe(0);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(UPRIGHT);
      expect(Math.min(...widths)).toBeGreaterThan(24);
    }
  },
);

test.each(ABREAST)('only a long list of narrow columns stands two abreast', (way) => {
  expect(planTable(narrowList(60), UPRIGHT, 12, way).abreast).toBe(2);
  expect(planTable(narrowList(6), UPRIGHT, 12, way).abreast).toBe(1);
  expect(planTable(tableWith(6, 60), UPRIGHT, 12, way).abreast).toBe(1);
});

test('a date stands on one line before a story grows wide, or each gets its share', () => {
  const rows = [['张*三', '一九'.repeat(60), '兑付 11月26日']].map((row) => row.map(wordsCell));
  const columns = ['户主', '怎么算', '到哪一步'].map((head) => plainColumn(head));
  const table = { kind: 'table', heading: null, columns, rows, total: null } as const;
  const dates = TABLE_WAYS.map((way) => planTable(table, 300, 12, way).parts[0]?.widths[2] ?? 0);
  expect(Math.max(...dates)).toBeGreaterThan(emsOf('兑付 11月26日') * 12);
  expect(new Set(dates).size).toBe(2);
});
