import { type FaultWords, problemOf } from '../../domain/problem.ts';
import type { Row, Table } from '../define-table.ts';
import { headName } from '../head-name.ts';
import type { Lists } from '../lists.ts';
import { templateRow } from '../template/template-rows.ts';
import { type Unit, unitNamed } from '../units.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkSums, type SumLine } from './check-sums.ts';
import { adaptSheet } from './clerk/adapt.ts';
import type { Question, Questions } from './clerk/context.ts';
import { settleOpening } from './clerk/opening-balance.ts';
import { cellText, type FileRow, filledCells, type Sheet } from './file-cell.ts';
import type { ColumnTotal, FileOptions, Preview, RowCounts } from './file-reading.ts';
import { findDoubles, isMergedGap } from './find-doubles.ts';
import type { Head } from './find-head.ts';
import { ForgivingReader, isBlank, MERGED, type Placed, type ReadRow } from './forgiving-reader.ts';
import type { HeadMatch } from './match-heads.ts';
import { previewOf } from './preview.ts';
import type { ProblemList } from './problem-list.ts';
import { reportCapitalColumns } from './report-capitals.ts';
import { reportHeads } from './report-heads.ts';
import { straightenRows } from './second-heads.ts';
import { type Line, type SideKind, sideRow } from './side-rows.ts';
import { STAMP_WORD } from './stamp.ts';
import { unitsInRow, unitsSaid } from './unit.ts';
import { countedIn, reportUnused, type UnitSources } from './units-of-columns.ts';

/** What reading the rows of one sheet gives. */
export interface SheetReading<T extends Table> {
  readonly rows: readonly Row<T>[];
  readonly questions: readonly Question[];
  readonly counts: RowCounts;
  readonly preview: Preview;
  readonly totals: readonly ColumnTotal[];
  readonly columnsAt: ReadonlyMap<string, number>;
  readonly headLine: number;
  /** What the cells above the head say, as it stands there; it may be private. */
  readonly above: readonly string[];
  /** Residents' names found in full; never to be shown. */
  readonly names: readonly string[];
}

/** Reads the rows of a sheet whose head is known; every problem goes to the list. */
export function readSheet<T extends Table>(
  sheet: Sheet,
  head: Head,
  table: T,
  lists: Lists,
  options: FileOptions,
  problems: ProblemList,
): SheetReading<T> {
  const headRow = sheet.rows[head.at] as FileRow;
  const below = sheet.rows.slice(head.at + head.depth);
  const { rows: straight, isTorn } = straightenRows(below, head, headRow.line, table, problems);
  const lines = sortRows(straight, headRow, head, table, options.clerk !== undefined, problems);
  const declared = declaredUnits(sheet, head, lines, problems);
  const above = sheet.rows.slice(0, head.at).flatMap(({ cells }) => cells.map(({ text }) => text));
  const around = [...above, sheet.name, problems.file];
  const sheetHead = { match: head.match, line: headRow.line, around };
  const { data, match, waiting, questions } = adaptSheet(
    lines,
    sheetHead,
    table,
    lists,
    options,
    problems,
  );
  if (data.length === 0) {
    problems.add({ code: 'file/no-rows', message: '只有表头，没有数据。', fix: '请填好再交。' });
  }
  const incomplete = reportHeads(table, match, headRow.line, data, problems, waiting) || isTorn;
  const chosen = options.unit === undefined ? null : unitNamed(options.unit);
  const sources = { chosen, declared, ...askingUnits(options, questions) };
  const placed = placeAll(table, match, headRow.line, sources, data, problems);
  const dropPrivate = options.clerk?.dropPrivate ?? false;
  const maskNames = dropPrivate || options.maskNames === true;
  const reader = new ForgivingReader(table, problems.file, placed, lists, {
    ...options,
    maskNames,
  });
  const raw = lines.filter(({ side }) => side === null).map(({ row }) => row);
  const width = head.match.heads.length;
  const read = new Map<FileRow, ReadRow<T>>();
  raw.forEach((row, at) => {
    const fault = rowFault(row, raw[at - 1], width, placed);
    read.set(row, readRow(data, at, placed, reader, incomplete, fault));
  });
  const results = [...read.values()];
  // Below a head of other columns every cell would be at fault for being where it is.
  if (!isTorn) for (const { problems: found } of results) problems.push(found);
  reportCapitalColumns(match, placed, data, results, problems);
  findDoubles(placed, results, problems);
  checkAmounts(table, options.programmes ?? [], results, problems);
  const sums = lines.flatMap((line) => sumLine(line, read));
  const known =
    table.opening && options.clerk
      ? settleOpening(options.clerk.onFile, results as never, problems)
      : null;
  const faulty = problems.errorLines();
  const kept = results.map((result) =>
    faulty.has(result.line) ? { ...result, row: null } : result,
  );
  const rows = kept.flatMap(({ row, line }) => (row === null || line === known ? [] : [row]));
  const rowsIn = data.length - (known === null ? 0 : 1);
  return {
    rows,
    questions: questions.all(),
    counts: { rowsIn, rowsOut: rows.length, rowsRefused: rowsIn - rows.length },
    preview: previewOf(placed, kept),
    totals: checkSums(placed, sums, problems),
    columnsAt: columnsAt(table, match, head.match.heads.length),
    headLine: headRow.line,
    above,
    names: fullNames(placed, results),
  };
}

