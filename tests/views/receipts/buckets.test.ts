import { expect, it } from 'vitest';
import {
  LOCATOR_LENGTH,
  receiptLetters,
  SEALED_LENGTH,
} from '../../../src/domain/receipts/seal.ts';
import { BUCKETS, bucketJson, receiptBuckets } from '../../../src/views/receipts/buckets.ts';

/** A row of a bucket, the rest of it told by a number. */
function row(bucket: number, number: number) {
  const bytes = new Uint8Array(LOCATOR_LENGTH / 2).fill(number);
  bytes[0] = bucket;
  return {
    locator: receiptLetters(bytes),
    sealed: receiptLetters(new Uint8Array(SEALED_LENGTH / 2).fill(number)),
  };
}

it.each([
  ['none', [], 2],
  ['one', [row(7, 1)], 2],
  ['two in one file', [row(7, 1), row(7, 2)], 2],
  ['three in one file', [row(7, 1), row(7, 2), row(7, 3), row(255, 1)], 4],
])('makes all files alike, with %s', async (_, rows, places) => {
  const buckets = await receiptBuckets(rows);
  expect([...buckets.keys()]).toEqual(BUCKETS);
  expect(new Set([...buckets.values()].map((bucket) => bucketJson(bucket).length)).size).toBe(1);
  for (const bucket of buckets.values()) {
    expect(bucket).toHaveLength(places);
    expect(bucket.map(([locator]) => locator)).toEqual(bucket.map(([one]) => one).sort());
  }
  const all = [...buckets.values()].flat();
  expect(new Set(all.map(([locator]) => locator)).size).toBe(all.length);
});

it('puts each row where its locator says, among rows that look the same', async () => {
  const own = { '00': row(0, 9), '10': row(16, 1), ff: row(255, 4) };
  const buckets = await receiptBuckets(Object.values(own));
  for (const [name, { locator, sealed }] of Object.entries(own)) {
    expect(buckets.get(name)).toContainEqual([locator, sealed]);
  }
  for (const [name, bucket] of buckets) {
    for (const [locator, sealed] of bucket) {
      expect(receiptLetters(Uint8Array.of(Number.parseInt(name, 16)))).toBe(locator.slice(0, 2));
      expect(locator).toMatch(/^[a-p]{64}$/);
      expect(sealed).toMatch(/^[a-p]+$/);
    }
  }
});

it('gives the same bytes for the same rows in any order, and other fillings for other rows', async () => {
  const rows = [row(1, 1), row(2, 2), row(3, 3)];
  const once = await receiptBuckets(rows);
  expect(await receiptBuckets([...rows].reverse())).toEqual(once);
  const other = await receiptBuckets(rows.slice(1));
  expect(other.get('80')).not.toEqual(once.get('80'));
});
