import { inLetters, readCode } from './digest.ts';
import { fromBase64, toBase64 } from './log/note.ts';

/** What the code on a sheet says of it, beside the address: its code, and all of its digest. */
export interface Scanned {
  readonly code: string;
  readonly digest: string | null;
}

/** What stands behind the `#` of the address in the drawn code of a sheet. */
export function scanOf({
  code,
  digest,
}: {
  readonly code: string;
  readonly digest: string;
}): string {
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => {
    const [high, low] = [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97];
    return high * 16 + low;
  });
  const text = toBase64(bytes).replace('=', '').replaceAll('+', '-').replaceAll('/', '_');
  return `${code.replaceAll('-', '')}.${text}`;
}

/** Reads what was scanned, or typed as a code alone; null when it is neither. */
export function readScan(text: string): Scanned | null {
  const [typed = '', base64] = text.split('.');
  const code = readCode(typed);
  if (code === null || base64 === undefined) return code === null ? null : { code, digest: null };
  const bytes = fromBase64(`${base64.replace(/-/g, '+').replace(/_/g, '/')}=`);
  return bytes?.length === 32 ? { code, digest: inLetters(bytes) } : null;
}
