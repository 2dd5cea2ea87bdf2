import { codeOf, inLetters, readCode } from './digest.ts';
import { fromBase64, toBase64 } from './log/note.ts';

/** What the code on a sheet says of it, beside the address: its code, and all of its digest. */
export interface Scanned {
  readonly code: string;
  readonly digest: string | null;
}

/**
 * What stands behind the `#` of the address in the drawn code of a sheet: the digest alone, which begins
 * with the code. The shorter it is, the larger are the squares that a copier has to keep apart.
 */
export function scanOf({ digest }: { readonly digest: string }): string {
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => {
    const [high, low] = [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97];
    return high * 16 + low;
  });
  return toBase64(bytes).replace('=', '').replaceAll('+', '-').replaceAll('/', '_');
}

/** Reads what was scanned, or typed as a code alone; null when it is neither. */
export function readScan(text: string): Scanned | null {
  const code = readCode(text);
  if (code !== null) return { code, digest: null };
  const bytes = fromBase64(`${text.replace(/-/g, '+').replace(/_/g, '/')}=`);
  return bytes?.length === 32 ? { code: codeOf(bytes), digest: inLetters(bytes) } : null;
}

/** What was scanned of every sheet of which an address of this kind stands in a text. */
export function scansIn(text: string): Scanned[] {
  const found = [...text.matchAll(/\/verify\/#([\w-]{16,43})/g)].map(([, scan = '']) => scan);
  return [...new Set(found)].flatMap((scan) => readScan(scan) ?? []);
}
