import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import {
  fromBase64,
  type NoteKey,
  type SignedNote,
  type Signs,
  signatureBy,
  type ToVerify,
  toBase64,
  writeKey,
} from './note.ts';

hashes.sha512 = sha512;

/** Somebody who signs notes. */
export interface NoteSigner {
  readonly key: NoteKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Whether a signature is what its key gave, in any runtime. */
export function isSigned({ signature, message, publicKey }: ToVerify): boolean {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** When a key signed a note: in seconds for a cosignature, 0 for a log; null when it did not. */
export function signedAt(note: SignedNote, key: NoteKey): number | null {
  const found = signatureBy(note, key);
  return found && isSigned(found) ? (found.time ?? 0) : null;
}

/** The signer of a secret of 32 bytes. */
export function signerOf(name: string, secret: Uint8Array, signs: Signs = 'signature'): NoteSigner {
  const key = { name, signs, publicKey: getPublicKey(secret) };
  return { key, sign: (message) => sign(message, secret) };
}

/** A private key as golang.org/x/mod writes it, to be kept in a file. */
export function writeSecret(name: string, secret: Uint8Array, signs: Signs = 'signature'): string {
  const { key } = signerOf(name, secret, signs);
  const [id] = writeKey(key)
    .slice(name.length + 1)
    .split('+');
  const first = signs === 'signature' ? 1 : 4;
  return `PRIVATE+KEY+${name}+${id}+${toBase64(new Uint8Array([first, ...secret]))}`;
}

/** Reads a private key; null when it is none. */
export function readSecret(text: string): NoteSigner | null {
  const [, name = '', base64 = ''] = SECRET.exec(text.trim()) ?? [];
  const bytes = fromBase64(base64);
  if (bytes?.length !== 33) return null;
  const signs = bytes[0] === 1 ? 'signature' : 'cosignature';
  const secret = bytes.slice(1);
  return writeSecret(name, secret, signs) === text.trim() ? signerOf(name, secret, signs) : null;
}

const SECRET = /^PRIVATE\+KEY\+([^\s+]+)\+[0-9a-f]{8}\+(\S+)$/;
