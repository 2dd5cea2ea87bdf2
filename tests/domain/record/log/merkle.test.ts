import { expect, it, test } from 'vitest';
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isSame,
  leafHash,
  leafReader,
  rootFrom,
  rootHash,
} from '../../../../src/domain/record/log/merkle.ts';
import {
  appendTiles,
  entriesIn,
  hashesIn,
  tilePath,
  tilePaths,
} from '../../../../src/domain/record/log/tiles.ts';

/** The entries and roots with which every implementation of RFC 6962 is tried. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(ROOTS.map((root, size) => [size, root]))(
  'gives the root of RFC 6962 for %i entries',
  (size, root) => {
    const read = leafReader(ENTRIES.map((hex) => leafHash(Buffer.from(hex, 'hex'))));
    expect(Buffer.from(rootHash(read, size)).toString('hex')).toBe(root);
  },
);

const leaves = Array.from({ length: 36 }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));
const read = leafReader(leaves);
const flipped = (hashes: readonly Uint8Array[], at: number): Uint8Array[] =>
  hashes.map((hash, one) =>
    one === at ? hash.map((byte, bit) => byte ^ (bit === 7 ? 1 : 0)) : hash,
  );

it('proves every entry of every log, and nothing with a changed, missing or further hash', () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    const root = rootHash(read, size);
    for (let index = 0; index < size; index += 1) {
      const leaf = leaves[index] ?? root;
      const proof = inclusionProof(read, index, size);
      const leads = (hashes: readonly Uint8Array[], at = index): boolean => {
        const found = rootFrom(leaf, at, size, hashes);
        return found !== null && isSame(found, root);
      };
      expect(leads(proof)).toBe(true);
      for (const at of proof.keys()) expect(leads(flipped(proof, at))).toBe(false);
      expect(leads([...proof, root])).toBe(false);
      if (size > 1)
        expect([leads(proof.slice(1)), leads(proof, (index + 1) % size)]).toEqual([false, false]);
    }
    expect(rootFrom(leaves[0] ?? root, size, size, [])).toBeNull();
  }
});

it('proves that each log begins with each before it, and nothing else', () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    for (let old = 0; old <= size; old += 1) {
      const proof = consistencyProof(read, old, size);
      const [before, now] = [
        [old, rootHash(read, old)],
        [size, rootHash(read, size)],
      ] as const;
      expect(isConsistent(before, now, proof)).toBe(true);
      for (const at of proof.keys())
        expect(isConsistent(before, now, flipped(proof, at))).toBe(false);
      expect(isConsistent(before, now, [...proof, now[1]])).toBe(false);
      if (old > 0) {
        expect(isConsistent([old, rootHash(read, old - 1)], now, proof)).toBe(false);
        expect(isConsistent(before, [size, leaves[0] ?? now[1]], proof)).toBe(size === 1);
      }
      if (old < size) expect(isConsistent(now, before, proof)).toBe(false);
    }
  }
});

it('names tiles as the standard does', () => {
  expect(tilePath(0, 1_234_067, 256)).toBe('tile/0/x001/x234/067');
  expect(tilePath('entries', 0, 5)).toBe('tile/entries/000.p/5');
  // The example of the standard: 273 whole tiles, one of 112; one whole above, one of 17; one of one.
  const paths = tilePaths(70_000);
  expect(paths).toHaveLength(273 + 1 + 1 + 1 + 1);
  expect(paths.filter((path) => path.includes('.p/'))).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ]);
});

it('keeps in tiles, grown bit by bit, what the entries hash to', () => {
  const entries = Array.from({ length: 70_000 }, (_, at) => Buffer.from(`entry ${at}`));
  const hashes = entries.map(leafHash);
  const whole = leafReader(hashes);
  const files = new Map<string, Uint8Array>();
  const get = (path: string): Uint8Array => files.get(path) ?? expect.fail(path);
  let size = 0;
  for (const next of [1, 3, 255, 256, 257, 700, 66_000, 70_000]) {
    const changed = appendTiles(get, size, entries.slice(size, next), hashes.slice(size, next));
    // Two files more than there are whole ones, on each level and of entries.
    expect(changed.size).toBeLessThan(2 * (Math.ceil((next - size) / 256) + 4));
    for (const [path, bytes] of changed) files.set(path, bytes);
    size = next;
    const grown = hashesIn(get, size);
    expect(isSame(rootHash(grown, size), rootHash(whole, size))).toBe(true);
    const at = size - 1;
    expect(inclusionProof(grown, at, size)).toEqual(inclusionProof(whole, at, size));
    expect(entriesIn(get, size)).toHaveLength(size);
    for (const path of tilePaths(size)) expect(files.has(path), path).toBe(true);
  }
  expect(
    entriesIn(get, size).every((entry, at) => `entry ${at}` === Buffer.from(entry).toString()),
  ).toBe(true);
});