/** The units that a sheet declares outside its table: in its name, above its head and at its foot. */
function declaredUnits(
  sheet: Sheet,
  head: Head,
  lines: readonly Line[],
  problems: ProblemList,
): Unit[] {
  return [
    ...[sheet.name, problems.file].flatMap((name) => unitsSaid(name).units),
    ...reportAbove(sheet.rows.slice(0, head.at), problems),
    ...lines.flatMap(({ row, side }) =>
      side?.kind === 'footer' ? (reportUnits(row, problems) ?? []) : [],
    ),
  ];
}

/** A line as it counts for the sums of its sheet: a row by its texts, a total by what it reaches. */
function sumLine(
  { row, side }: Line,
  read: ReadonlyMap<FileRow, Pick<ReadRow<Table>, 'texts'>>,
): SumLine[] {
  if (side === null) return [{ texts: read.get(row)?.texts ?? [] }];
  if (side.kind === 'total') return [{ row, reach: side.reach ?? 'all' }];
  return side.kind === 'carried' ? [{ row, reach: null }] : [];
}

/** Where the columns that problems name stand in the file; those that were added stand nowhere. */
function columnsAt(table: Table, match: HeadMatch, width: number): ReadonlyMap<string, number> {
  const named = match.heads.slice(0, width).map((head, at) => [headName(head, at), at] as const);
  const placed = [...match.places].flatMap(([key, at]) =>
    at < width ? [[table.columns[key]?.header ?? key, at] as const] : [],
  );
  return new Map([...named, ...placed]);
}

function fullNames<T extends Table>(
  placed: readonly Placed[],
  results: readonly ReadRow<T>[],
): string[] {
  const at = placed.findIndex(({ column }) => column.privacy === 'resident-name');
  return results
    .map(({ texts }) => texts[at] ?? '')
    .filter((name) => name.length > 1 && name.length < 20 && !name.includes('*'));
}

/** Tells the lines above the head, and finds the units they declare. */
function reportAbove(rows: readonly FileRow[], problems: ProblemList): Unit[] {
  return rows.flatMap((row) => {
    if (cellText(row, 0) === STAMP_WORD) return [];
    const units = reportUnits(row, problems);
    if (units) return units;
    problems.add({
      row: row.line,
      severity: 'fixed',
      code: 'row/title',
      message: '表头上面有标题行，已跳过，请确认。',
    });
    return [];
  });
}

