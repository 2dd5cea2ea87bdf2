import type { ReceiptRow } from '../../domain/receipts/plan.ts';
import {
  bucketOf,
  LOCATOR_LENGTH,
  receiptLetters,
  SEALED_LENGTH,
} from '../../domain/receipts/seal.ts';

/** Names of the files that the rows are spread over: 00 to ff. */
export const BUCKETS: readonly string[] = Array.from({ length: 256 }, (_, at) =>
  at.toString(16).padStart(2, '0'),
);
/** Even a portal that has handed out one code shows no fewer rows a file than this. */
const FEWEST = 2;

/** Pairs of locator and sealed line, ordered by locator. */
export type Bucket = readonly (readonly [locator: string, sealed: string])[];

/**
 * Spreads the rows over 256 files that all hold equally many rows of equal length, so that which file a
 * phone asks for, and how big it is, tells nobody anything. What is missing is made up with rows that
 * open with no code. They are drawn from all true rows together: the same rows give the same bytes, and
 * one who sees only the files cannot draw them again.
 */
export async function receiptBuckets(rows: readonly ReceiptRow[]): Promise<Map<string, Bucket>> {
  const ordered = [...rows].sort((a, b) => (a.locator < b.locator ? -1 : 1));
  const groups = new Map<string, [string, string][]>(BUCKETS.map((name) => [name, []]));
  for (const { locator, sealed } of ordered) groups.get(bucketOf(locator))?.push([locator, sealed]);
  const fullest = Math.max(...[...groups.values()].map(({ length }) => length));
  const places = powerOfTwo(Math.max(FEWEST, fullest));
  const draw = await decoys(ordered);
  const buckets = new Map<string, Bucket>();
  for (const [at, name] of BUCKETS.entries()) {
    const own = groups.get(name) ?? [];
    for (let place = own.length; place < places; place += 1) own.push(await draw(at, place));
    buckets.set(
      name,
      own.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return buckets;
}

/** The text of a bucket's file. */
export function bucketJson(bucket: Bucket): string {
  return `${JSON.stringify(bucket)}\n`;
}

/** Rounded up, the number of rows a file does not tell how many codes there are. */
function powerOfTwo(least: number): number {
  let places = 1;
  while (places < least) places *= 2;
  return places;
}

/** Draws a row that cannot be told from a sealed one: a stream of AES in counter mode. */
async function decoys(
  rows: readonly ReceiptRow[],
): Promise<(bucket: number, place: number) => Promise<[string, string]>> {
  const text = rows.map(({ locator, sealed }) => `${locator}${sealed}\n`).join('');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const key = await crypto.subtle.importKey('raw', digest, 'AES-CTR', false, ['encrypt']);
  const blank = new Uint8Array((LOCATOR_LENGTH + SEALED_LENGTH) / 2);
  return async (bucket, place) => {
    const counter = new Uint8Array(16);
    new DataView(counter.buffer).setUint32(0, bucket);
    new DataView(counter.buffer).setUint32(4, place);
    const stream = await crypto.subtle.encrypt(
      { name: 'AES-CTR', counter, length: 64 },
      key,
      blank,
    );
    const bytes = new Uint8Array(stream);
    bytes[0] = bucket;
    const letters = receiptLetters(bytes);
    return [letters.slice(0, LOCATOR_LENGTH), letters.slice(LOCATOR_LENGTH)];
  };
}
