import { createHash } from 'node:crypto';

/** Texts of values longer than this are digested once and known by their digest. */
const LONG = 200;

/** Says in one text, or in a digest of it, what plain data holds; two values with one text are alike. */
export type Digest = (value: unknown) => string;

/** A value holds something that no text can stand for, such as a function. */
export class NoDigest extends Error {}

/** Digests of plain data: arrays, maps, sets, bytes and plain objects, the order of keys included. */
export function digester(): Digest {
  const known = new WeakMap<object, string>();
  const say = (value: unknown): string => {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return sayPlain(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = sayObject(value, say);
    if (text.length <= LONG) return text;
    const digest = `#${createHash('sha256').update(text).digest('base64url')}`;
    known.set(value, digest);
    return digest;
  };
  return say;
}

function sayPlain(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new NoDigest();
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function sayObject(value: object, say: Digest): string {
  if (Array.isArray(value)) return `[${value.map(say).join()}]`;
  if (value instanceof Map)
    return `map${Array.from(value, ([key, one]) => `${say(key)}:${say(one)}`).join()}.`;
  if (value instanceof Set) return `set${Array.from(value, say).join()}.`;
  if (value instanceof Uint8Array) return `bytes${Buffer.from(value).toString('base64')}`;
  if (!isPlain(value)) throw new NoDigest();
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${say(one)}`)
    .join()}}`;
}

/** Whether an object is no more than its own entries. */
export function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}
