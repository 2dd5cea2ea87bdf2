import { parseFen } from '../domain/money.ts';
import { readScaled } from '../intake/column.ts';
import { parseCsv } from '../intake/csv.ts';
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
      guardFreeCell(path, raw.line, headers[index] ?? '', cell, reading);
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

const NAME_HEADER = /姓名|户主|名字|申请人|受益人|收款人/;

/** A free column headed like a name must be masked; every other cell is scanned. */
function guardFreeCell(
  path: string,
  line: number,
  header: string,
  cell: string,
  reading: DataReading,
): void {
  if (cell === '') return;
  const privacy = NAME_HEADER.test(header) ? 'resident-name' : 'free';
  guardCell({ kind: 'text', privacy }, cell, (severity, code, message, fix) =>
    reading.fault(path, line, header, code, message, fix, severity),
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
