import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { writeCsv } from '../intake/csv.ts';
import { readXlsx } from '../intake/file/xlsx/read-xlsx.ts';
import { findAllPrivate } from '../intake/guard/scan.ts';
import { knownTables } from '../intake/tables/known-tables.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import { listFolder } from '../portal/fs/folder.ts';
import { type FolderScan, scanFile, scanFiles } from '../portal/fs/scan.ts';
import type { Notice } from '../portal/notices/notice.ts';
import type { Portal } from '../portal/portal.ts';
import { dataSection, TEMPLATES } from '../views/data/section.ts';
import { sheetsByPath } from '../views/print/print-page.ts';
import { programmesSection } from '../views/programmes/section.ts';
import { sectionHref } from '../views/sections.ts';
import type { Sheet } from '../views/sheets/sheet.ts';
import type { FinishedPage } from './pages/finish-page.ts';

/**
 * The last look before a site is swapped in: everything a reader could fetch, the search index, downloads,
 * feeds and pictures. Pages that were finished have been looked at and bring what was found; `scanAll` may
 * look at the others in more than one thread; what `isClean` knows from before is not looked through again. The sources were guarded already; this finds what they let by.
 * What stands on the page of a notice is told by the notice and its field, where a clerk can mend it.
 */
export async function guardOutput(
  folder: string,
  portal: Portal,
  pages: readonly FinishedPage[] = [],
  scanAll?: (paths: readonly string[]) => Promise<Problem[]>,
  isClean: (path: string, content: string | Uint8Array) => boolean = () => false,
): Promise<Problem[]> {
  const allowed = publishable(portal);
  const scan = { prefix: '', allowedIn: () => allowed, published: true };
  const sheets = sheetsByPath(portal);
  const seen = new Set([...sheets.keys(), ...pages.map(({ facts }) => facts.file)]);
  const others = new Set(listFolder(folder).files.filter((path) => !seen.has(path)));
  for (const path of others)
    if (isClean(path, readFileSync(join(folder, path)))) others.delete(path);
  const workbooks = [...others].filter((path) => isDownload(path) && others.delete(path));
  const printed = Array.from(sheets, ([path, sheet]) => [path, wordsOf(sheet)] as const).filter(
    ([path, words]) => !isClean(path, words),
  );
  const problems = [
    ...pages.flatMap((page) => page.problems),
    ...(await (scanAll ?? ((paths) => scanFiles(folder, paths, scan)))([...others])),
    ...(await Promise.all(workbooks.map((path) => scanWorkbook(folder, path, scan)))).flat(),
    ...(await Promise.all(printed.map(([path, words]) => scanWords(path, words, scan)))).flat(),
  ];
  const notices = new Map(portal.notices.map((notice) => [notice.id, notice]));
  return problems.map((problem) => {
    const [, id = ''] = NOTICE_PAGE.exec(`${problem.file} ${problem.column}`) ?? [];
    const notice = notices.get(id);
    return notice ? { ...problem, ...placeIn(notice, allowed) } : problem;
  });
}

/** Values that may stand on the site, whatever they look like. */
export function publishable(portal: Portal): ReadonlySet<string> {
  return new Set([...portal.publicValues, ...largeFacts(portal), ...examples(portal)]);
}

/** A sheet is looked at as it was given to the drawer, which adds no word: that takes a tenth of the time. */
function wordsOf(sheet: Sheet): string {
  // Amounts in fen stand beside the words that are printed of them.
  return JSON.stringify(sheet, (key, value) => (key === 'fen' ? undefined : value));
}

async function scanWords(path: string, words: string, scan: FolderScan): Promise<Problem[]> {
  const problems = await scanFile(`${path}.json`, new TextEncoder().encode(words), scan);
  return problems.map((problem) => ({ ...problem, file: path }));
}

/** Where workbooks of rows are offered, beside the CSV; attachments are workbooks of somebody else's making. */
const DOWNLOADS = [dataSection, programmesSection].map((section) => sectionHref(section).slice(1));

/** A workbook of rows; a template holds prompts and lists beside, and is looked at whole. */
function isDownload(path: string): boolean {
  return (
    path.endsWith('.xlsx') &&
    DOWNLOADS.some((folder) => path.startsWith(folder)) &&
    !path.startsWith(TEMPLATES.slice(1))
  );
}

/**
 * A workbook to download is looked at cell by cell, like the CSV beside it: amounts in cells that
 * stand side by side would be taken for one long number.
 */
async function scanWorkbook(folder: string, path: string, scan: FolderScan): Promise<Problem[]> {
  const rows = readXlsx(readFileSync(join(folder, path))).flatMap((sheet) =>
    sheet.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
  const csv = writeCsv(rows[0] ?? [], rows.slice(1));
  const problems = await scanFile(`${path}.csv`, new TextEncoder().encode(csv), scan);
  return problems.map((problem) => ({ ...problem, file: path }));
}

/** Address of the page of a notice, in the name of its file or beside a text of the search index. */
const NOTICE_PAGE = /(?:^|\s|\/)notices\/[^/\s]+\/([^/\s]+)\//;
const FIELDS = ['title', 'body', 'basis', 'issuer', 'correctionReason'] as const;

/** File, row and column of a notice in which something private stands; the notice as a whole if none does alone. */
function placeIn(
  notice: Notice,
  allowed: ReadonlySet<string>,
): Pick<Problem, 'file' | 'row' | 'column'> {
  const isPrivate = (text: string): boolean =>
    findAllPrivate(text, { allowed, published: true }).some(({ severity }) => severity === 'error');
  const field = FIELDS.find((key) => isPrivate(notice[key] ?? ''));
  if (field) {
    return { file: notice.file, row: notice.line, column: noticesTable.columns[field].header };
  }
  const { table } = notice;
  const row = table?.rows.findIndex((cells) => isPrivate(cells.join(' '))) ?? -1;
  if (!table || row === -1) {
    return { file: notice.file, row: notice.line, column: `公示「${notice.id}」` };
  }
  const column = table.rows[row]?.findIndex(isPrivate) ?? -1;
  return { file: table.file, row: row + 2, column: table.columns[column]?.header ?? '' };
}

/** Made-up numbers with which templates and dictionary show how an office's telephone is filled in. */
function examples({ programmes, config }: Portal): string[] {
  return knownTables(programmes, config.sections)
    .flatMap(({ columns }) => Object.values(columns))
    .filter(({ privacy }) => privacy === 'public-phone' || privacy === 'to-publish')
    .map(({ example }) => example);
}

/** Figures of the fact base with as many digits as a telephone number: 150 亿元 is 15000000000. */
function largeFacts({ knowledge }: Portal): string[] {
  return knowledge.facts.flatMap(({ value }) =>
    value !== null && value >= LARGE ? [String(value / 100)] : [],
  );
}

/** Eleven digits before the point, in hundredths. */
const LARGE = 1_000_000_000_000;
