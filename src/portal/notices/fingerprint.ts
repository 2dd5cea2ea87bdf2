import { createHash } from 'node:crypto';

/** Crockford's alphabet: no letter that reads as a digit on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short mark of what a notice says, printed on paper and shown on the page: `7K3M-Q2XD`. Forty bits
 * of SHA-256 over canonical JSON, so that the same content always gives the same mark.
 */
export function fingerprint(content: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(content)).digest();
  let bits = digest.readUIntBE(0, 5);
  let code = '';
  for (let index = 0; index < 8; index += 1) {
    code = (ALPHABET[bits % 32] ?? '') + code;
    bits = Math.floor(bits / 32);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** JSON with the keys of every object in order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
