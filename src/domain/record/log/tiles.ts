import { type HashReader, nodeHash } from './merkle.ts';

/** Hashes in a whole tile, and entries in a whole bundle (C2SP tlog-tiles). */
const WIDTH = 256;
const HEIGHT = 8;
const HASH = 32;

/** Reads a file of a log by its path below the prefix. */
export type TileReader = (path: string) => Uint8Array;

/** Path of a tile, or of a bundle of entries, below the prefix of a log; `width` is what is in it. */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${place}${width === WIDTH ? '' : `.p/${width}`}`;
}

/**
 * The files that change when entries are added to a log of `size`, with `hashes` of them: the last tile
 * of each level and what comes after it. What was read before is never written again.
 */
export function appendTiles(
  read: TileReader,
  size: number,
  entries: readonly Uint8Array[],
  hashes: readonly Uint8Array[],
): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  const add = (level: number | 'entries', before: number, added: readonly Uint8Array[]) => {
    const from = before - (before % WIDTH);
    const left =
      before % WIDTH === 0 ? new Uint8Array() : read(tilePath(level, from / WIDTH, before % WIDTH));
    const parts = partsOf(level, left);
    const all = [...parts, ...added];
    const whole: Uint8Array[][] = [];
    for (let at = 0; at < all.length; at += WIDTH) {
      const tile = all.slice(at, at + WIDTH);
      written.set(tilePath(level, (from + at) / WIDTH, tile.length), joined(tile));
      if (tile.length === WIDTH) whole.push(tile);
    }
    return whole;
  };
  add('entries', size, entries.map(bundled));
  let [level, before, added] = [0, size, hashes];
  while (added.length > 0) {
    const whole = add(level, before, added);
    added = whole.map(hashUp);
    before = Math.floor(before / WIDTH);
    level += 1;
  }
  return written;
}

/** Reads hashes of subtrees from the tiles of a log of `size` entries. */
export function hashesIn(read: TileReader, size: number): HashReader {
  return (level, index) => {
    const height = level % HEIGHT;
    const tileLevel = (level - height) / HEIGHT;
    const first = index * 2 ** height;
    const tile = Math.floor(first / WIDTH);
    const count = Math.floor(size / WIDTH ** tileLevel);
    const bytes = read(tilePath(tileLevel, tile, Math.min(WIDTH, count - tile * WIDTH)));
    const at = (first % WIDTH) * HASH;
    return hashUp(partsOf(tileLevel, bytes.subarray(at, at + HASH * 2 ** height)));
  };
}

/** Entries of a log of `size`, in order. */
export function entriesIn(read: TileReader, size: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let from = 0; from < size; from += WIDTH) {
    const path = tilePath('entries', from / WIDTH, Math.min(WIDTH, size - from));
    found.push(...partsOf('entries', read(path)).map((part) => part.subarray(2)));
  }
  return found;
}

/** The paths of all tiles of hashes of a log of `size`. */
export function tilePaths(size: number): string[] {
  const paths: string[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / WIDTH)) {
    for (let from = 0; from < count; from += WIDTH)
      paths.push(tilePath(level, from / WIDTH, Math.min(WIDTH, count - from)));
  }
  return paths;
}

function hashUp(hashes: readonly Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) {
    const pairs: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2)
      pairs.push(nodeHash(level[at] ?? NONE, level[at + 1] ?? NONE));
    level = pairs;
  }
  return level[0] ?? NONE;
}

const NONE = new Uint8Array();

/** An entry with its length before it. */
function bundled(entry: Uint8Array): Uint8Array {
  if (entry.length > 0xffff) throw new Error('an entry of a log has at most 65,535 bytes');
  return joined([new Uint8Array([entry.length >> 8, entry.length & 0xff]), entry]);
}

function partsOf(level: number | 'entries', bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = level === 'entries' ? 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : HASH;
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return parts;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
