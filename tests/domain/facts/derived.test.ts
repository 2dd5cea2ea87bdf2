import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Derivation, derive } from '../../../src/domain/facts/derived.ts';
import { parseFen } from '../../../src/domain/money.ts';

const figure = (printed: string, value: number | null, unit: string, qualifier?: string) => ({
  id: 'F001',
  printed,
  value: value === null ? null : Math.round(value * 100),
  unit,
  qualifier: qualifier ?? null,
});

describe('derive', () => {
  it.each<[Derivation, ReturnType<typeof figure>[], string, string]>([
    [
      'per',
      [figure('14892人', 14892, '人'), figure('4152户', 4152, '户')],
      '约3.6人',
      '14892人 ÷ 4152户 ≈ 3.6人',
    ],
    ['per', [figure('8人', 8, '人'), figure('4户', 4, '户')], '2人', '8人 ÷ 4户 = 2人'],
    [
      'per',
      [figure('约1.1亿元', 110_000_000, '元', '约'), figure('393户', 393, '户')],
      '约28万元',
      '约1.1亿元 ÷ 393户 ≈ 28万元',
    ],
    [
      'ratio',
      [figure('约1.1亿元', 110_000_000, '元', '约'), figure('2800余万元', 28_000_000, '元', '余')],
      '约3.9倍',
      '约1.1亿元 ÷ 2800余万元 ≈ 3.9倍',
    ],
    [
      'share',
      [figure('253人', 253, '人'), figure('312人', 312, '人')],
      '约81.1%',
      '253人 ÷ 312人 ≈ 81.1%',
    ],
    // Half goes up: 0.125 is 12.5 per cent, 0.0625 is 6.25 and becomes 6.3.
    ['share', [figure('1户', 1, '户'), figure('8户', 8, '户')], '12.5%', '1户 ÷ 8户 = 12.5%'],
    ['share', [figure('1户', 1, '户'), figure('16户', 16, '户')], '约6.3%', '1户 ÷ 16户 ≈ 6.3%'],
    [
      'sum',
      [figure('500元', 500, '元/座'), figure('1705元', 1705, '元/座')],
      '2,205元',
      '500元 + 1705元 = 2,205元',
    ],
    [
      'difference',
      [figure('超260亿元', 26e9, '元/年', '超'), figure('150亿元', 15e9, '元/年')],
      '约110亿元',
      '超260亿元 − 150亿元 ≈ 110亿元',
    ],
    [
      'sum',
      [figure('约1.1亿元', 110_000_000, '元', '约'), figure('350元', 350, '元')],
      '约1.1亿元',
      '约1.1亿元 + 350元 ≈ 1.1亿元',
    ],
    // The first batch is not a rough one.
    [
      'sum',
      [figure('21个', 21, '个', '首批'), figure('6个', 6, '个', '首批')],
      '27个',
      '21个 + 6个 = 27个',
    ],
  ])('%s', (as, facts, text, working) => {
    expect(derive(as, facts)).toEqual({ text, working });
  });

  it.each<[Derivation, ReturnType<typeof figure>[], string]>([
    ['sum', [figure('1户', 1, '户'), figure('1人', 1, '人')], '单位不同，不能相加：户、人'],
    ['share', [figure('1户', 1, '户')], '至少要两个事实'],
    ['ratio', [1, 2, 3].map((n) => figure(`${n}户`, n, '户')), '「几倍」只能用两个事实'],
    ['per', [figure('1户', 1, '户'), figure('0人', 0, '人')], '不能除以零'],
    ['sum', [figure('（不转载）', null, '栋号'), figure('1', 1, '栋号')], '事实 F001 没有数值'],
    [
      'difference',
      [figure('8月19日', 20220819, '日期YYYYMMDD'), figure('2月19日', 20220219, '日期YYYYMMDD')],
      '事实 F001 是日期或编号，不能算',
    ],
  ])('refuses %s of figures that do not go together', (as, facts, message) => {
    expect(() => derive(as, facts)).toThrow(message);
  });

  it('sums exactly in any order', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(amounts, (values) => {
        const facts = values.map((value) => figure(`${value}个`, value, '个'));
        const total = values.reduce((sum, value) => sum + value, 0);
        const { text } = derive('sum', facts);
        expect(derive('sum', facts.toReversed()).text).toBe(text);
        // Read back as text: 2.01 × 10,000 in floating point is not 20,100.
        const number = parseFen(text.replace(/[,万个]/g, ''));
        const hundredths = number.ok ? number.fen * (text.includes('万') ? 10_000 : 1) : null;
        expect(hundredths).toBe(total * 100);
      }),
    );
  });
});
