import { sha256 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { printedReceiptCode, RECEIPT_ALPHABET } from '../../../src/domain/receipts/code.ts';
import { codeOf } from '../../../src/domain/record/digest.ts';
import { findAllPrivate } from '../../../src/intake/guard/scan.ts';
import { numbers } from '../../support/planted/secrets.ts';

const COUNT = 1_000_000;
/** So many are looked at one by one, as cells are; the rest together, parted as on a page, which costs a third. */
const ALONE = 20_000;
const TOGETHER = 200;
const APART = '\n\n\n\n';
const draw = numbers(13);

/** Letters of a fingerprint, as `codeOf` deals them out. */
const MARK = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = (alphabet: string, count: number): string => {
  let text = '';
  while (text.length < count) text += alphabet.charAt(draw(alphabet.length));
  return text;
};
const WORDS = Array.from({ length: 4096 }, () =>
  letters('abcdefghijklmnopqrstuvwxyz', 2 + draw(9)),
);
const word = (): string => WORDS[draw(WORDS.length)] ?? '';
const serial = (): string => String(1000 + draw(1000)).slice(1);
const notice = (): string => `${word()}-${2020 + draw(15)}-${serial()}`;
const pick = (...made: readonly (() => string)[]): string => made[draw(made.length)]?.() ?? '';

const MAKE = {
  fingerprint: () => [4, 4, 4, 4].map((count) => letters(MARK, count)).join('-'),
  'receipt code': () => printedReceiptCode(letters(RECEIPT_ALPHABET, 20)),
  id: () =>
    pick(
      notice,
      () => `${word()}-${2020 + draw(15)}-w${serial()}`,
      () => `${word()}-${word()}-${word()}-${serial()}`,
    ),
  address: () =>
    pick(
      () => `/notices/${word()}/${notice()}/`,
      () => `/programmes/${word()}-${word()}/${word()}/${1 + draw(40)}/`,
      () => `/data/payouts/${word()}-${word()}.csv`,
    ),
} as const;

it.each(Object.entries(MAKE))(
  `takes no %s for anything private, ${COUNT} times`,
  (_, make) => {
    const alarms: string[] = [];
    for (let made = 0; made < COUNT; ) {
      const count = made < ALONE ? 1 : TOGETHER;
      const text = Array.from({ length: count }, make).join(APART);
      for (const { at, code } of findAllPrivate(text)) {
        alarms.push(
          `${text.slice(0, at).split(APART).at(-1)}${text.slice(at).split(APART)[0]} → ${code}`,
        );
      }
      made += count;
    }
    expect(alarms.slice(0, 10)).toEqual([]);
  },
  300_000,
);

it('takes fingerprints to be of the letters drawn above', () => {
  const code = codeOf(sha256(new Uint8Array(1)));
  expect(code).toMatch(new RegExp(`^[${MARK}]{4}(-[${MARK}]{4}){3}$`));
});
