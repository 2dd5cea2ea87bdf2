import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson, type Json } from '../../../src/domain/record/canonical.ts';
import {
  codeOf,
  digestOf,
  inLetters,
  isPlain,
  readCode,
} from '../../../src/domain/record/digest.ts';
import { sealStatement } from '../../../src/domain/record/version.ts';

describe('canonical JSON', () => {
  test('the example of RFC 8785, section 3.2.2', () => {
    const value: Json = {
      // biome-ignore lint/correctness/noPrecisionLoss: the number stands so in the standard
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('its order of keys, section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(`{"a":${text}}`).a)).toHaveLength(7);
    expect(text).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    );
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800']])(
    'has no form for %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );

  it('says the same of the same, in whatever order it was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
      }),
    );
  });
});

describe('codes', () => {
  it('tell the first 80 bits', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
    expect(codeOf(bytes)).toBe('003G-W58W-4CN3-2E1Z');
    const other = Uint8Array.from(bytes, (byte, index) => (index === 9 ? byte ^ 1 : byte));
    expect(codeOf(other)).not.toBe(codeOf(bytes));
  });

  it('are read as people type them', () => {
    expect(readCode(' 7k3m q2xd9lbf-otrw')).toBe('7K3M-Q2XD-91BF-0TRW');
    expect(readCode('7K3M-Q2XD-91BF')).toBeNull();
    expect(readCode('7K3M-Q2XD-91BF-0TRU')).toBeNull();
  });

  it('form no word and hold no number of seven digits, whatever is put on record', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 3 })), (rows) => {
        const statement = { title: '表', columns: ['一'], sealed: false, rows };
        const { code } = sealStatement(
          { kind: 'table', subject: 'x', tables: [statement] },
          String,
        );
        expect(isPlain(code)).toBe(true);
        expect(code).not.toMatch(/[AEIOUY]/);
        expect(code.replaceAll('-', '')).not.toMatch(/\d{7}/);
      }),
    );
  });

  it('write digests in letters, which look like no number', () => {
    expect(inLetters(Uint8Array.of(0, 15, 240, 255))).toBe('aaappapp');
    expect(inLetters(digestOf('x'))).toMatch(/^[a-p]{64}$/);
  });
});
