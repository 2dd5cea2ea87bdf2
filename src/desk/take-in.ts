import { handIn, type Person } from '../domain/desk/submission.ts';
import type { Table } from '../intake/define-table.ts';
import { guessTable } from '../intake/file/guess-table.ts';
import { unreadable } from '../intake/file/open-file.ts';
import { partsToTell } from '../intake/merge/filing-path.ts';
import { knownTables, tableNamed } from '../intake/tables/known-tables.ts';
import type { Home } from '../portal/handing-in/home.ts';
import { onTheirWay } from './beside.ts';
import type { Desk } from './desk.ts';

/** Tables that a village hands in. */
export function handedTables(home: Home): Table[] {
  return knownTables(home.programmes, home.portal?.config.sections).filter((table) => {
    const parts = partsToTell(table);
    return parts.length === 1 && parts[0] === 'village';
  });
}

/** A file that was dropped. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of dropped files: numbers of those that were taken in, and why others were not. */
export interface TakenIn {
  readonly ids: readonly string[];
  readonly told: readonly string[];
}

/** Takes in dropped files, each on its own: village and table as said, else as name and heads tell. */
export function takeIn(
  desk: Desk,
  person: Person,
  files: readonly Dropped[],
  said: { readonly village: string; readonly table: string },
): TakenIn {
  const { home } = desk.home();
  const ids: string[] = [];
  const told: string[] = [];
  const open = onTheirWay(desk);
  for (const { name, bytes } of files) {
    const why = name.startsWith(LOCK_FILE) ? LOCK_WORDS : unreadable(bytes);
    if (why !== null) {
      told.push(`「${name}」没有收：${why}`);
      continue;
    }
    const village = said.village || villageIn(home, name);
    if (village === null || home.lists.villages?.has(village) !== true) {
      told.push(`「${name}」看不出是哪个村的。请把村名写进文件名，或在下面选村。`);
      continue;
    }
    const table = said.table
      ? tableNamed(said.table, home.programmes)
      : guessTable(bytes, handedTables(home))[0]?.table;
    if (!table) {
      told.push(
        `「${name}」看不出是哪张表。请在下面选表；表头不在这个文件里的，请交有表头的那一张。`,
      );
      continue;
    }
    const sheet = Buffer.from(bytes).toString('base64');
    const given = { table: table.id, village, name, sheet };
    // It was dropped twice, or its button pressed twice.
    const same = open.find((one) => SAME.every((key) => one[key] === given[key]));
    if (same) {
      ids.push(same.id);
      continue;
    }
    const outcome = desk.handIn((id) => handIn({ id, ...given }, desk.acting(person)));
    if (outcome.ok) {
      ids.push(outcome.submission.id);
      open.push(outcome.submission);
    } else told.push(outcome.why);
  }
  return { ids, told };
}

/** By what a sheet is known again. */
const SAME = ['table', 'village', 'name', 'sheet'] as const;
/** Begins the name of what Excel and WPS keep beside a file that is open. */
const LOCK_FILE = '~$';
const LOCK_WORDS =
  '这是表打开着的时候自动有的临时文件，不用交。请交名字里没有 ~$ 的那一个，交以前先在 Excel、WPS 里保存。';

/** The village whose name the name of a file has; of several the longest, null when that is not one. */
function villageIn({ names }: Home, file: string): string | null {
  const found = [...(names.villages ?? [])]
    .filter(([name]) => name !== '' && file.includes(name))
    .sort(([a], [b]) => b.length - a.length);
  const longest = found.filter(([name]) => name.length === found[0]?.[0].length);
  const ids = new Set(longest.map(([, id]) => id));
  return ids.size === 1 ? (longest[0]?.[1] ?? null) : null;
}
