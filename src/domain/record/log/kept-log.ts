import { type RecordStep, stepOf } from '../handed-out.ts';
import { checkpointText, entryOf, readCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { type NoteSigner, signedAt } from './ed25519.ts';
import { type HashReader, isSame, leafHash, leafReader, rootHash } from './merkle.ts';
import { type NoteKey, readKey, signNote, writeKey, writeNote } from './note.ts';

/** What was signed of a register, as `record/log.json` keeps it. */
export interface KeptLog {
  /** The key of the log. */
  readonly key: string;
  /** Signed checkpoints: those that a witness has seen, and the newest, which is the last. */
  readonly checkpoints: readonly string[];
  /** Keys of those who have said that they keep watch. */
  readonly witnesses: readonly string[];
}

/** A log that has been read: what was signed, and by whom. */
export interface ReadLog {
  readonly key: NoteKey;
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly witnesses: readonly NoteKey[];
}

/** The entries of a register as a Merkle tree. */
export interface Tree {
  readonly entries: readonly Uint8Array[];
  readonly hashes: readonly Uint8Array[];
  readonly read: HashReader;
}

/** The Merkle tree of the rows of a register, in the order in which they were put there. */
export function treeOf(rows: readonly Partial<RecordStep>[]): Tree {
  const entries = rows.map((row) => entryOf(stepOf(row)));
  const hashes = entries.map(leafHash);
  return { entries, hashes, read: leafReader(hashes) };
}

/** Reads what was signed of a register; null when it is not what we write. */
export function readLog(text: string): ReadLog | null {
  try {
    const kept = JSON.parse(text) as KeptLog;
    const key = readKey(kept.key);
    const checkpoints = kept.checkpoints.map(readCheckpoint);
    const witnesses = kept.witnesses.map(readKey);
    if (!key || checkpoints.length === 0 || writeLog(kept) !== text) return null;
    return [...checkpoints, ...witnesses].includes(null)
      ? null
      : ({ key, checkpoints, witnesses } as ReadLog);
  } catch {
    return null;
  }
}

/** The file that keeps what was signed. */
export function writeLog({ key, checkpoints, witnesses }: KeptLog): string {
  return `${JSON.stringify({ key, checkpoints, witnesses }, null, 1)}\n`;
}

/** Signs a register as it stands. What witnesses have signed stays beside it. */
export function signLog(tree: Tree, before: string | undefined, { key, sign }: NoteSigner): string {
  const size = tree.entries.length;
  const known = readLog(before ?? '');
  if (known && writeKey(known.key) !== writeKey(key)) throw otherKey(known.key.name);
  const witnesses = known?.witnesses ?? [];
  const seen = (known?.checkpoints ?? []).filter(
    (one) => isSeen(one, witnesses) || one.size === size,
  );
  const text = checkpointText({ origin: key.name, size, root: rootHash(tree.read, size) });
  const same = seen.findLast(({ note }) => note.text === text)?.note ?? { text, signatures: [] };
  const newest = signNote(same, key, sign);
  return writeLog({
    key: writeKey(key),
    checkpoints: [
      ...seen.filter((one) => one.size !== size).map(({ note }) => writeNote(note)),
      writeNote(newest),
    ],
    witnesses: witnesses.map(writeKey),
  });
}

function otherKey(name: string): Error {
  const message = `登记簿是用另一把钥匙（${name}）签的。请用原来的钥匙；丢了、换了的，见 docs/security.md。`;
  return Object.assign(new Error(message), { code: 'ERR_FOLDER' });
}

/** Whether any witness has signed a checkpoint. */
export function isSeen({ note }: SignedCheckpoint, witnesses: readonly NoteKey[]): boolean {
  return witnesses.some((key) => signedAt(note, key) !== null);
}

/** What is wrong with what was signed, held against the rows of the register; null when nothing is. */
export function logFault(tree: Tree, log: ReadLog): string | null {
  let size = -1;
  for (const checkpoint of log.checkpoints) {
    const fault = checkpointFault(tree, checkpoint, log.key);
    if (fault !== null) return fault;
    if (checkpoint.size <= size) return '签过的几次先后不对';
    size = checkpoint.size;
  }
  return null;
}

function checkpointFault(
  { read, hashes }: Tree,
  { size, root, origin, note }: SignedCheckpoint,
  key: NoteKey,
): string | null {
  if (origin !== key.name || signedAt(note, key) === null) return '签名和钥匙对不上';
  if (size > hashes.length)
    return `签到第 ${size} 条，登记簿里只有 ${hashes.length} 条，少了 ${size - hashes.length} 条`;
  return isSame(rootHash(read, size), root)
    ? null
    : `登记簿前 ${size} 条和签过的不一样：有一条被改过、换过、删掉或挪了位置`;
}
