import { parseFen } from '../domain/money.ts';
import { readScaled } from '../intake/column.ts';
import { parseCsv } from '../intake/csv.ts';
import { classOfHeader, PAPER_HEADER } from '../intake/guard/table-rules.ts';
import { guardCell } from '../intake/guard.ts';
import type { DataReading } from './reading.ts';

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
    reading.fault(path, 1, '', 'head/empty', '表头有空格子。', '请给每一列写上名称。');
  }
  for (const header of headers) guardFreeCell(path, 1, '表头', header, false, reading);
  const personal = headers.some((header) => classOfHeader(header) === 'resident-name');
  for (const raw of body) {
    const cells = headers.map((_, index) => (raw.cells[index] ?? '').trim());
    if (raw.cells.length !== headers.length) {
      reading.fault(
        path,
        raw.line,
        '',
        'row/width',
        `这一行有 ${raw.cells.length} 格，表头有 ${headers.length} 格。`,
        '请检查是不是多了或少了逗号，合并的单元格要拆开填满。',
      );
    }
    cells.forEach((cell, index) => {
      guardFreeCell(path, raw.line, headers[index] ?? '', cell, personal, reading);
      if (columns[index]?.kind === 'money' && !parseFen(cell).ok) {
        reading.fault(
          path,
          raw.line,
          headers[index] ?? '',
          'cell/money',
          '这一格不是金额，或小数超过两位。',
          '请只填数字，单位是元，例如 9300.50。',
        );
      }
    });
    rows.push(cells);
  }
  return { file: path, columns: columns.map((column, index) => settle(column, rows, index)), rows };
}

/** A free column is guarded by what its header says it holds; numbers of papers may be long. */
function guardFreeCell(
  path: string,
  line: number,
  header: string,
  cell: string,
  personal: boolean,
  reading: DataReading,
): void {
  if (cell === '') return;
  const context = { personal, allowed: reading.allowedIn(path) };
  const column = { kind: 'text', privacy: classOfHeader(header) } as const;
  guardCell(
    column,
    cell,
    (severity, code, message, fix) => {
      if (code === 'guard/long-number' && PAPER_HEADER.test(header)) return;
      reading.fault(path, line, header, code, message, fix, severity);
    },
    context,
  );
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
