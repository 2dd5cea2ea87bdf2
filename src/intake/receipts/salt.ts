const LENGTH = 24;
const LETTERS = 26;

/** Draws a salt for `receipts.salt`: letters alone, which the privacy guard takes for no number. */
export function drawReceiptSalt(randomBytes: (count: number) => Uint8Array): string {
  let salt = '';
  while (salt.length < LENGTH) {
    for (const byte of randomBytes(LENGTH - salt.length)) {
      // Bytes that would make some letters likelier are thrown away.
      if (byte < 256 - (256 % LETTERS)) salt += String.fromCharCode(97 + (byte % LETTERS));
    }
  }
  return salt;
}
