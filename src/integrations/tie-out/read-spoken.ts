import type { Fen } from '../../domain/money.ts';

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((digit, at) => [digit, at]).concat([['两', 2]]),
);
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = '[零一二三四五六七八九两十百千万亿]';
const MONEY = new RegExp(
  `(负)?(?:(${NUMERAL}+)元)?(?:(${NUMERAL})角)?(?:零?(${NUMERAL})分(?!之))?`,
  'g',
);
/** Money as it is printed: 12,716.25 元. */
const PRINTED = /(-?[\d,]+(?:\.\d\d)?) 元/g;

/** A whole number back from how it is spoken; written apart from what speaks it. */
function readSpoken(words: string): number {
  let [whole, group, digit] = [0, 0, 0];
  for (const letter of words) {
    if (letter in DIGITS) {
      digit = DIGITS[letter] ?? 0;
      continue;
    }
    // 十 alone is ten: a place without a digit before it counts once.
    const place = PLACES[letter];
    if (place !== undefined) group += (digit || 1) * place;
    else if (letter === '万') whole += (group + digit) * 10_000;
    else whole = (whole + group + digit) * 100_000_000;
    if (place === undefined) group = 0;
    digit = 0;
  }
  return whole + group + digit;
}

/** Every amount of money that a text for the ear names, in its order. */
export function spokenAmounts(text: string): Fen[] {
  return [...text.matchAll(MONEY)]
    .filter(([match]) => match !== '' && /[元角分]/.test(match))
    .map(([, minus, yuan, jiao, fen]) => {
      const sum =
        readSpoken(yuan ?? '') * 100 + readSpoken(jiao ?? '') * 10 + readSpoken(fen ?? '');
      return minus === undefined ? sum : -sum;
    });
}

/** Every amount of money that a text for the eye names, in its order. */
export function printedAmounts(text: string): Fen[] {
  return [...text.matchAll(PRINTED)].map(([, amount = '']) =>
    Math.round(Number(amount.replaceAll(',', '')) * 100),
  );
}
