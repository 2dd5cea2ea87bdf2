import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readSums, sha256 } from '../../portal/fs/sums.ts';
import { toldOf } from './storage.ts';

/** What a release consists of. */
export interface Manifest {
  /** Objects in which contents lie one after another. */
  readonly packs: readonly (readonly [name: string, size: number])[];
  /** By path: what the file is, and where its content begins in which pack. */
  readonly files: Readonly<Record<string, Packed>>;
}
type Packed = readonly [
  sha256: string,
  size: number,
  type: string,
  isLasting: boolean,
  pack: number,
  from: number,
];

/** A pack that has to be put: the files whose contents it is made of. */
export interface NewPack {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Bytes of a pack, unless a single content is larger. */
const FULL = 8_000_000;

interface Content {
  readonly digest: string;
  readonly path: string;
  readonly size: number;
}

/**
 * Where the contents of a site lie: where the release before has them, and what it lacks in new packs.
 * Of a pack of which less than half is used any more, the rest moves into a new one.
 */
export function layOut(
  site: string,
  sums: string,
  old: Manifest | null,
): { readonly manifest: Manifest; readonly fresh: readonly NewPack[] } {
  const digests = readSums(sums);
  const contents = Array.from(
    new Map(Array.from(digests, ([path, digest]) => [digest, path] as const)),
    ([digest, path]): Content => ({ digest, path, size: statSync(join(site, path)).size }),
  );
  const places = wellUsed(old, contents);
  const made = packed(contents.filter(({ digest }) => !places.has(digest)));
  for (const { name, contents: inside } of made) {
    let from = 0;
    for (const { digest, size } of inside) {
      places.set(digest, { pack: name, from });
      from += size;
    }
  }
  const sizes = new Map(contents.map(({ digest, size }) => [digest, size]));
  const sizeOfPack = new Map<string, number>([
    ...(old?.packs ?? []),
    ...made.map((one): [string, number] => [one.name, total(one.contents)]),
  ]);
  const names = [...new Set(contents.map(({ digest }) => places.get(digest)?.pack ?? ''))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const files = Array.from(digests, ([path, digest]): [string, Packed] => {
    const { pack, from } = places.get(digest) ?? { pack: '', from: 0 };
    const { type, isLasting } = toldOf(path);
    return [path, [digest, sizes.get(digest) ?? 0, type, isLasting, numbers.get(pack) ?? -1, from]];
  });
  return {
    manifest: {
      packs: names.map((name) => [name, sizeOfPack.get(name) ?? 0]),
      files: Object.fromEntries(files),
    },
    fresh: made.map(({ name, contents: inside }) => ({
      name,
      paths: inside.map(({ path }) => path),
    })),
  };
}

/** Places of contents in packs of which half is still used. */
function wellUsed(old: Manifest | null, contents: readonly Content[]) {
  const needed = new Set(contents.map(({ digest }) => digest));
  const places = new Map<string, { readonly pack: string; readonly from: number }>();
  const used = new Map<number, number>();
  for (const [digest, size, , , pack, from] of Object.values(old?.files ?? {})) {
    if (!needed.has(digest) || places.has(digest)) continue;
    places.set(digest, { pack: old?.packs[pack]?.[0] ?? '', from });
    used.set(pack, (used.get(pack) ?? 0) + size);
  }
  const thin = new Set(
    old?.packs.flatMap(([name, size], number) =>
      (used.get(number) ?? 0) * 2 < size ? [name] : [],
    ),
  );
  for (const [digest, { pack }] of places) if (thin.has(pack)) places.delete(digest);
  return places;
}

/** Puts contents together, those of one folder of the site by themselves: they change together. */
function packed(contents: readonly Content[]) {
  const packs: { name: string; contents: Content[] }[] = [];
  const byFolder = Map.groupBy(contents, ({ path }) => path.split('/', 1)[0] ?? '');
  for (const inFolder of byFolder.values()) {
    let open: Content[] = [];
    let size = FULL;
    for (const content of inFolder) {
      if (size + content.size > FULL) {
        open = [];
        size = 0;
        packs.push({ name: '', contents: open });
      }
      open.push(content);
      size += content.size;
    }
  }
  for (const pack of packs)
    pack.name = sha256(pack.contents.map(({ digest }) => digest).join('\n'));
  return packs;
}

function total(contents: readonly Content[]): number {
  return contents.reduce((sum, { size }) => sum + size, 0);
}
