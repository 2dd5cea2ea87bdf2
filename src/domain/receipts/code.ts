/**
 * The characters of a receipt code. 0, O, 1, I, L and U are left out because they are read as one
 * another, and V because it is read as U; the 29 that stay are a prime number, which is what lets
 * one check character catch every slip named at `readReceiptCode`.
 */
export const RECEIPT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** Random characters of a code. */
export const RECEIPT_RANDOM_LENGTH = 19;
const LENGTH = RECEIPT_RANDOM_LENGTH + 1;
const GROUP = 4;
const BASE = RECEIPT_ALPHABET.length;
/** Bytes from here on are thrown away, so that each character is equally likely. */
const FAIR_BYTES = 256 - (256 % BASE);

/**
 * Draws a new code: 19 random characters (92 bits) and a check character, without hyphens.
 * `randomBytes` hands out the asked number of bytes from a cryptographic source.
 */
export function drawReceiptCode(randomBytes: (count: number) => Uint8Array): string {
  let drawn = '';
  while (drawn.length < RECEIPT_RANDOM_LENGTH) {
    for (const byte of randomBytes(RECEIPT_RANDOM_LENGTH - drawn.length)) {
      if (byte < FAIR_BYTES) drawn += RECEIPT_ALPHABET.charAt(byte % BASE);
    }
  }
  return drawn + RECEIPT_ALPHABET.charAt((BASE - weighedSum(drawn)) % BASE);
}

/** The code as it is printed: five groups of four, `XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function printedReceiptCode(code: string): string {
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += GROUP) groups.push(code.slice(at, at + GROUP));
  return groups.join('-');
}

/** What is wrong with a typed code; none of it says whether such a code was ever handed out. */
export type ReceiptSlip = 'character' | 'length' | 'check';

/**
 * Reads a code as a person types it: small or full-width letters, blanks and hyphens are all right.
 * Every code with one character wrong, and every code with two characters swapped, is a slip.
 */
export function readReceiptCode(
  typed: string,
): { readonly code: string } | { readonly slip: ReceiptSlip } {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if ([...code].some((character) => !RECEIPT_ALPHABET.includes(character))) {
    return { slip: 'character' };
  }
  if (code.length !== LENGTH) return { slip: 'length' };
  return weighedSum(code) === 0 ? { code } : { slip: 'check' };
}

/** Each place has its own weight below the prime, 1 for the check character. */
function weighedSum(characters: string): number {
  let sum = 0;
  for (let at = 0; at < characters.length; at += 1) {
    sum += (LENGTH - at) * RECEIPT_ALPHABET.indexOf(characters.charAt(at));
  }
  return sum % BASE;
}
