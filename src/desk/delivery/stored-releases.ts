import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSums, sha256 } from '../../portal/fs/sums.ts';
import { each, type Store, toldOf } from './storage.ts';

/** What a release consists of, by the path of each file. */
export interface Manifest {
  readonly files: Readonly<
    Record<string, readonly [sha256: string, size: number, type: string, isLasting: boolean]>
  >;
}

/** What lies in a store, told by itself, so that it need not be listed. */
interface History {
  /** Oldest first; `left` are digests of contents that the next release does without. */
  readonly releases: readonly { readonly name: string; readonly left: readonly string[] }[];
  /** What runs set out to put that may not have come to an end, with the moment at which they began. */
  readonly begun: readonly {
    readonly at: number;
    readonly name: string;
    readonly digests: readonly string[];
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
const JSON_TYPE = { type: 'application/json; charset=utf-8', isLasting: false };
/** A run that began longer ago is not at work any more. */
const DAY = 86_400_000;

const contentAt = (digest: string): string => `contents/${digest.slice(0, 2)}/${digest}`;
const manifestAt = (name: string): string => `releases/${name}.json`;

/**
 * Puts a site into a store as a release: contents by their digests, only those that the release before
 * lacks, then its manifest, and last the one object that says which release readers get. Cut short
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
  const manifest = manifestOf(site, sums);
  const [had, has] = [digestsOf(old), digestsOf(manifest)];
  const fresh = [...has].filter(([digest]) => !had.has(digest));
  const begun = { at: now, name, digests: fresh.map(([digest]) => digest) };
  const releases = history.releases.map((one) =>
    one === history.releases.at(-1)
      ? { ...one, left: [...had.keys()].filter((digest) => !has.has(digest)) }
      : one,
  );
  const all = [...releases, { name, left: [] }];
  await writeJson(HISTORY, { releases: all, begun: [...history.begun, begun] });
  await each(fresh, async ([digest, path]) => {
    const bytes = new Uint8Array(readFileSync(join(site, path)));
    if (sha256(bytes) !== digest) throw new Error(`「${path}」和它的摘要对不上，被动过`);
    await write(contentAt(digest), bytes, { ...toldOf(path), isLasting: true });
  });
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
function sweep(
  { releases, begun }: History,
  has: ReadonlyMap<string, string>,
  keep: number,
  now: number,
) {
  const kept = releases.slice(-keep);
  const young = begun.filter(({ at }) => now - at < DAY);
  const names = new Set([...kept, ...young].map(({ name }) => name));
  // Whatever a release has that stays is in the last one, or was left by one between.
  const held = new Set([
    ...kept.flatMap(({ left }) => left),
    ...young.flatMap((one) => one.digests),
  ]);
  const old = begun.filter((one) => !young.includes(one));
  const gone = releases.slice(0, -keep);
  const contents = [...gone.flatMap(({ left }) => left), ...old.flatMap(({ digests }) => digests)];
  const dropped = [
    ...contents.filter((digest) => !has.has(digest) && !held.has(digest)).map(contentAt),
    ...[...gone, ...old].filter(({ name }) => !names.has(name)).map(({ name }) => manifestAt(name)),
  ];
  return { kept, young, dropped: [...new Set(dropped)] };
}

function manifestOf(site: string, sums: string): Manifest {
  const files = Array.from(readSums(sums), ([path, digest]) => {
    const { type, isLasting } = toldOf(path);
    return [path, [digest, statSync(join(site, path)).size, type, isLasting]] as const;
  });
  return { files: Object.fromEntries(files) };
}

/** Each content of a release once, with a path that has it. */
function digestsOf(manifest: Manifest | null): Map<string, string> {
  const files = Object.entries(manifest?.files ?? {});
  return new Map(files.map(([path, [digest]]) => [digest, path]));
}

async function readJson<Value>(store: Store, path: string): Promise<Value | null> {
  const text = await store.read(path);
  return text === null ? null : (JSON.parse(text) as Value);
}
