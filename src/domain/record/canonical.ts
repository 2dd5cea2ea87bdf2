/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One half of a pair that stands alone; `isWellFormed` is newer than the browsers that check codes. */
const HALF = /\p{Surrogate}/u;

/**
 * JSON in the one form of RFC 8785: keys in the order of their UTF-16 units, no space, numbers and text
 * as ECMAScript writes them. Throws on what has no such form: a number without end, half a character.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('no JSON number');
  if (typeof value === 'string' && HALF.test(value)) throw new Error('half a character');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value as { readonly [key: string]: Json })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
