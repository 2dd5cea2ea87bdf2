import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  fenToText,
  formatFen,
  formatLarge,
  formatYuan,
  parseFen,
  scaleFen,
  sumFen,
} from '../../src/domain/money.ts';

const anyFen = fc.maxSafeInteger();

describe('parseFen', () => {
  test.each([
    ['0', 0],
    ['9300', 930_000],
    ['9300.5', 930_050],
    ['9300.50', 930_050],
    ['0.01', 1],
    ['-0.01', -1],
    ['-0', 0],
    ['5.', 500],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %s as %i fen', (text, fen) => {
    expect(parseFen(text)).toEqual({ ok: true, fen });
  });

  test.each([
    ['', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['1,234.50', 'not-a-number'],
    ['¥5', 'not-a-number'],
    ['1O0', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['０', 'not-a-number'],
    ['1.234', 'too-many-decimals'],
    ['1.000', 'too-many-decimals'],
    ['90071992547409.92', 'too-large'],
  ])('refuses %s as %s', (text, fault) => {
    expect(parseFen(text)).toEqual({ ok: false, fault });
  });

  it('reads back what fenToText writes', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseFen(fenToText(fen))).toEqual({ ok: true, fen });
      }),
    );
  });
});

describe('formatting', () => {
  test.each([
    [0, '0.00'],
    [1, '0.01'],
    [-1, '-0.01'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [-123_456_789, '-1,234,567.89'],
  ])('formats %i fen as %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });

  it('loses nothing: the text without commas reads back', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseFen(formatFen(fen).replaceAll(',', ''))).toEqual({ ok: true, fen });
      }),
    );
  });

  test.each([
    [930_000, '9,300 元'],
    [930_050, '9,300.50 元'],
  ])('writes %i fen in prose as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  test.each([
    [1_000_000_000, '1,000 万元'],
    [412_600_000, '412.6 万元'],
    [412_600_001, '4,126,000.01 元'],
    [30_800_000_000, '3.08 亿元'],
    [999_999, '9,999.99 元'],
  ])('writes the large amount %i without dropping a digit: %s', (fen, text) => {
    expect(formatLarge(fen)).toBe(text);
  });
});

describe('scaleFen', () => {
  test.each([
    [1_860_000, 50, 100, 930_000],
    [1, 50, 100, 1],
    [3, 50, 100, 2],
    [-1, 50, 100, -1],
    [-3, 50, 100, -2],
    [0, 7, 3, 0],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [Number.MAX_SAFE_INTEGER, 50, 100, 4_503_599_627_370_496],
  ])('%i × %i ÷ %i = %i, half up', (amount, top, bottom, expected) => {
    expect(scaleFen(amount, top, bottom)).toBe(expected);
  });

  it('agrees with exact integer arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (a, n, d) => {
        const expected = (BigInt(a) * BigInt(n) * 2n + BigInt(d)) / (2n * BigInt(d));
        fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(scaleFen(a, n, d))).toBe(expected);
      }),
    );
  });
});

describe('sumFen', () => {
  it('adds without a fraction', () => {
    expect(sumFen([10, 20, -5])).toBe(25);
  });
  it('refuses a sum it could not hold exactly', () => {
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
