import type { Problem } from '../domain/problem.ts';
import type { ProblemCode } from '../domain/problem-codes.ts';
import { maskPath } from '../intake/guard/file-names.ts';
import type { FolderListing } from './fs/folder.ts';
import { UNSEEN } from './unseen.ts';

type Words = readonly [code: ProblemCode, message: string, fix: string];

/** Names that Windows keeps for devices, whatever follows a point. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]|[. ]$/;
/** Bytes of a name that every file system takes, with room for what a build adds. */
const LONGEST_NAME = 180;
/** Endings of files; a folder that bears one is taken for a file, and what lies in it for nothing. */
const FILE = /\.(?:csv|jsonl?|mdx?|txt|xlsx?|docx?|pdf|png|jpe?g|webp|svg)$/i;

/** Names that cannot be carried everywhere, or say something else than what bears them; each told once. */
export function nameFaults({
  files,
  folders,
}: Pick<FolderListing, 'files' | 'folders'>): Problem[] {
  const byLower = new Map<string, string>();
  const isFolder = new Set(folders);
  return [...files, ...folders].flatMap((path): Problem[] => {
    const twin = byLower.get(path.toLowerCase());
    byLower.set(path.toLowerCase(), path);
    const words =
      isFolder.has(path) && FILE.test(path)
        ? FOLDER_AS_TABLE
        : nameFault(path.slice(path.lastIndexOf('/') + 1));
    const found =
      words ?? (isFolder.has(path) ? null : longPath(path)) ?? (twin === undefined ? null : TWIN);
    return found ? [fileFault(path, 0, found)] : [];
  });
}

/** A fault of one file of the folder. */
export function fileFault(
  path: string,
  row: number,
  [code, message, fix]: Words,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file: maskPath(path), row, column: '', code, severity, message, fix };
}

/** Letters of a whole path that Windows takes, with room for the folder it all lies in. */
const LONGEST_PATH = 200;

function longPath(path: string): Words | null {
  if (path.length <= LONGEST_PATH) return null;
  const message = `文件夹套得太深，连名字一共 ${path.length} 个字，有的电脑放不下。`;
  return ['file/long-name', message, '请少套几层，或把名字改短。'];
}

const TWIN: Words = [
  'file/twin-name',
  '有两个文件（文件夹）的名字只差大小写，在有的电脑上会互相盖掉。',
  '请改掉其中一个的名字，或合成一个。',
];

const FOLDER_AS_TABLE: Words = [
  'file/folder-named-table',
  '这是文件夹，名字却像一个文件，里面的内容不会公开。',
  '请把文件夹改名，或把里面的文件挪出来。',
];

function nameFault(name: string): Words | null {
  if (UNSEEN.test(name)) {
    const message = '名字里有看不见的控制符，会让显示的和实际的不一样。';
    return ['file/unseen-sign', message, '请把名字重新打一遍。'];
  }
  if (RESERVED.test(name)) {
    const message = '这个名字在 Windows 上是留给设备的，复制不过去。';
    return ['file/reserved-name', message, '请换一个名字。'];
  }
  if (FORBIDDEN.test(name)) {
    const message = '名字里有 Windows 不收的符号，或末尾是点、空格。';
    return ['file/forbidden-name', message, '请换一个名字，只用字母、数字、汉字和短横。'];
  }
  if (new TextEncoder().encode(name).length > LONGEST_NAME) {
    return ['file/long-name', `名字太长（${name.length} 个字）。`, '请改短些，60 个字以内。'];
  }
  return null;
}
