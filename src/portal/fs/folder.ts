import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Problem } from '../../domain/problem.ts';
import { maskPath } from '../../intake/guard/file-names.ts';

/** What lies in a folder, by paths below it with forward slashes, in one order on every machine. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** What is neither a file nor a folder, with what it is. */
  readonly odd: readonly { readonly path: string; readonly what: string }[];
}

/** Where a writer keeps what it has not finished; no part of what the folder holds. */
export const WORK_FOLDER = '.changes';

/** What lies in a folder and is not of it: unfinished writing, and the history kept beside it. */
const OUTSIDE = /^\.changes(?:\/|$)|(?:^|\/)\.git(?:\/|$)/;

/** Lists a folder without following anything out of it; nothing where there is no folder. */
export function listFolder(folder: string): FolderListing {
  if (!existsSync(folder)) return { files: [], folders: [], odd: [] };
  const entries = [...walk(folder, '')].sort((a, b) => compareText(a.path, b.path));
  const ofKind = (is: (entry: Dirent) => boolean): string[] =>
    entries.filter(({ entry }) => is(entry)).map(({ path }) => path);
  return {
    files: ofKind((entry) => entry.isFile()),
    folders: ofKind((entry) => entry.isDirectory()),
    odd: entries.flatMap(({ entry, path }) => {
      const what = oddKind(entry);
      return what === null ? [] : [{ path, what }];
    }),
  };
}

/** Step by step, since a walk by Node itself goes through links to folders. */
function* walk(folder: string, below: string): Generator<{ entry: Dirent; path: string }> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (OUTSIDE.test(path)) continue;
    yield { entry, path };
    if (entry.isDirectory()) yield* walk(folder, path);
  }
}

function oddKind(entry: Dirent): string | null {
  if (entry.isFile() || entry.isDirectory()) return null;
  if (entry.isSymbolicLink()) return '快捷方式（链接）';
  return entry.isFIFO() ? '管道' : '设备一类的特殊文件';
}

/** Links, pipes and the like: what they stand for can be anything, inside or outside the folder. */
export function oddProblems(prefix: string, { odd }: FolderListing): Problem[] {
  return odd.map(({ path, what }) => ({
    file: prefix + maskPath(path),
    row: 0,
    column: '',
    code: 'file/odd',
    severity: 'error',
    message: `这是${what}，不是文件，也不是文件夹，指到的内容没法检查。`,
    fix: '请删掉它，把要公开的文件本身放进来。',
  }));
}
