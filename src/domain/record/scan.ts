import { codeOf, inLetters, readCode } from './digest.ts';
import { fromBase64, toBase64 } from './log/note.ts';

/** What the code on a sheet says of it, beside the address: its code, and the head of its digest. */
export interface Scanned {
  readonly code: string;
  readonly digest: string | null;
}

/**
 * Bytes of a digest that a drawn code carries. The code typed from paper has ten, of which whoever
 * publishes could find two versions that share them in 2^40 tries; of twenty it takes 2^80.
 */
const DRAWN_BYTES = 20;
/** Sheets that were drawn before carry the whole digest, and hang and lie in drawers. */
const READ_BYTES = [DRAWN_BYTES, 32];

/**
 * What stands behind the `#` of the address in the drawn code of a sheet: the head of the digest, which
 * begins with the code. The shorter it is, the larger are the squares that a copier has to keep apart.
 */
export function scanOf({ digest }: { readonly digest: string }): string {
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => {
    const [high, low] = [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97];
    return high * 16 + low;
  });
  return toBase64(bytes.subarray(0, DRAWN_BYTES))
    .replace('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Reads what was scanned, or typed as a code alone; null when it is neither. */
export function readScan(text: string): Scanned | null {
  const code = readCode(text);
  if (code !== null) return { code, digest: null };
  const bytes = fromBase64(`${text.replace(/-/g, '+').replace(/_/g, '/')}=`);
  if (!bytes || !READ_BYTES.includes(bytes.length)) return null;
  return { code: codeOf(bytes), digest: inLetters(bytes) };
}

/** Whether two digests are of one version, as far as the shorter of them goes. */
export function isSameDigest(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** What was scanned of every sheet of which an address of this kind stands in a text. */
export function scansIn(text: string): Scanned[] {
  const found = [...text.matchAll(/\/verify\/#([\w-]{16,43})/g)].map(([, scan = '']) => scan);
  return [...new Set(found)].flatMap((scan) => readScan(scan) ?? []);
}
