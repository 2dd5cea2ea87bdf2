import type { Table } from '../define-table.ts';
import type { Sheet } from './file-cell.ts';
import { FileFault } from './file-fault.ts';
import { fileKind } from './file-kind.ts';
import { findHead } from './find-head.ts';
import { refuseTooLarge } from './open-file.ts';
import { openText } from './open-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** How well a file fits a table. */
export interface TableGuess<T extends Table> {
  readonly table: T;
  /** Columns of the table whose head the file has. */
  readonly found: number;
  /** Required columns whose head it lacks. */
  readonly missing: number;
  /** Heads of the file that the table does not know. */
  readonly strange: number;
}

/** Tables whose heads a file shows, the best fit first; none when it shows no head of any. */
export function guessTable<T extends Table>(
  bytes: Uint8Array,
  tables: readonly T[],
): TableGuess<T>[] {
  const sheets = sheetsOf(bytes, tables);
  const guesses: TableGuess<T>[] = [];
  for (const table of tables) {
    for (const sheet of sheets) {
      const match = findHead(sheet.rows.slice(0, 40), table)?.match;
      if (!match) continue;
      const missing = Object.entries(table.columns).filter(
        ([key, column]) => column.required && !match.places.has(key),
      ).length;
      guesses.push({ table, found: match.places.size, missing, strange: match.unknown.length });
    }
  }
  guesses.sort((a, b) => scoreOf(b) - scoreOf(a));
  return guesses.filter(
    (guess, at) => guesses.findIndex(({ table }) => table === guess.table) === at,
  );
}

function scoreOf({ found, missing, strange }: TableGuess<Table>): number {
  return found - 2 * missing - strange;
}

function sheetsOf(bytes: Uint8Array, tables: readonly Table[]): readonly Sheet[] {
  try {
    refuseTooLarge(bytes);
    if (fileKind(bytes) === 'zip') return readXlsx(bytes).filter(({ hidden }) => !hidden);
    return [openText(bytes, tables).sheet];
  } catch (fault) {
    if (fault instanceof FileFault) return [];
    throw fault;
  }
}
