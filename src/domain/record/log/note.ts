import { sha256 } from '../sha256.ts';

/** What a key of a note signs: the text, or the text and the time at which it was seen (tlog-cosignature). */
const ALGORITHMS = { signature: 1, cosignature: 4 } as const;
export type Signs = keyof typeof ALGORITHMS;

/** The public key of somebody who signs notes (C2SP signed-note). */
export interface NoteKey {
  readonly name: string;
  readonly signs: Signs;
  readonly publicKey: Uint8Array;
}

/** A text with the lines of those who signed it. */
export interface SignedNote {
  /** With the line break at its end. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What somebody has signed: bytes for whoever knows Ed25519. */
export interface ToVerify {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
  /** When it was seen, in seconds since 1970; null for the signature of a log. */
  readonly time: number | null;
}

/** Reads a signed note; null when it is none. */
export function readNote(note: string): SignedNote | null {
  const at = note.lastIndexOf('\n\n');
  const lines = note.slice(at + 2).split('\n');
  if (at < 0 || lines.pop() !== '' || lines.length === 0) return null;
  const signatures = lines.map((line) => {
    const [, name = '', base64 = ''] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
    return { name, bytes: fromBase64(base64) };
  });
  if (signatures.some(({ bytes }) => !bytes || bytes.length < 5)) return null;
  return { text: note.slice(0, at + 1), signatures: signatures as SignedNote['signatures'] };
}

/** A note as it is written. */
export function writeNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, bytes }) => `— ${name} ${toBase64(bytes)}\n`);
  return `${text}\n${lines.join('')}`;
}

/** What is to be verified of the signature that a key is said to have given; null when there is none. */
export function signatureBy({ text, signatures }: SignedNote, key: NoteKey): ToVerify | null {
  const id = keyId(key);
  const found = signatures.find(
    ({ name, bytes }) => name === key.name && id.every((byte, at) => byte === bytes[at]),
  );
  if (!found) return null;
  const time = key.signs === 'cosignature' ? bigEndian(found.bytes.subarray(4, 12)) : null;
  const signature = found.bytes.subarray(time === null ? 4 : 12);
  return { message: messageOf(text, time), signature, publicKey: key.publicKey, time };
}

/** Adds the signature of a key in place of what it signed before. `sign` is that of its private half. */
export function signNote(
  { text, signatures }: SignedNote,
  key: NoteKey,
  sign: (message: Uint8Array) => Uint8Array,
  time: number | null = null,
): SignedNote {
  const id = keyId(key);
  const bytes = [...id, ...(time === null ? [] : eightBytes(time)), ...sign(messageOf(text, time))];
  const others = signatures.filter(
    (other) => other.name !== key.name || id.some((byte, at) => byte !== other.bytes[at]),
  );
  return { text, signatures: [...others, { name: key.name, bytes: new Uint8Array(bytes) }] };
}

/** Reads `name+id+key`; null when it is no key of ours. */
export function readKey(text: string): NoteKey | null {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = fromBase64(base64);
  const signs = (Object.keys(ALGORITHMS) as Signs[]).find((one) => ALGORITHMS[one] === bytes?.[0]);
  if (!bytes || !signs || bytes.length !== 33) return null;
  const key: NoteKey = { name, signs, publicKey: bytes.slice(1) };
  return inHex(keyId(key)) === id ? key : null;
}

/** A public key as it is written: `name+id+key`. */
export function writeKey(key: NoteKey): string {
  const bytes = new Uint8Array([ALGORITHMS[key.signs], ...key.publicKey]);
  return `${key.name}+${inHex(keyId(key))}+${toBase64(bytes)}`;
}

/** The four bytes by which a key is known. */
export function keyId({ name, signs, publicKey }: NoteKey): Uint8Array {
  const head = new TextEncoder().encode(`${name}\n`);
  return sha256(new Uint8Array([...head, ALGORITHMS[signs], ...publicKey])).slice(0, 4);
}

function messageOf(text: string, time: number | null): Uint8Array {
  return new TextEncoder().encode(time === null ? text : `cosignature/v1\ntime ${time}\n${text}`);
}

/** Bytes in base64 (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes that a text stands for; null when it is not exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function bigEndian(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function eightBytes(value: number): number[] {
  return Array.from({ length: 8 }, (_, at) => Math.floor(value / 256 ** (7 - at)) % 256);
}