/** Units that a row beside the table declares, told; null when it speaks of none. */
function reportUnits(row: FileRow, problems: ProblemList): readonly Unit[] | null {
  const { units, isUnknown } = unitsInRow(row);
  if (isUnknown) {
    problems.add({
      row: row.line,
      code: 'unit/unknown',
      message: '这一行写的金额单位看不懂，不知道怎么换成元。',
      fix: '请把金额都换成元，再把这里改成「单位：元」。',
    });
    return [];
  }
  const foreign = units.find(({ dimension }) => dimension.startsWith('currency'));
  if (foreign) {
    const message = `这一行说金额是${foreign.name}，这里只收人民币。`;
    problems.add({ row: row.line, code: 'unit/foreign', message, fix: '请折成人民币，单位写元。' });
    return [];
  }
  if (units.length === 0) return null;
  const names = units.map(({ name }) => name).join('、');
  problems.add({
    row: row.line,
    severity: 'fixed',
    code: 'row/unit',
    message: `这一行说单位是${names}，已照办。`,
  });
  return units;
}

const SIDE_WORDS: Readonly<Record<SideKind, Pick<FaultWords, 'code' | 'message'>>> = {
  total: { code: 'row/total', message: '这一行是合计、小计，不算一户（一笔），已拿出来核对。' },
  carried: { code: 'row/carried', message: '这一行是转页、结转，不算一笔，已拿出来核对余额。' },
  opening: { code: 'row/opening', message: '这一行是上期结转来的余额，不算一笔，已拿出来。' },
  footer: { code: 'row/footer', message: '这一行是表尾的说明，不是数据，已略去，请确认。' },
  template: { code: 'row/template', message: '这一行是模板里的说明或示例，没有当作数据。' },
  'repeated-head': { code: 'row/repeated-head', message: '这一行是重复的表头，已略去。' },
};

const FILLED_EXAMPLE: FaultWords = {
  code: 'row/example-filled',
  message: '这一行开头还写着「（示例）」，里面却改过，不知道算不算数据。',
  fix: '是数据，请删掉「（示例）」这几个字；不是，请整行删除。',
};

function sortRows(
  rows: readonly FileRow[],
  headRow: FileRow,
  head: Head,
  table: Table,
  mayAdd: boolean,
  problems: ProblemList,
): Line[] {
  const required = Object.entries(table.columns).flatMap(([key, column]) => {
    const index = head.match.places.get(key);
    return column.required && index !== undefined ? [index] : [];
  });
  let isFirst = true;
  const end = endOfData(rows);
  return rows.map((row, at): Line => {
    const cells = row.cells.map(({ text }) => text);
    const own = templateRow(table, cells);
    if (own === 'filled-example') {
      problems.add({ row: row.line, ...FILLED_EXAMPLE });
    }
    const found = own === null ? sideRow(row, headRow, required, at >= end) : null;
    const side = own === null || own === 'filled-example' ? found : { kind: 'template' as const };
    const opening =
      isFirst && side?.kind === 'opening' ? openingRow(row, head, table, mayAdd) : null;
    if (side === null || opening) isFirst = false;
    if (opening) {
      const message = `上期结转来的余额，按「${table.opening?.word}」收。`;
      problems.add({ row: row.line, severity: 'fixed', code: 'row/opening', message });
      return { row: opening, side: null, opens: true };
    }
    if (side !== null) problems.add({ row: row.line, severity: 'fixed', ...SIDE_WORDS[side.kind] });
    return { row, side };
  });
}

/** Where the rows end after which each line has one cell at most, as what is signed and noted has. */
function endOfData(rows: readonly FileRow[]): number {
  return rows.findLastIndex((row) => filledCells(row).length > 1) + 1;
}

