import { pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { openReceipt, receiptKeys, sealReceipt } from '../../../src/domain/receipt/seal.ts';

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
    { ...keys, locator: '0'.repeat(64) },
  ];
  for (const other of others) expect(await openReceipt(other, sealed)).toBeUndefined();
});

it('stays shut when a single digit was changed, wherever it stands', async () => {
  for (let at = 0; at < sealed.length; at += 41) {
    const digit = sealed.charAt(at) === '0' ? '1' : '0';
    const changed = sealed.slice(0, at) + digit + sealed.slice(at + 1);
    expect(await openReceipt(keys, changed)).toBeUndefined();
  }
  for (const text of ['', 'zz', sealed.slice(2), sealed.slice(0, 24)]) {
    expect(await openReceipt(keys, text)).toBeUndefined();
  }
});

it('makes short and longer lines equally long', async () => {
  const longer = await sealReceipt(keys, JSON.stringify('户'.repeat(300)), iv);
  expect(longer).toHaveLength(sealed.length);
});

it('finds the locator by the slow digest that node:crypto knows', () => {
  const digest = pbkdf2Sync(CODE, 'locator:salt', 200_000, 32, 'sha256');
  expect(keys.locator).toBe(digest.toString('hex'));
});

it('refuses an iv of another length', async () => {
  await expect(sealReceipt(keys, '{}', new Uint8Array(11))).rejects.toThrow('12');
});
