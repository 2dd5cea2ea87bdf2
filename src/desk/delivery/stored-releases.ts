import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../portal/fs/sums.ts';
import { layOut, type Manifest } from './packs.ts';
import { each, type Store } from './storage.ts';

/** What lies in a store, told by itself, so that it need not be listed. */
interface History {
  /** Oldest first; `left` are packs that the next release does without. */
  readonly releases: readonly { readonly name: string; readonly left: readonly string[] }[];
  /** What runs set out to put that may not have come to an end, with the moment at which they began. */
  readonly begun: readonly {
    readonly at: number;
    readonly name: string;
    readonly packs: readonly string[];
  }[];
}

/** What carrying a release took. */
export interface Stored {
  /** The release that readers had before; null for the first. */
  readonly before: string | null;
  readonly uploads: number;
  readonly removed: number;
}

const CURRENT = 'current.json';
const HISTORY = 'releases.json';
const PACK_TYPE = { type: 'application/octet-stream', isLasting: true };
const JSON_TYPE = { type: 'application/json; charset=utf-8', isLasting: false };
/** A run that began longer ago is not at work any more. */
const DAY = 86_400_000;

const packAt = (name: string): string => `packs/${name}`;
const manifestAt = (name: string): string => `releases/${name}.json`;

/**
 * Puts a site into a store as a release: what the release before lacks, many contents in one object, then
 * its manifest, and last the one object that says which release readers get. Cut short
 * anywhere, they have the old one or the new one, and the next run goes on. Of releases the last `keep`
 * stay; what only older ones had is taken away, and what a run of days ago left behind.
 *
 * @param sums those of the site, as `sumsOf` gives them; `name` of the release follows from them
 */
export async function storeRelease(
  store: Store,
  site: string,
  { name, sums }: { readonly name: string; readonly sums: string },
  { keep, now }: { readonly keep: number; readonly now: number },
): Promise<Stored> {
  let uploads = 0;
  const write: Store['write'] = (...args) => {
    uploads += 1;
    return store.write(...args);
  };
  const writeJson = (path: string, value: unknown) => write(path, JSON.stringify(value), JSON_TYPE);
  const before = (await readJson<{ release: string }>(store, CURRENT))?.release ?? null;
  if (before === name) return { before, uploads, removed: 0 };
  const history = shownOf(await readJson<History>(store, HISTORY), before);
  const old = before === null ? null : await readJson<Manifest>(store, manifestAt(before));
  const { manifest, fresh } = layOut(site, sums, old);
  const has = new Set(manifest.packs.map(([pack]) => pack));
  const left = (old?.packs ?? []).map(([pack]) => pack).filter((pack) => !has.has(pack));
  const releases = history.releases.map((one) =>
    one === history.releases.at(-1) ? { ...one, left } : one,
  );
  const all = [...releases, { name, left: [] }];
  const begun = { at: now, name, packs: fresh.map((pack) => pack.name) };
  await writeJson(HISTORY, { releases: all, begun: [...history.begun, begun] });
  await each(fresh, ({ name: pack, paths }) =>
    write(packAt(pack), bytesOf(site, paths, manifest), PACK_TYPE),
  );
  await writeJson(manifestAt(name), manifest);
  await writeJson(CURRENT, { release: name });
  const { kept, dropped, young } = sweep({ releases: all, begun: history.begun }, has, keep, now);
  await store.remove(dropped);
  await writeJson(HISTORY, { releases: kept, begun: young });
  return { before, uploads, removed: dropped.length };
}

/** The history up to the release that is shown: what was begun after it was never shown. */
function shownOf(history: History | null, shown: string | null): History {
  const { releases = [], begun = [] } = history ?? {};
  const at = releases.findLastIndex(({ name }) => name === shown);
  if (at >= 0) return { releases: releases.slice(0, at + 1), begun };
  return { releases: shown === null ? [] : [{ name: shown, left: [] }], begun };
}

/** What has to go for the last releases to stay. */
function sweep({ releases, begun }: History, has: ReadonlySet<string>, keep: number, now: number) {
  const kept = releases.slice(-keep);
  const young = begun.filter(({ at }) => now - at < DAY);
  const names = new Set([...kept, ...young].map(({ name }) => name));
  // Whatever a release has that stays is in the last one, or was left by one between.
  const held = new Set([
    ...kept.flatMap(({ left }) => left),
    ...young.flatMap(({ packs }) => packs),
  ]);
  const old = begun.filter((one) => !young.includes(one));
  const gone = releases.slice(0, -keep);
  const packs = [...gone.flatMap(({ left }) => left), ...old.flatMap((one) => one.packs)];
  const dropped = [
    ...packs.filter((pack) => !has.has(pack) && !held.has(pack)).map(packAt),
    ...[...gone, ...old].filter(({ name }) => !names.has(name)).map(({ name }) => manifestAt(name)),
  ];
  return { kept, young, dropped: [...new Set(dropped)] };
}

/** The contents of some files, one after another, each held against its digest. */
function bytesOf(site: string, paths: readonly string[], { files }: Manifest) {
  const contents = paths.map((path) => {
    const bytes = readFileSync(join(site, path));
    if (sha256(bytes) !== files[path]?.[0]) throw new Error(`「${path}」和它的摘要对不上，被动过`);
    return bytes;
  });
  return new Uint8Array(Buffer.concat(contents));
}

async function readJson<Value>(store: Store, path: string): Promise<Value | null> {
  const text = await store.read(path);
  return text === null ? null : (JSON.parse(text) as Value);
}
