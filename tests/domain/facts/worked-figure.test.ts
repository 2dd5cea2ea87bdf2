import { describe, expect, it, test } from 'vitest';
import type { Fact } from '../../../src/domain/facts/knowledge.ts';
import {
  dayFigure,
  printedFigure,
  productFigure,
  restFigure,
  yearlyFigure,
} from '../../../src/domain/facts/worked-figure.ts';
import { realPortal } from '../../support/real-portal.ts';

const facts = new Map(realPortal().knowledge.facts.map((fact) => [fact.id, fact]));
const fact = (id: string): Fact => facts.get(id) as Fact;

it('multiplies exactly and shows its working', () => {
  expect(productFigure([fact('F173'), fact('F174')], '元', false)).toMatchObject({
    value: 350_00,
    words: '350 元',
    working: '7户 × 每户出资50元 = 350 元（推算）',
  });
  expect(productFigure([fact('F151'), fact('F141')], '元', true)).toMatchObject({
    value: 180_000_00,
    words: '约 18 万元',
    working: '0.1元/平方米 × 15万余平方米 × 12 个月 = 约 18 万元（推算）',
  });
});

it('takes a percentage from the whole', () => {
  expect(restFigure(fact('F224'))).toMatchObject({ value: 60_00, words: '60%' });
  expect(() => restFigure(fact('F173'))).toThrow('no percentage');
});

test.each([
  ['F105', '约 19.8 个', '79个 ÷ 4 年 = 约 19.8 个（推算）'],
  ['F110', '约 21.3 个', '64个 ÷ 3 年 = 约 21.3 个（推算）'],
  ['F107', '约 1,909 户', '7635户 ÷ 4 年 = 约 1,909 户（推算）'],
  ['F109', '约 7,700 万元', '3.08亿元 ÷ 4 年 = 约 7,700 万元（推算）'],
  ['F114', '约 2.56 亿元', '7.67亿元 ÷ 3 年 = 约 2.56 亿元（推算）'],
  ['F113', '约 745,700 ㎡', '223.7万平方米 ÷ 3 年 = 约 745,700 ㎡（推算）'],
  ['F108', '约 226,600 ㎡', '90.62万平方米 ÷ 4 年 = 约 226,600 ㎡（推算）'],
  ['F111', '297 栋', '891栋 ÷ 3 年 = 297 栋（推算）'],
])('averages %s over the years it was counted', (id, words, working) => {
  expect(yearlyFigure(fact(id))).toMatchObject({ words, working });
});

describe('what cannot be worked', () => {
  it('refuses a withheld number, a fact of no span, and a fact that is no day', () => {
    expect(() => printedFigure(fact('F430'))).toThrow('no number');
    expect(() => yearlyFigure(fact('F138'))).toThrow('span of years');
    expect(() => dayFigure(fact('F138'))).toThrow('no day');
    expect(dayFigure(fact('F374'))).toBe('2022-02-19');
  });
});
