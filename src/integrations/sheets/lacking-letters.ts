import { type Problem, problemOf } from '../../domain/problem.ts';
import { CONFIG_FILE } from '../../intake/config.ts';
import { parseCsv } from '../../intake/csv.ts';
import { normalHeader, type Table } from '../../intake/define-table.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import { PROGRAMME_FILES } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { type DataFiles, DataReading } from '../../portal/reading.ts';
import { UNSEEN } from '../../portal/unseen.ts';
import { sheetsByPath } from '../../views/print/print-page.ts';
import { sheetLetters } from './sheet-fonts.ts';

/** Beyond what nearly every text is made of, all of which the font has. */
export const SELDOM = /[^\t\n\r -~·×—…‘’“”\u3000-\u303f\u4e00-\u9fa5！-～]/gu;
const UNMARKED = /\p{Variation_Selector}/gu;

/** Letters in a text that the font of the sheets lacks; what nothing shows is told elsewhere. */
export function lackingLetters(text: string): string[] {
  const seldom = new Set(text.match(SELDOM));
  if (seldom.size === 0) return [];
  const has = sheetLetters();
  const isLacking = (letter: string): boolean =>
    !has.has(letter.codePointAt(0) ?? 0) && !UNSEEN.test(letter);
  if (![...seldom].some(isLacking)) return [];
  // A letter and its mark are drawn as the one letter that both make.
  const drawn = text.normalize('NFC').replace(UNMARKED, '').match(SELDOM);
  return [...new Set(drawn)].filter(isLacking);
}

/**
 * Cells of what tables and programmes publish, and lines of settings, with letters that no sheet can
 * show: an error where a sheet that the build draws has one, since the build would stop there; a warning
 * elsewhere, for whoever prints it later.
 */
export function lettersNotPrinted(files: DataFiles, portal: Portal | null): Problem[] {
  const suspects = new Map([...files].filter(([, text]) => lackingLetters(text).length > 0));
  if (suspects.size === 0) return [];
  const drawn = portal ? JSON.stringify([...sheetsByPath(portal).values()]) : '';
  const reading = new DataReading(suspects);
  const tables = knownTables(portal?.programmes ?? []).filter(({ withheld }) => !withheld);
  return [
    ...tables.flatMap((table) =>
      reading
        .match(table.path)
        .flatMap(({ path }) => inTable(table, path, suspects.get(path) ?? '', drawn)),
    ),
    ...[CONFIG_FILE, PROGRAMME_FILES]
      .flatMap((pattern) => reading.match(pattern))
      .flatMap(({ path }) => inSettings(path, suspects.get(path) ?? '', drawn)),
  ];
}

function inTable(table: Table, file: string, text: string, drawn: string): Problem[] {
  const [head, ...rows] = parseCsv(text);
  const known = new Map(
    Object.values(table.columns).flatMap(({ header, aliases }) =>
      [header, ...aliases].map((name) => [normalHeader(name), header] as const),
    ),
  );
  const columns = (head?.cells ?? []).map((name) => known.get(normalHeader(name)));
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, at) => {
      const column = columns[at];
      return column === undefined ? [] : faultOf({ file, row: line, column }, cell, drawn);
    }),
  );
}

function inSettings(file: string, text: string, drawn: string): Problem[] {
  return text
    .split('\n')
    .flatMap((line, at) => faultOf({ file, row: at + 1, column: '' }, line, drawn));
}

function faultOf(
  place: Pick<Problem, 'file' | 'row' | 'column'>,
  text: string,
  drawn: string,
): Problem[] {
  const letters = lackingLetters(text);
  if (letters.length === 0) return [];
  const stops = letters.some((letter) => drawn.includes(letter));
  const named = letters.map((letter) => `「${letter}」（${codePoint(letter)}）`).join('、');
  const then = stops ? '现在要贴的纸上有它，网站也生成不了' : '要印这一行的时候会停下来';
  return [
    problemOf({
      ...place,
      code: 'cell/no-glyph',
      severity: stops ? 'error' : 'warning',
      message: `张贴的纸印不出${named}：字体里没有。${then}。`,
      fix: '请换成通用的写法，例如「𠮷」写成「吉」；表情符号请删掉；姓名里的字没有通用写法的，用拼音。',
    }),
  ];
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
