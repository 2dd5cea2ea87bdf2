import { type Cell, openXlsx, saveXlsx, type Workbook, writeXlsx } from 'hucre/xlsx';
import type { Problem } from '../../domain/problem.ts';
import type { Table } from '../../intake/define-table.ts';
import { fileKind } from '../../intake/file/file-kind.ts';
import type { FileReading } from '../../intake/file/file-reading.ts';
import { openText } from '../../intake/file/open-text.ts';
import { unpacksInBounds } from '../../intake/file/xlsx/zip.ts';
import { SEVERITY_WORDS } from '../../intake/problem-words.ts';

/** Faulty cells are red, those to be looked at yellow. */
const FILLS = { error: 'FFC7CE', warning: 'FFEB9C', fixed: null } as const;
const AUTHOR = '校验';

/**
 * The clerk's own sheet with the faulty cells coloured and a comment in each that says what is wrong and
 * how to mend it; read again it says the same as before. Null for a file that no program here can open.
 */
export async function returnedSheet(
  bytes: Uint8Array,
  table: Table,
  reading: FileReading<Table>,
  problems: readonly Problem[],
): Promise<Uint8Array | null> {
  const workbook = await openedWorkbook(bytes, table);
  const sheet = workbook?.sheets[sheetAt(reading.sheet)];
  if (!workbook || !sheet) return null;
  sheet.cells ??= new Map();
  for (const [place, told] of placesOf(reading, problems)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const value = sheet.rows[row]?.[column] ?? null;
    const known = sheet.cells.get(place) ?? ({ value, type: typeOf(value) } as Cell);
    const color = told.some(({ severity }) => severity === 'error') ? FILLS.error : FILLS.warning;
    sheet.cells.set(place, {
      ...known,
      style: {
        ...known.style,
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: color } },
      },
      comment: { author: AUTHOR, text: told.map(toldWords).join('\n') },
    });
  }
  return saved(workbook);
}

/** What a cell is to say instead: its line in the file, its column as problems name it, the new text. */
export interface Mend {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/**
 * The clerk's own sheet with some cells saying something else, and without the colour and the comment
 * of a fault that was told there. Null for a file that no program here can open.
 */
export async function mendedSheet(
  bytes: Uint8Array,
  table: Table,
  reading: FileReading<Table>,
  mends: readonly Mend[],
): Promise<Uint8Array | null> {
  const workbook = await openedWorkbook(bytes, table);
  const sheet = workbook?.sheets[sheetAt(reading.sheet)];
  if (!workbook || !sheet) return null;
  sheet.cells ??= new Map();
  for (const { row, column, text } of mends) {
    const at = reading.columnsAt.get(column);
    if (at === undefined || row < 1) continue;
    while (sheet.rows.length < row) sheet.rows.push([]);
    const cells = sheet.rows[row - 1] ?? [];
    while (cells.length <= at) cells.push(null);
    const value = cellValueOf(text);
    cells[at] = value;
    const before: Partial<Cell> = sheet.cells.get(`${row - 1},${at}`) ?? {};
    const { formula: _, comment: __, ...known } = before;
    const { fill: ___, ...style } = known.style ?? {};
    sheet.cells.set(`${row - 1},${at}`, { ...known, value, type: typeOf(value), style } as Cell);
  }
  return saved(workbook);
}

/** A figure stays a figure; what begins with a nought or is too long for one is text. */
function cellValueOf(text: string): string | number {
  return /^-?(?:0|[1-9]\d{0,12})(?:\.\d{1,4})?$/.test(text) ? Number(text) : text;
}

function typeOf(value: unknown): string {
  if (value === null) return 'empty';
  return value instanceof Date ? 'date' : typeof value;
}

function toldWords({ severity, message, fix }: Problem): string {
  return `${SEVERITY_WORDS[severity]}：${message}${fix}`;
}

/** What is told of each cell, by row and column; of a whole row it stands beside its first cell. */
function placesOf(
  { columnsAt, headLine }: FileReading<Table>,
  problems: readonly Problem[],
): Map<string, Problem[]> {
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (FILLS[problem.severity] === null) continue;
    const row = Math.max(0, (problem.row || headLine || 1) - 1);
    const place = `${row},${columnsAt.get(problem.column) ?? 0}`;
    places.set(place, [...(places.get(place) ?? []), problem]);
  }
  return places;
}

/** Position of the sheet that was read: its label tells it. */
function sheetAt(label: string | null): number {
  return Number(/^第 (\d+) 张/.exec(label ?? '')?.[1] ?? 1) - 1;
}

async function openedWorkbook(bytes: Uint8Array, table: Table): Promise<Workbook | null> {
  try {
    if (fileKind(bytes) === 'zip') {
      // The reading opened the table alone; this opens pictures and whatever else is there.
      return unpacksInBounds(bytes) ? await openXlsx(bytes, { readStyles: true }) : null;
    }
    const rows: string[][] = [];
    for (const { line, cells } of openText(bytes, [table]).sheet.rows) {
      rows[line - 1] = cells.map(({ text }) => text);
    }
    const filled = Array.from(rows, (row) => row ?? []);
    return await openXlsx(await writeXlsx({ sheets: [{ name: '交来的表', rows: filled }] }), {
      readStyles: true,
    });
  } catch {
    // What this cannot open is told in the report alone.
    return null;
  }
}

async function saved(workbook: Workbook): Promise<Uint8Array> {
  return saveXlsx(workbook as Parameters<typeof saveXlsx>[0]);
}
