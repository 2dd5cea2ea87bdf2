import { isMasked } from '../../domain/mask.ts';
import { parseFen } from '../../domain/money.ts';
import type { FaultWords } from '../../domain/problem.ts';
import { type CellReport, type PrivacyClass, readScaled } from '../../intake/column.ts';
import { parseCsv } from '../../intake/csv.ts';
import type { RawRow } from '../../intake/csv-rows.ts';
import { normalHeader } from '../../intake/define-table.ts';
import { holdNames, namesInCell } from '../../intake/guard/names.ts';
import { classOfHeader, PRIVATE_HEADER } from '../../intake/guard/table-rules.ts';
import { findPrivate, guardCell, isSplitNumber } from '../../intake/guard.ts';
import { MAX_COLUMNS, tooWide } from '../../intake/place-columns.ts';
import type { DataReading } from '../reading.ts';

/** A table with columns of the village's own choosing, shown under a notice. */
export interface FreeTable {
  readonly file: string;
  readonly columns: readonly FreeColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What a free column holds, read from its header and cells. */
export interface FreeColumn {
  readonly header: string;
  readonly kind: 'text' | 'money' | 'number';
}

/** Letters of a cell; what is longer belongs into the text of the notice. */
const LONGEST_CELL = 500;
const tooLong = (letters: number): FaultWords => ({
  code: 'cell/too-long',
  message: `有 ${letters} 个字，最多 ${LONGEST_CELL} 个字。`,
  fix: '请写短一些，长的话写在公示的正文里。',
});

const MONEY_HEADER = /\(元\)$|金额|奖补额|补贴额|工资/;

/**
 * Reads the table beside a notice: `notices/<village>/<notice-id>.csv`. Columns are free, but each
 * row must have as many cells as the head, and a money column must hold money in every row.
 */
export function readNoticeTable(path: string, text: string, reading: DataReading): FreeTable {
  const [head, ...body] = parseCsv(text);
  const headers = (head?.cells ?? []).map((cell) => cell.trim());
  const rows: string[][] = [];
  const columns = headers.map((header) => ({ header, kind: kindOf(header) }));
  if (headers.some((header) => header === '')) {
    reading.fault({
      file: path,
      row: 1,
      code: 'head/empty',
      message: '表头有空格子。',
      fix: '请给每一列写上名称。',
    });
  }
  refuseDoubleHeads(path, headers, reading);
  for (const header of headers) {
    const own = { path, line: 1, header: '表头', cell: header, privacy: 'free' } as const;
    guardFreeCell({ ...own, personal: false }, reading);
    if (PRIVATE_HEADER.test(header.normalize('NFKC')) && !findPrivate(header)) {
      reading.fault({ file: path, row: 1, column: header, ...PRIVATE_COLUMN });
    }
  }
  const bare = headers.map((_, index) => holdNames(body.map(({ cells }) => cells[index] ?? '')));
  const personal = bare.includes(true) || namesResidents(headers, body);
  for (const raw of body) {
    const cells = headers.map((_, index) => (raw.cells[index] ?? '').trim());
    if (raw.cells.length !== headers.length) {
      reading.fault({
        file: path,
        row: raw.line,
        code: 'row/width',
        message: `这一行有 ${raw.cells.length} 格，表头有 ${headers.length} 格。`,
        fix: '请检查是不是多了或少了逗号，合并的单元格要拆开填满。',
      });
    }
    if (isSplitNumber(cells)) {
      reading.fault({ file: path, row: raw.line, ...SPLIT_NUMBER });
    }
    cells.forEach((cell, index) => {
      const header = headers[index] ?? '';
      if (cell.length > LONGEST_CELL) {
        reading.fault({ file: path, row: raw.line, column: header, ...tooLong(cell.length) });
        return;
      }
      const named = bare[index] && namesInCell(cell).length > 0;
      const privacy = named ? 'resident-name' : classOfHeader(header);
      if (privacy === 'paper') reading.addPaperNumber(cell);
      guardFreeCell({ path, line: raw.line, header, cell, privacy, personal }, reading);
      if (columns[index]?.kind === 'money' && !parseFen(cell).ok) {
        reading.fault({
          file: path,
          row: raw.line,
          column: headers[index] ?? '',
          code: 'cell/money',
          message: '这一格不是金额，或小数超过两位。',
          fix: '请只填数字，单位是元，例如 9300.50。',
        });
      }
    });
    rows.push(cells);
  }
  return { file: path, columns: columns.map((column, index) => settle(column, rows, index)), rows };
}

/** Two columns of one name cannot be told apart by anybody, and a table wider than any sheet was not meant. */
function refuseDoubleHeads(path: string, headers: readonly string[], reading: DataReading): void {
  if (headers.length > MAX_COLUMNS) {
    reading.fault({ file: path, row: 1, ...tooWide(headers.length) });
    return;
  }
  const seen = new Map<string, number>();
  headers.forEach((header, at) => {
    const name = normalHeader(header);
    const first = seen.get(name);
    if (name !== '' && first !== undefined) {
      const message = `第 ${first + 1}、${at + 1} 列的表头一样，分不清哪一列是什么。`;
      reading.fault({
        file: path,
        row: 1,
        code: 'head/repeated',
        message,
        fix: '请改成不同的列名，或删掉一列。',
      });
    }
    seen.set(name, first ?? at);
  });
}

/** Of a column that holds numbers of persons by its head. */
const PRIVATE_COLUMN: FaultWords = {
  code: 'guard/private-column',
  message: '这一列按表头是个人的号码或联系办法，遮了几位也不能上网。',
  fix: '请删除整列；要区分同名的人，用组别和户号。',
};
const SPLIT_NUMBER: FaultWords = {
  code: 'guard/id-number',
  message: '相邻几格合起来是一个身份证号，不能公开。',
  fix: '请删除这几列；要区分同名的人，用组别和户号。',
};
/** Whether rows are about persons: by a head, or by a masked name in any cell. */
function namesResidents(headers: readonly string[], rows: readonly RawRow[]): boolean {
  return (
    headers.some((header) => classOfHeader(header) === 'resident-name') ||
    rows.some(({ cells }) => cells.some((cell) => cell.includes('*') && isMasked(cell.trim())))
  );
}

interface FreeCell {
  readonly path: string;
  readonly line: number;
  readonly header: string;
  readonly cell: string;
  readonly privacy: PrivacyClass;
  readonly personal: boolean;
}

/** A free column is guarded by what its header says it holds. */
function guardFreeCell(
  { path, line, header, cell, privacy, personal }: FreeCell,
  reading: DataReading,
): void {
  if (cell === '') return;
  const context = { personal, allowed: reading.allowedIn(path) };
  const report: CellReport = (fault) =>
    reading.fault({ ...fault, file: path, row: line, column: header });
  guardCell({ kind: 'text', privacy }, cell, report, context);
}

function kindOf(header: string): FreeColumn['kind'] {
  return MONEY_HEADER.test(header.normalize('NFKC')) ? 'money' : 'text';
}

/** A text column whose every cell is a number is set in figures. */
function settle(column: FreeColumn, rows: string[][], index: number): FreeColumn {
  if (column.kind !== 'text' || rows.length === 0) return column;
  const numeric = rows.every((row) => readScaled(row[index] ?? '', 4) !== null);
  return numeric ? { ...column, kind: 'number' } : column;
}
