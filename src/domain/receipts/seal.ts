/** Rounds of the slow digest: a guess costs this much, and a household waits under a second. */
const ROUNDS = 200_000;
const IV_BYTES = 12;
/** What AES-GCM adds, which shows whether anything was changed. */
const TAG_BYTES = 16;
/** Every text is filled up to this many bytes, so that all sealed lines are equally long. */
export const RECEIPT_TEXT_BYTES = 2048;

/** Letters of a locator: 32 bytes. */
export const LOCATOR_LENGTH = 64;
/** Letters of a sealed line. */
export const SEALED_LENGTH = 2 * (IV_BYTES + RECEIPT_TEXT_BYTES + TAG_BYTES);
/**
 * Stands for the 16 hex digits. Long random texts in hex hold runs of digits that look like telephone
 * and identity numbers; texts of these letters pass the privacy guard without an exception for them.
 */
const LETTERS = 'abcdefghijklmnop';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a code leads to: where its row is, and the key that opens it. */
export interface ReceiptKeys {
  /** 64 letters from a to p; public. Says nothing about the code or the key. */
  readonly locator: string;
  readonly key: CryptoKey;
}

/**
 * Works out locator and key of a code (as `readReceiptCode` gives it) under a portal's salt. The two
 * use different salts, so that the public locator is of no help in finding the key. Needs
 * `crypto.subtle`, which a browser has only on https or localhost.
 */
export async function receiptKeys(code: string, portalSalt: string): Promise<ReceiptKeys> {
  const material = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const locator = await crypto.subtle.deriveBits(slow(`locator:${portalSalt}`), material, 256);
  const key = await crypto.subtle.deriveKey(
    slow(`seal:${portalSalt}`),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { locator: receiptLetters(new Uint8Array(locator)), key };
}

/**
 * Seals a JSON text of at most `RECEIPT_TEXT_BYTES` for one row; the answer is letters from a to p.
 * `iv` is twelve bytes that were never used with this code before: sealing a changed line again takes
 * new ones.
 */
export async function sealReceipt(keys: ReceiptKeys, json: string, iv: Bytes): Promise<string> {
  if (iv.length !== IV_BYTES) throw new Error(`iv must be ${IV_BYTES} bytes`);
  const plain = utf8(json);
  if (plain.length > RECEIPT_TEXT_BYTES) {
    throw new Error(`a line is ${plain.length} bytes, at most ${RECEIPT_TEXT_BYTES} can be sealed`);
  }
  // JSON may end in blanks, so they need not be taken off again.
  const filled = new Uint8Array(RECEIPT_TEXT_BYTES).fill(0x20);
  filled.set(plain);
  const sealed = await crypto.subtle.encrypt(lock(keys, iv), keys.key, filled);
  return receiptLetters(iv) + receiptLetters(new Uint8Array(sealed));
}

/** The JSON text of a sealed row; undefined with another code, another row or a changed text. */
export async function openReceipt(keys: ReceiptKeys, sealed: string): Promise<string | undefined> {
  if (sealed.length !== SEALED_LENGTH || !/^[a-p]+$/.test(sealed)) return undefined;
  const bytes = Uint8Array.from(sealed.match(/../g) ?? [], byteOf);
  const iv = bytes.slice(0, IV_BYTES);
  try {
    const plain = await crypto.subtle.decrypt(lock(keys, iv), keys.key, bytes.slice(IV_BYTES));
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

/** The locator is sealed in as well: a sealed text moved to another row does not open. */
function lock(keys: ReceiptKeys, iv: Bytes) {
  return { name: 'AES-GCM', iv, additionalData: utf8(keys.locator) };
}

function slow(salt: string) {
  return { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations: ROUNDS };
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Bytes as letters, two a byte. */
export function receiptLetters(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += LETTERS.charAt(byte >> 4) + LETTERS.charAt(byte & 15);
  return letters;
}

/** Which of the 256 files a row lies in: its first byte as two hex digits. */
export function bucketOf(locator: string): string {
  return byteOf(locator.slice(0, 2)).toString(16).padStart(2, '0');
}

function byteOf(pair: string): number {
  return LETTERS.indexOf(pair.charAt(0)) * 16 + LETTERS.indexOf(pair.charAt(1));
}
