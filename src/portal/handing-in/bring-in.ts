import { hasErrors, type Problem } from '../../domain/problem.ts';
import type { Table } from '../../intake/define-table.ts';
import { asksForYes } from '../../intake/file/changes.ts';
import type { Answers, Question } from '../../intake/file/clerk/context.ts';
import type { FileReading } from '../../intake/file/file-reading.ts';
import { remembered } from '../../intake/merge/answers.ts';
import { columnsHeaded, type ImportPlan, planImport } from '../../intake/merge/plan-import.ts';
import type { AnyRow } from '../../intake/merge/row-text.ts';
import { heldBackTable } from '../../intake/tables/held-back.ts';
import { mappingsTable } from '../../intake/tables/mappings.ts';
import { assemble } from '../assemble.ts';
import type { DataFiles } from '../reading.ts';
import { heldBack } from './held-back.ts';
import { type HandedIn, type Home, readHandedIn, rowsOnFile } from './home.ts';

/** How sheets are brought in. */
export interface How {
  /** Why public rows are changed; null when none was given. */
  readonly reason: string | null;
  readonly removeGone: boolean;
  /** Figures that the reading changed have been looked at. */
  readonly agreed: boolean;
}

/** What sheets of one table come to. With an error among the problems nothing may be written. */
export interface BroughtIn {
  readonly table: Table;
  readonly plan: ImportPlan<Table> | null;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Rows that are in order. */
  readonly good: number;
  /** Figures were changed in the reading and nobody has said yes. */
  readonly waits: boolean;
  /** Files of the data folder as they would be written. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A sheet as it was read, under the name of its file. */
export interface SheetRead extends FileReading<Table> {
  readonly name: string;
}

/** Sheets of one table and village, read. */
export interface SheetsRead {
  readonly table: Table;
  readonly village: string | null;
  readonly sheets: readonly HandedIn[];
  readonly readings: readonly SheetRead[];
}

/**
 * Reads sheets of one table and village, each sheet of a workbook that has one a month by itself. Of
 * several the earlier is read first, and the next as one that comes after it: its balance goes on, and
 * its numbers.
 */
export function readSheets(
  home: Home,
  table: Table,
  village: string | null,
  given: readonly HandedIn[],
): SheetsRead {
  const first = given.flatMap((sheet) => apart(home, sheet));
  const inOrder = first.length < 2 ? first : readInTurn(home, table, village, first);
  const readings = inOrder.map(({ sheet, reading }) => ({ ...reading, name: sheet.name }));
  return { table, village, sheets: inOrder.map(({ sheet }) => sheet), readings };
}

interface Reading {
  readonly sheet: HandedIn;
  readonly reading: FileReading<Table>;
}

/** A workbook of which several sheets have the same columns as that many sheets. */
function apart(home: Home, sheet: HandedIn): Reading[] {
  const reading = readHandedIn(home, sheet);
  if (reading.alike.length === 0) return [{ sheet, reading }];
  return reading.alike.map((label) => {
    const [, stem = sheet.name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(sheet.name) ?? [];
    const own = { ...sheet, name: `${stem}（${label}）${ending}` };
    const one = { ...own, options: { ...sheet.options, sheet: label } };
    return { sheet: one, reading: readHandedIn(home, one) };
  });
}

function readInTurn(
  home: Home,
  table: Table,
  village: string | null,
  first: readonly Reading[],
): Reading[] {
  let onFile: readonly AnyRow[] = rowsOnFile(home.files, table, village);
  return [...first].sort(byFirstDay(table)).map(({ sheet }) => {
    const reading = readHandedIn(home, sheet, onFile);
    // After one that is not whole nobody knows what goes before the next.
    onFile = hasErrors(reading.problems) ? [] : [...onFile, ...reading.rows];
    return { sheet, reading };
  });
}

function byFirstDay({ filing }: Table): (a: Reading, b: Reading) => number {
  const day = ({ reading }: Reading): string =>
    String(
      (reading.rows[0] as Readonly<Record<string, unknown>> | undefined)?.[filing?.year ?? ''] ??
        '',
    );
  return (a, b) => day(a).localeCompare(day(b), 'en');
}

/** Works out what sheets do to their home. Nothing is written. */
export function bringIn(
  home: Home,
  { table, village, sheets, readings }: SheetsRead,
  how: How,
): BroughtIn {
  const read: BroughtIn = {
    table,
    plan: null,
    problems: readings.flatMap(({ problems }) => problems),
    questions: readings.flatMap(({ questions }) => questions),
    good: readings.reduce((sum, { rows }) => sum + rows.length, 0),
    waits: false,
    texts: new Map(),
  };
  if (hasErrors(read.problems)) return read;
  const incoming = readings.map(({ name, rows, preview }) => ({
    name,
    rows,
    columns: columnsHeaded(table, preview.columns),
  }));
  const parts: Record<string, string> = village === null ? {} : { village };
  const plan = planImport(table, incoming, home.files, { ...how, parts, today: home.today });
  const problems = [...read.problems, ...plan.problems];
  if (hasErrors(problems)) return { ...read, plan, problems };
  const isNew = plan.files.some(({ unchanged }) => !unchanged);
  const waits = isNew && !how.agreed && problems.some(asksForYes);
  return {
    ...read,
    plan,
    problems,
    waits,
    texts: textsOf(home, table, village, plan, saidOf(sheets)),
  };
}

/** Files that a plan would write, with what was said and without the mark that the table was held back. */
function textsOf(
  { files }: Home,
  table: Table,
  village: string | null,
  plan: ImportPlan<Table>,
  said: Answers,
): Map<string, string> {
  const answers = remembered(files.get(mappingsTable.path), village, table, said);
  const back = village === null ? null : heldBack(files, [], [{ village, table: table.title }]);
  return new Map([
    ...plan.files.map(({ path, text }) => [path, text] as const),
    ...plan.amendments,
    ...(answers === null ? [] : [[mappingsTable.path, answers] as const]),
    ...(back === null ? [] : [[heldBackTable.path, back] as const]),
  ]);
}

function saidOf(sheets: readonly HandedIn[]): Answers {
  const all = (kind: keyof Answers) => new Map(sheets.flatMap(({ answers }) => [...answers[kind]]));
  return { heads: all('heads'), words: all('words'), fills: all('fills') };
}

/** Problems that a data folder would have with new files and has not without them. */
export function faultsBrought(
  files: DataFiles,
  texts: DataFiles,
  today: string,
  known: readonly Problem[] = assemble(files, today).problems,
): Problem[] {
  const before = new Set(known.map((problem) => JSON.stringify(problem)));
  const { problems } = assemble(new Map([...files, ...texts]), today);
  return problems.filter((problem) => !before.has(JSON.stringify(problem)));
}
