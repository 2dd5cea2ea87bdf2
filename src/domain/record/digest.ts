import { canonicalJson, type Json } from './canonical.ts';
import { sha256 } from './sha256.ts';

/** Crockford's alphabet: no letter that reads as a digit on paper. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bytes of a digest that a code tells: 80 bits. */
const CODE_BYTES = 10;

/** SHA-256 of the canonical form of a value. */
export function digestOf(value: Json): Uint8Array {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}

/**
 * Bytes in the letters a to p, one for each hexadecimal digit. Numbers that stand for nothing look like
 * telephones and cards to whoever guards against them; letters never do.
 */
export function inLetters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15));
  return text;
}

/** The code of a digest, as it is printed: sixteen characters in groups of four, 80 bits. */
export function codeOf(digest: Uint8Array): string {
  let bits = digest.slice(0, CODE_BYTES).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let index = 0; index < 16; index += 1) {
    code = (CROCKFORD[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as somebody typed it, in the form it is printed in; null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code.replace(/(.{4})(?=.)/g, '$1-') : null;
}

/** Letters with which words are made (I, O and U are in no code), and groups that are a plain number. */
const UNFIT = /[AEY]|\b\d{4}\b/;

/**
 * Whether a code may be printed: it forms no word, and has a letter in each group, so that no telephone,
 * card or identity number can come of it.
 */
export function isPlain(code: string): boolean {
  return !UNFIT.test(code);
}
