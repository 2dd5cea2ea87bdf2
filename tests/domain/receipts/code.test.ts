import { randomBytes } from 'node:crypto';
import { expect, it, test } from 'vitest';
import {
  drawReceiptCode,
  printedReceiptCode,
  RECEIPT_ALPHABET,
  RECEIPT_RANDOM_LENGTH,
  readReceiptCode,
} from '../../../src/domain/receipts/code.ts';

const codes = Array.from({ length: 20 }, () => drawReceiptCode(randomBytes));

it('holds at least 80 random bits in characters that are not read as one another', () => {
  expect(RECEIPT_RANDOM_LENGTH * Math.log2(RECEIPT_ALPHABET.length)).toBeGreaterThanOrEqual(80);
  expect(new Set(RECEIPT_ALPHABET).size).toBe(RECEIPT_ALPHABET.length);
  expect(RECEIPT_ALPHABET).not.toMatch(/[01OILUV]/);
});

it('gives each character the same share of the bytes', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    let asked = false;
    // The byte under test comes first; whatever is thrown away is made up with zeros.
    const code = drawReceiptCode((count) => {
      const bytes = new Uint8Array(count);
      if (!asked) bytes[0] = byte;
      else bytes.fill(0);
      asked = true;
      return bytes;
    });
    const first = code.charAt(0);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const zero = RECEIPT_ALPHABET.charAt(0);
  const thrownAway = (counts.get(zero) ?? 0) - 8;
  expect(thrownAway).toBe(256 % 29);
  counts.delete(zero);
  expect(new Set(counts.values())).toEqual(new Set([8]));
  expect(counts.size).toBe(28);
});

test.each(codes)('reads %s as printed, small, full-width and with blanks', (code) => {
  const printed = printedReceiptCode(code);
  expect(printed).toMatch(/^(?:\w{4}-){4}\w{4}$/);
  const wide = code.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  for (const typed of [code, printed, printed.toLowerCase(), wide, ` ${printed} `]) {
    expect(readReceiptCode(typed)).toEqual({ code });
  }
});

it('catches every single wrong character and every swap of neighbours', () => {
  for (const code of codes) {
    const characters = [...code];
    for (const [at, right] of characters.entries()) {
      for (const wrong of RECEIPT_ALPHABET) {
        if (wrong === right) continue;
        expect(readReceiptCode(characters.with(at, wrong).join(''))).toEqual({ slip: 'check' });
      }
      const next = characters[at + 1];
      if (next === undefined || next === right) continue;
      const swapped = characters
        .with(at, next)
        .with(at + 1, right)
        .join('');
      expect(readReceiptCode(swapped)).toEqual({ slip: 'check' });
    }
  }
});

test.each([
  ['', 'length'],
  ['2222', 'length'],
  ['O222-2222-2222-2222-2222', 'character'],
  ['2222-2222-2222-2222-2222-2', 'length'],
])('names the slip of "%s"', (typed, slip) => {
  expect(readReceiptCode(typed)).toEqual({ slip });
});
