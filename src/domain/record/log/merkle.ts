import { sha256 } from '../sha256.ts';

/** Hash of the whole subtree of 2^level entries that begins at entry `index` · 2^level. */
export type HashReader = (level: number, index: number) => Uint8Array;

/** Hash of one entry (RFC 6962, 2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF).update(entry).digest();
}

/** Hash of two subtrees that stand side by side. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(NODE).update(left).update(right).digest();
}

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/** Root of the first `size` entries. */
export function rootHash(read: HashReader, size: number): Uint8Array {
  return size === 0 ? sha256(new Uint8Array()) : rangeHash(read, 0, size);
}

/** Reads hashes of subtrees from those of all entries, each worked out once. */
export function leafReader(leaves: readonly Uint8Array[]): HashReader {
  const levels: Uint8Array[][] = [];
  return function read(level, index) {
    if (level === 0) return leaves[index] ?? missing();
    levels[level] ??= [];
    const known = levels[level] ?? [];
    known[index] ??= nodeHash(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
    return known[index] ?? missing();
  };
}

/** Proof that the entry at `index` is among the first `size` (RFC 6962, 2.1.1). */
export function inclusionProof(read: HashReader, index: number, size: number): Uint8Array[] {
  return pathIn(read, index, 0, size);
}

function pathIn(read: HashReader, index: number, from: number, to: number): Uint8Array[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...pathIn(read, index, from, middle), rangeHash(read, middle, to)]
    : [...pathIn(read, index, middle, to), rangeHash(read, from, middle)];
}

/** Proof that the first `old` of `size` entries are what they were (RFC 6962, 2.1.2). */
export function consistencyProof(read: HashReader, old: number, size: number): Uint8Array[] {
  return old === 0 || old === size ? [] : subproof(read, old, 0, size, true);
}

function subproof(
  read: HashReader,
  old: number,
  from: number,
  to: number,
  isWhole: boolean,
): Uint8Array[] {
  if (old === to) return isWhole ? [] : [rangeHash(read, from, to)];
  const middle = from + splitOf(to - from);
  return old <= middle
    ? [...subproof(read, old, from, middle, isWhole), rangeHash(read, middle, to)]
    : [...subproof(read, old, middle, to, false), rangeHash(read, from, middle)];
}

/** The root that a proof leads to from the hash of an entry; null where the proof has another length. */
export function rootFrom(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | null {
  if (index >= size) return null;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, half(last)];
    } else hash = nodeHash(hash, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hash : null;
}

/** Whether a proof shows that the log of `size` entries begins with the one of `old`. */
export function isConsistent(
  [old, oldRoot]: readonly [size: number, root: Uint8Array],
  [size, root]: readonly [size: number, root: Uint8Array],
  proof: readonly Uint8Array[],
): boolean {
  if (old > size) return false;
  if (old === size) return proof.length === 0 && isSame(oldRoot, root);
  if (old === 0) return proof.length === 0;
  let [at, last] = [old - 1, size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = at === 0 ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let [before, now] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, now] = [nodeHash(other, before), nodeHash(other, now)];
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, half(last)];
    } else now = nodeHash(now, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && isSame(before, oldRoot) && isSame(now, root);
}

/** Whether two hashes are one. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function rangeHash(read: HashReader, from: number, to: number): Uint8Array {
  const length = to - from;
  const level = Math.log2(length);
  if (Number.isInteger(level)) return read(level, from / length);
  const middle = from + splitOf(length);
  return nodeHash(rangeHash(read, from, middle), rangeHash(read, middle, to));
}

/** The largest power of two below a number. */
function splitOf(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - 1);
}

const half = (value: number): number => Math.floor(value / 2);

function missing(): never {
  throw new Error('the log has no such entry');
}
