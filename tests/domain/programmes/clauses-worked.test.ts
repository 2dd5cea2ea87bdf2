import { describe, expect, it } from 'vitest';
import { type Measures, workOut } from '../../../src/domain/programmes/formula.ts';
import { UNIT } from '../../../src/domain/programmes/programme.ts';
import { workingWords } from '../../../src/domain/programmes/working-words.ts';
import { committed } from '../../support/programmes.ts';

/** Measures as the domain holds them, in hundredths of their units. */
function scaled(measures: Record<string, number>): Measures {
  const entries = Object.entries(measures);
  return Object.fromEntries(entries.map(([key, value]) => [key, Math.round(value * UNIT)]));
}

/** Works out a committed programme; measures are given in their units, amounts in 元. */
function yuan(id: string, measures: Record<string, number>): number | null {
  const { amount } = workOut(committed(id), scaled(measures));
  return amount === null ? null : amount / 100;
}

describe('every clause that names an amount, at its boundaries', () => {
  it.each([
    ['R-TY-10', 0, 0],
    ['R-TY-10', 0.01, 0.01],
    ['R-TY-10', 18_600, 9_300],
    ['R-TY-11', 19_999.98, 9_999.99],
    ['R-TY-11', 19_999.99, 10_000],
    ['R-TY-11', 20_000, 10_000],
    ['R-TY-11', 20_000.01, 10_000],
    ['R-TY-11', 5_000_000, 10_000],
  ])('%s: %d 元 invested gives %d 元', (_clause, investment, due) => {
    expect(yuan('meili-tingyuan', { investment })).toBe(due);
  });

  it.each([
    [0.01, 50_000],
    [99.99, 50_000],
    [100, 50_000],
    [101, 60_000],
    [150, 60_000],
    [151, 70_000],
    [200, 70_000],
    [201, 80_000],
    [600, 80_000],
  ])('R-SG-01 to 04: a house of %d ㎡ gives %d 元', (area, due) => {
    expect(yuan('shangenqian-fangwu', { area })).toBe(due);
  });

  it.each([100.01, 100.5, 100.99, 150.01, 150.5, 150.99, 200.01, 200.5, 200.99])(
    'the source leaves %d ㎡ between two bands',
    (area) => {
      expect(yuan('shangenqian-fangwu', { area })).toBeNull();
    },
  );

  it.each([
    ['R-SG-06', 'shangenqian-tingyuan', { area: 86.5 }, 2_162.5],
    ['R-SG-06', 'shangenqian-tingyuan', { area: 0.01 }, 0.25],
    ['R-CS-30', 'cesuo-gaizao', { toilets: 1 }, 2_205],
    ['R-CS-30', 'cesuo-gaizao', { toilets: 3 }, 6_615],
    ['R-HZ-17', 'huzhu-yanglao', { beds: 14, residents: 0, years: 1 }, 14_000],
    ['R-HZ-17', 'huzhu-yanglao', { beds: 15, residents: 0, years: 1 }, 15_000],
    ['R-HZ-17', 'huzhu-yanglao', { beds: 30, residents: 0, years: 1 }, 30_000],
    ['R-HZ-17', 'huzhu-yanglao', { beds: 31, residents: 0, years: 1 }, 30_000],
    ['R-HZ-18', 'huzhu-yanglao', { beds: 0, residents: 16, years: 1 }, 16_000],
    ['R-HZ-18', 'huzhu-yanglao', { beds: 0, residents: 16, years: 2 }, 32_000],
    ['R-YH-02', 'yuhuangshan-ruhulu', { length: 49.99, concrete: 4_560 }, 4_560],
    ['R-LQ-02', 'longquan-fendan', { lamps: 1, toilets: 0, yard: 0, cameras: 0 }, 30],
    ['R-LQ-03', 'longquan-fendan', { lamps: 0, toilets: 1, yard: 0, cameras: 0 }, 200],
    ['R-LQ-04', 'longquan-fendan', { lamps: 0, toilets: 0, yard: 20_000, cameras: 0 }, 8_000],
    ['R-LQ-08', 'longquan-fendan', { lamps: 0, toilets: 0, yard: 0, cameras: 1 }, 150],
    ['R-QL-01', 'qinglongquan-wuye', { area: 90, months: 12 }, 108],
    ['R-QL-01', 'qinglongquan-wuye', { area: 90.05, months: 1 }, 9.01],
    ['R-QL-04', 'qinglongquan-lvhua', { persons: 1, months: 3 }, 150],
    ['R-QL-04', 'qinglongquan-lvhua', { persons: 106, months: 1 }, 5_300],
    ['R-HP-04', 'huangshiping-zhongxin', { approved: 50_000 }, 50_000],
    ['R-SZ-01', 'shazhou-dizu', { land: 2.4, years: 1 }, 9_600],
  ])('%s: %s with %o gives %d 元', (_clause, id, measures, due) => {
    expect(yuan(id, measures)).toBe(due);
  });
});

describe('what the source does not print is not guessed', () => {
  it.each([
    ['exactly 50 m', 'yuhuangshan-ruhulu', { length: 50, concrete: 6_000 }],
    ['the share beyond 50 m', 'yuhuangshan-ruhulu', { length: 50.01, concrete: 6_000 }],
    ['a part of a year', 'huzhu-yanglao', { beds: 15, residents: 3, years: 0.5 }],
    ['a part of a year of rent', 'shazhou-dizu', { land: 2.4, years: 1.5 }],
    ['a part of a month', 'qinglongquan-wuye', { area: 90, months: 0.5 }],
    ['the award of an old estate', 'laojiu-xiaoqu', { investment: 1_000_000 }],
    ['a missing measure', 'meili-tingyuan', {}],
  ])('%s gives no amount and says why', (_what, id, measures) => {
    const working = workOut(committed(id), scaled(measures));
    expect(working.amount).toBeNull();
    expect(working).toHaveProperty('why', expect.stringMatching(/原文未载|没有填/));
  });
});

describe('the sum in one line', () => {
  it.each([
    ['meili-tingyuan', { investment: 18_600 }, '18,600 元 × 50% = 9,300 元'],
    ['meili-tingyuan', { investment: 26_000 }, '26,000 元 × 50% = 13,000 元，封顶 10,000 元'],
    [
      'shangenqian-fangwu',
      { area: 120 },
      '120 平方米，在101 平方米以上（含）、150 平方米以下（含）这一档，定额 60,000 元',
    ],
    [
      'huzhu-yanglao',
      { beds: 31, residents: 16, years: 1 },
      '31 张，最多算 30 张，30 张 × 1,000 元 = 30,000 元；16 人 × 1 年 × 1,000 元 = 16,000 元；合计 46,000 元',
    ],
    [
      'longquan-fendan',
      { lamps: 1, toilets: 1, yard: 20_000, cameras: 1 },
      '1 户 × 30 元 = 30 元；1 户 × 200 元 = 200 元；20,000 元 × 40% = 8,000 元，农户出这些，其余 12,000 元另有来源；1 户 × 150 元 = 150 元；合计 8,380 元',
    ],
    ['yuhuangshan-ruhulu', { length: 38, concrete: 4_560 }, '4,560 元 × 100% = 4,560 元'],
  ])('%s %o', (id, measures, words) => {
    const working = workOut(committed(id), scaled(measures));
    expect(workingWords(working)).toBe(words);
  });
});
