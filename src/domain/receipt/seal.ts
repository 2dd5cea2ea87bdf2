/** Rounds of the slow digest: a guess costs this much, and a household waits under a second. */
const ROUNDS = 200_000;
const IV_BYTES = 12;
/** Texts are filled up to a multiple of this, so that the length of a sealed line says little. */
const BLOCK = 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** What a code leads to: where its row is, and the key that opens it. */
export interface ReceiptKeys {
  /** 64 hex digits; public. Says nothing about the code or the key. */
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
  return { locator: hex(new Uint8Array(locator)), key };
}

/**
 * Seals a JSON text for one row; the answer is hex digits. `iv` is twelve bytes that were never used
 * with this code before: sealing a changed line again takes new ones.
 */
export async function sealReceipt(keys: ReceiptKeys, json: string, iv: Bytes): Promise<string> {
  if (iv.length !== IV_BYTES) throw new Error(`iv must be ${IV_BYTES} bytes`);
  const plain = utf8(json);
  // JSON may end in blanks, so they need not be taken off again.
  const filled = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK).fill(0x20);
  filled.set(plain);
  const sealed = await crypto.subtle.encrypt(lock(keys, iv), keys.key, filled);
  return hex(iv) + hex(new Uint8Array(sealed));
}

/** The JSON text of a sealed row; undefined with another code, another row or a changed text. */
export async function openReceipt(keys: ReceiptKeys, sealed: string): Promise<string | undefined> {
  if (!/^(?:[0-9a-f]{2})+$/.test(sealed)) return undefined;
  const bytes = Uint8Array.from(sealed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
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

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