/** The first balance of a printed journal as the row that opens a file of this table. */
function openingRow(row: FileRow, head: Head, table: Table, mayAdd: boolean): FileRow | null {
  const { opening } = table;
  const index = opening ? head.match.places.get(opening.column) : undefined;
  if (!opening) return null;
  // Where the column is to be added, it is filled in then.
  if (index === undefined) return mayAdd && opening.column in (table.told ?? {}) ? row : null;
  const cells = [...row.cells];
  while (cells.length <= index) cells.push({ text: '' });
  cells[index] = { text: opening.word };
  return { ...row, cells };
}

function placeAll(
  table: Table,
  match: HeadMatch,
  headLine: number,
  sources: UnitSources,
  data: readonly FileRow[],
  problems: ProblemList,
): Placed[] {
  const placed = Object.entries(table.columns).map(([key, column]) => {
    const index = match.places.get(key) ?? -1;
    const counted = countedIn(column, index, match, headLine, sources, data, problems);
    return { key, column, index, counted };
  });
  reportUnused(
    sources.declared,
    placed.flatMap(({ counted }) => counted.own ?? []),
    problems.at(headLine, ''),
  );
  return placed;
}

/** How a unit that a clerk's head leaves out is asked for; nothing where only the table's own form is read. */
function askingUnits({ clerk }: FileOptions, questions: Questions): Pick<UnitSources, 'isSaid'> {
  if (!clerk) return {};
  return {
    isSaid: (head, index, { header }) => {
      const name = headName(head, index);
      if (clerk.answers.heads.get(name) === header) return true;
      questions.column({ kind: 'heads', from: name, guess: header, choices: [] });
      return false;
    },
  };
}

/** One row of data. A row whose cells may be cut wrongly is refused as a whole, with one message. */
function readRow<T extends Table>(
  data: readonly FileRow[],
  at: number,
  placed: readonly Placed[],
  reader: ForgivingReader<T>,
  incomplete: boolean,
  fault: FaultWords | null,
): ReadRow<T> {
  const file = reader.file;
  const row = data[at] as FileRow;
  if (fault) {
    const texts = placed.map(({ index }) => cellText(row, index));
    const problems = [problemOf({ ...fault, file, row: row.line })];
    return { line: row.line, row: null, texts, problems };
  }
  const result = reader.read(row);
  const problems = result.problems.map((problem) => {
    if (problem.code !== 'cell/empty') return problem;
    const index = placed.find(({ column }) => column.header === problem.column)?.index ?? -1;
    if (!isMergedGap(data, at, index)) return problem;
    return { ...problem, ...MERGED };
  });
  return { ...result, problems, row: incomplete ? null : result.row };
}

function rowFault(
  row: FileRow,
  before: FileRow | undefined,
  width: number,
  placed: readonly Placed[],
): FaultWords | null {
  if (row.quoteFault) {
    return {
      code: 'row/quote',
      message: '这一行的引号没有成对，列可能错位。',
      fix: '请去掉格子里的引号，或用表格软件重新另存。',
    };
  }
  if (row.cells.slice(width).some((cell) => !isBlank(cell))) {
    return {
      code: 'row/too-many-cells',
      message: `这一行有 ${row.cells.length} 格，表头只有 ${width} 格，格子里可能有逗号或换行。`,
      fix: '请去掉格子里的逗号和换行，或用表格软件另存为 CSV。',
    };
  }
  if (
    isCutShort(row, width, placed) ||
    (row.cells.length < width && before && isCutShort(before, width, placed))
  ) {
    return {
      code: 'row/too-few-cells',
      message: `这一行只有 ${row.cells.length} 格，表头有 ${width} 格，格子里可能有换行。`,
      fix: '请去掉格子里的换行，让一行数据在同一行上。',
    };
  }
  return null;
}

/** Whether a row ends before a column that must be filled in, as the first part of a broken row does. */
function isCutShort(row: FileRow, width: number, placed: readonly Placed[]): boolean {
  return placed.some(
    ({ column, index }) => column.required && index < width && index >= row.cells.length,
  );
}
