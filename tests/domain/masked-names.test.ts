import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedNames, withoutMaskedNames } from '../../src/domain/expiry.ts';

const LETTERS = [...'张欧阳*＊三AB xz9 ·-<𠮷,'];
const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 16 });

test('masked names are found wherever they stand', () => {
  expect(maskedNames('户主张*三、欧阳＊，还有 A**')).toEqual(['张*三', '欧阳＊', 'A**']);
  expect(maskedNames('<b>李*</b>*{margin:0}/* 全部 */')).toEqual(['李*']);
  expect(maskedNames('3 * 4 = 12')).toEqual([]);
});

test('what is found in a text is all that is taken out of it', () => {
  fc.assert(
    fc.property(text, (given) => {
      const names = maskedNames(given);
      const left = withoutMaskedNames(given);
      expect(left.split('某某')).toHaveLength(names.length + 1);
      expect(left.length - 2 * names.length).toBe(given.length - names.join('').length);
    }),
    { numRuns: 5000 },
  );
});
