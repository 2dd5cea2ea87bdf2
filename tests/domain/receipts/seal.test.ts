import { pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  bucketOf,
  openReceipt,
  RECEIPT_TEXT_BYTES,
  receiptKeys,
  receiptLetters,
  SEALED_LENGTH,
  sealReceipt,
} from '../../../src/domain/receipts/seal.ts';
import { findAllPrivate } from '../../../src/intake/guard/scan.ts';

const CODE = '22222222222222222222';
const keys = await receiptKeys(CODE, 'salt');
const iv = new Uint8Array(12).fill(7);
const sealed = await sealReceipt(keys, '{"村":"山跟前村"}', iv);

it('opens with its own code', async () => {
  const again = await receiptKeys(CODE, 'salt');
  expect(JSON.parse((await openReceipt(again, sealed)) ?? '')).toEqual({ 村: '山跟前村' });
});

it('stays shut to another code, another portal and another row', async () => {
  const others = [
    await receiptKeys('33333333333333333333', 'salt'),
    await receiptKeys(CODE, 'other'),
    { ...keys, locator: 'a'.repeat(64) },
  ];
  for (const other of others) expect(await openReceipt(other, sealed)).toBeUndefined();
});

it('stays shut when a single digit was changed, wherever it stands', async () => {
  for (let at = 0; at < sealed.length; at += 41) {
    const digit = sealed.charAt(at) === 'a' ? 'b' : 'a';
    const changed = sealed.slice(0, at) + digit + sealed.slice(at + 1);
    expect(await openReceipt(keys, changed)).toBeUndefined();
  }
  for (const text of ['', 'zz', sealed.slice(2), sealed.slice(0, 24)]) {
    expect(await openReceipt(keys, text)).toBeUndefined();
  }
});

it.each([2, 300, 1_500, RECEIPT_TEXT_BYTES])(
  'makes a line of %i bytes as long as any',
  async (bytes) => {
    const text = JSON.stringify('x'.repeat(bytes - 2));
    const longer = await sealReceipt(keys, text, iv);
    expect(longer).toHaveLength(SEALED_LENGTH);
    expect((await openReceipt(keys, longer))?.trimEnd()).toBe(text);
  },
);

it('refuses a line that would show by its length', async () => {
  const text = JSON.stringify('x'.repeat(RECEIPT_TEXT_BYTES));
  await expect(sealReceipt(keys, text, iv)).rejects.toThrow(String(RECEIPT_TEXT_BYTES));
});

it('writes nothing that the privacy guard could take for a number', () => {
  const every = receiptLetters(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(every).toMatch(/^[a-p]{512}$/);
  for (const text of [every, keys.locator, sealed]) expect(findAllPrivate(text)).toEqual([]);
});

it('names 256 files by the first byte', () => {
  const names = Array.from({ length: 256 }, (_, byte) =>
    bucketOf(receiptLetters(Uint8Array.of(byte, 255 - byte))),
  );
  expect(names).toEqual(names.map((_, at) => at.toString(16).padStart(2, '0')));
});

it('finds the locator by the slow digest that node:crypto knows', () => {
  const digest = pbkdf2Sync(CODE, 'locator:salt', 200_000, 32, 'sha256');
  expect(keys.locator).toBe(receiptLetters(digest));
  expect(bucketOf(keys.locator)).toBe(digest.toString('hex').slice(0, 2));
});

it('refuses an iv of another length', async () => {
  await expect(sealReceipt(keys, '{}', new Uint8Array(11))).rejects.toThrow('12');
});
