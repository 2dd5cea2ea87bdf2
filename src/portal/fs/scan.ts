import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { maskedNames } from '../../domain/expiry.ts';
import type { Problem } from '../../domain/problem.ts';
import { guardName, maskPath } from '../../intake/guard/file-names.ts';
import type { FileFault, FileText } from '../../intake/guard/files/file-text.ts';
import { readFile } from '../../intake/guard/files/read-file.ts';
import type { Finding } from '../../intake/guard/finding.ts';
import { holdNames } from '../../intake/guard/names.ts';
import { findNamesInText } from '../../intake/guard/names-in-text.ts';
import { type Allowed, findAllPrivate } from '../../intake/guard/scan.ts';
import { findSensitiveBeside } from '../../intake/guard/sensitive.ts';
import { listFolder } from './folder.ts';

/** How the files of a folder are to be looked through. */
export interface FolderScan {
  /** Stands before each path in messages, such as `content/`. */
  readonly prefix: string;
  /** What may be public in each file. */
  readonly allowedIn: (path: string) => Allowed;
  readonly accept?: (path: string) => boolean;
  /** Files that no day takes offline again, so that they may name nobody, not even by a masked name. */
  readonly undated?: (path: string) => boolean;
  /** The files are what readers get: nothing will be taken out of them any more. */
  readonly published: boolean;
}

const tools = {
  cMapUrl: join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'cmaps/',
  ),
};

/** Everything private in the names, the text and the metadata of a folder's files, all at once. */
export async function scanFolder(folder: string, scan: FolderScan): Promise<Problem[]> {
  const paths = listFolder(folder).files.filter((path) => scan.accept?.(path) !== false);
  return scanFiles(folder, paths, scan);
}

/** The same of some of its files, by their paths. */
export async function scanFiles(
  folder: string,
  paths: readonly string[],
  scan: FolderScan,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    problems.push(...(await scanFile(path, bytes, scan)));
  }
  return problems;
}

/** What a picture says of itself is bytes for the most part, and is not published. */
const PICTURE = /\.(?:jpe?g|png|webp)$/i;
/** Files that the build names by a digest of what they hold. */
const DIGEST_NAME = /^_astro\//;

/** Everything private in one file. */
export async function scanFile(
  path: string,
  bytes: Uint8Array,
  scan: FolderScan,
): Promise<Problem[]> {
  // A page is read in more than one order, and then says the same thing twice.
  const problems = new Map<string, Problem>();
  const file = scan.prefix + maskPath(path, scan.published);
  const add = (
    row: number,
    column: string,
    found: Omit<Finding, 'at' | 'length'> | FileFault,
  ): void => {
    const { code, severity, message, fix } = found;
    problems.set(`${row} ${column} ${code} ${message}`, {
      file,
      row,
      column,
      code,
      severity,
      message,
      fix,
    });
  };
  for (const found of DIGEST_NAME.test(path) ? [] : guardName(path, scan.published))
    add(0, '文件名', found);
  const { texts, faults, columns = [] } = await readFile(path, bytes, tools, !scan.published);
  for (const fault of faults) {
    // Attachments were refused or written plainly before; our own templates prompt in their cells.
    if (scan.published && fault.code === 'guard/hidden-content') continue;
    add(0, '', scan.published ? asPublished(fault) : fault);
  }
  if (!scan.published && columns.some(holdNames)) add(0, '正文', NAMES_IN_COLUMN);
  const allowed = scan.allowedIn(path);
  const isUndated = scan.undated?.(path) ?? false;
  for (const text of texts) {
    const masked = isUndated ? maskedIn(text) : -1;
    if (masked !== -1) add(lineOf(text, masked), text.place, UNDATED_FILE);
    for (const found of findInText(text, allowed, scan.published || PICTURE.test(path))) {
      add(lineOf(text, found.at), text.place, found);
    }
  }
  return [...problems.values()];
}

/** What was found in the styles and scripts of pages, many of which carry the same. */
const inPrograms = new WeakMap<Allowed, Map<string, Finding[]>>();

function findInProgram(text: string, allowed: Allowed): Finding[] {
  const known = inPrograms.get(allowed) ?? new Map<string, Finding[]>();
  inPrograms.set(allowed, known);
  const found = known.get(text) ?? findAllPrivate(text, { allowed, kind: 'code', published: true });
  known.set(text, found);
  return found;
}

/** What nobody can be sure of in a finished page, names and what is said beside them, is told to writers. */
function findInText({ text, kind }: FileText, allowed: Allowed, published: boolean): Finding[] {
  if (published && kind === 'code') return findInProgram(text, allowed);
  const found = findAllPrivate(text, { allowed, kind, published });
  if (published || kind !== 'words') return found;
  const matter = findSensitiveBeside(text);
  return [...found, ...(matter ? [matter] : []), ...findNamesInText(text)];
}

/** Where the first masked name of a text stands; -1 where none does. Words in bold have their own stars. */
function maskedIn({ text, kind }: FileText): number {
  if (kind !== 'words') return -1;
  const plain = text.replace(/\*\*[^*\n]+\*\*/g, (bold) => ' '.repeat(bold.length));
  const [name] = maskedNames(plain);
  return name === undefined ? -1 : plain.indexOf(name);
}

const UNDATED_FILE: FileFault = {
  code: 'guard/undated-name',
  severity: 'error',
  message: '这个文件没有到期的日子，写了姓名（打了星号也一样）就一直留在网上。',
  fix: '请改成「某户」「某人」，或写职务；要公示名单的，填成这次公示的名单表，到期会换成合计，附件也会撤下。',
};

const NAMES_IN_COLUMN: FileFault = {
  code: 'guard/name',
  severity: 'error',
  message: '里面的表有一列是没打星号的姓名。',
  fix: '请打星号（张*三），或删掉这一列，再存。',
};

/** What would be taken out of a copy may not be in one that has been published. */
function asPublished(fault: FileFault): FileFault {
  if (fault.severity !== 'fixed') return fault;
  return {
    ...fault,
    severity: 'error',
    message: '网站上的这个文件带着拍摄信息、颜色配置或作者姓名，里面可以藏字，不能公开。',
    fix: '请换成去掉这些信息的文件。',
  };
}

function lineOf({ text, line }: FileText, at: number): number {
  if (line === undefined) return 0;
  let count = line;
  for (
    let next = text.indexOf('\n');
    next !== -1 && next < at;
    next = text.indexOf('\n', next + 1)
  ) {
    count += 1;
  }
  return count;
}
