import { canonicalJson, type Json } from '../canonical.ts';
import type { RecordStep } from '../handed-out.ts';
import { isSame, leafHash, rootFrom } from './merkle.ts';
import { fromBase64, readNote, type SignedNote, toBase64 } from './note.ts';

/** How long a log was and what was in it: what is signed (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: the address of its files without the scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint with those who signed it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** The text of a checkpoint, to be signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a signed checkpoint; null when it is none. */
export function readCheckpoint(text: string): SignedCheckpoint | null {
  const note = readNote(text);
  const [origin = '', digits = '', base64 = '', end] = note?.text.split('\n') ?? [];
  const root = fromBase64(base64);
  const size = /^(?:0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : null;
  if (!note || origin === '' || size === null || root?.length !== 32 || end === undefined)
    return null;
  return { origin, size, root, note };
}

/** What a log says of one publication, as its tiles hold it. */
export function entryOf(step: RecordStep): Uint8Array {
  return new TextEncoder().encode(canonicalJson(step as unknown as Json));
}

const PROOF = 'c2sp.org/tlog-proof@v1';

/** The proof that something is in a log, to be kept beside it (C2SP tlog-proof). */
export function writeProof(
  index: number,
  hashes: readonly Uint8Array[],
  checkpoint: string,
): string {
  return [PROOF, `index ${index}`, ...hashes.map(toBase64), '', checkpoint].join('\n');
}

/** The checkpoint and the place of an entry that a proof shows to be in a log; null when it shows nothing. */
export function provenBy(
  proof: string,
  entry: Uint8Array,
): { readonly checkpoint: SignedCheckpoint; readonly index: number } | null {
  const at = proof.indexOf('\n\n');
  const [form, place = '', ...lines] = proof.slice(0, at).split('\n');
  const [, digits] = /^index (0|[1-9]\d{0,14})$/.exec(place) ?? [];
  const checkpoint = readCheckpoint(proof.slice(at + 2));
  const hashes = lines.map(fromBase64);
  if (form !== PROOF || digits === undefined || !checkpoint || hashes.some((hash) => !hash))
    return null;
  const index = Number(digits);
  const root = rootFrom(leafHash(entry), index, checkpoint.size, hashes as Uint8Array[]);
  return root && isSame(root, checkpoint.root) ? { checkpoint, index } : null;
}
