import type { RecordStep } from '../../domain/record/handed-out.ts';
import {
  entryOf,
  readCheckpoint,
  type SignedCheckpoint,
} from '../../domain/record/log/checkpoint.ts';
import { signedAt } from '../../domain/record/log/ed25519.ts';
import { isSame, leafHash, leafReader, rootHash } from '../../domain/record/log/merkle.ts';
import { type NoteKey, readKey } from '../../domain/record/log/note.ts';
import { appendTiles, entriesIn, tilePaths } from '../../domain/record/log/tiles.ts';

/** Reads a file of a site; null where it has none of that name. */
export type Read = (path: string) => Promise<Uint8Array | null>;

/** A log as it was found on a site. */
export interface LogFound {
  /** Each names a file or an entry. */
  readonly faults: readonly string[];
  readonly key: NoteKey | null;
  readonly entries: readonly (RecordStep | null)[];
  /** Its signed checkpoints, the newest first. */
  readonly checkpoints: readonly string[];
  /** Who has seen it, and when, in seconds. */
  readonly seen: ReadonlyMap<string, number>;
}

/** The text of a file, empty where there is none. */
export function textOf(bytes: Uint8Array | null): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

/** Holds the files of a log against each other, from the entries up to what was signed. */
export async function verifyLog(
  read: Read,
  folder: string,
  pinned: NoteKey | null,
): Promise<LogFound> {
  const faults: string[] = [];
  const say = (path: string, words: string): unknown => faults.push(`${folder}${path}：${words}。`);
  const given = readKey(textOf(await read(`${folder}key`)).trim());
  if (!given) say('key', '钥匙读不出来');
  if (pinned && given && !isSame(pinned.publicKey, given.publicKey)) say('key', '不是您说的钥匙');
  const key = pinned ?? given;
  const lines = textOf(await read(`${folder}witnesses`))
    .split('\n')
    .slice(0, -1);
  const witnesses = lines.map(readKey);
  if (witnesses.includes(null)) say('witnesses', '见证单位的钥匙读不出来');
  const newest = textOf(await read(`${folder}checkpoint`));
  const cosigned = await read(`${folder}cosigned`);
  const checkpoints = [newest, ...(cosigned ? [textOf(cosigned)] : [])];
  const size = readCheckpoint(newest)?.size ?? 0;
  const files = await tilesOf(read, folder, size, say);
  const seen = new Map<string, number>();
  if (!key || !files) return { faults, key, entries: [], checkpoints, seen };
  const entries = entriesIn((path) => files.get(path) ?? new Uint8Array(), size);
  const steps = entries.map(stepIn);
  const leaves = entries.map(leafHash);
  tileFaults(files, entries, leaves, say);
  const tree = leafReader(leaves);
  for (const [at, text] of checkpoints.entries()) {
    const name = at === 0 ? 'checkpoint' : 'cosigned';
    const found = readCheckpoint(text);
    const isHeld = found && found.size <= leaves.length;
    if (!found || signedAt(found.note, key) === null || found.origin !== key.name)
      say(name, '签名不对');
    else if (!isHeld || !isSame(rootHash(tree, found.size), found.root))
      say(name, '签的和总账不一样');
    if (found && !allSeen(found, witnesses, seen)) say(name, '有一个见证的签名不对');
  }
  return { faults, key, entries: steps, checkpoints, seen };
}

/** Whether every signature beside that of the log is of a witness; says who has seen it, and when. */
function allSeen(
  { note }: SignedCheckpoint,
  witnesses: readonly (NoteKey | null)[],
  seen: Map<string, number>,
): boolean {
  let count = 1;
  for (const key of witnesses) {
    const time = key && signedAt(note, key);
    if (!key || time === null) continue;
    seen.set(key.name, time);
    count += 1;
  }
  return count === note.signatures.length;
}

/** The files of a log of a size; null where one is missing. */
async function tilesOf(
  read: Read,
  folder: string,
  size: number,
  say: (path: string, words: string) => unknown,
): Promise<Map<string, Uint8Array> | null> {
  const files = new Map<string, Uint8Array>();
  const bundles = tilePaths(size)
    .filter((path) => path.startsWith(LEAVES))
    .map((path) => path.replace(LEAVES, 'tile/entries/'));
  for (const path of [...tilePaths(size), ...bundles]) {
    const bytes = await read(folder + path);
    if (bytes) files.set(path, bytes);
    else {
      say(path, '没有这个文件');
      return null;
    }
  }
  return files;
}

const LEAVES = 'tile/0/';

/** Holds each tile against what the entries give, and names the entry that it is of. */
function tileFaults(
  files: ReadonlyMap<string, Uint8Array>,
  entries: readonly Uint8Array[],
  leaves: readonly Uint8Array[],
  say: (path: string, words: string) => unknown,
): void {
  const nothing = (): Uint8Array => new Uint8Array();
  for (const [path, whole] of appendTiles(nothing, 0, entries, leaves)) {
    const found = files.get(path) ?? nothing();
    if (isSame(found, whole)) continue;
    const at = Math.floor(whole.findIndex((byte, place) => byte !== found[place]) / 32);
    const first = path
      .replace(/\.p\/\d+$/, '')
      .slice(LEAVES.length)
      .replace(/[x/]/g, '');
    const place = path.startsWith(LEAVES) ? Number(first) * 256 + at : null;
    const which = place === null ? '' : `，第 ${place + 1} 条 ${codeIn(entries[place])}`;
    say(path, `和总账的条目对不上${which}`);
  }
}

/** The code of an entry, of one too that cannot be read any more. */
function codeIn(entry: Uint8Array | undefined): string {
  return /"code":"([^"]*)"/.exec(textOf(entry ?? null))?.[1] ?? '';
}

function stepIn(entry: Uint8Array): RecordStep | null {
  try {
    const step = JSON.parse(textOf(entry)) as RecordStep;
    return isSame(entryOf(step), entry) ? step : null;
  } catch {
    return null;
  }
}
