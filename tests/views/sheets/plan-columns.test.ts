import { expect, test } from 'vitest';
import { planTable } from '../../../src/views/sheets/plan-columns.ts';
import { narrowList, tableWith } from '../../integrations/sheets/stress-sheets.ts';

const UPRIGHT = 493;

test.each([2, 4, 7, 11, 14, 30])(
  '%i columns stand in the width, each once, the first in each part',
  (count) => {
    const { parts, abreast } = planTable(tableWith(count, 8), UPRIGHT, 12);
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

test('only a long list of narrow columns stands two abreast', () => {
  expect(planTable(narrowList(60), UPRIGHT, 12).abreast).toBe(2);
  expect(planTable(narrowList(6), UPRIGHT, 12).abreast).toBe(1);
  expect(planTable(tableWith(6, 60), UPRIGHT, 12).abreast).toBe(1);
});
