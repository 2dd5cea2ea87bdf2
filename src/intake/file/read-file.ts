import type { Table } from '../define-table.ts';
import { findPrivate } from '../guard.ts';
import type { Lists } from '../lists.ts';
import { FileFault } from './file-fault.ts';
import { reportFileName } from './file-name.ts';
import type { FileOptions, FileReading } from './file-reading.ts';
import { openFile } from './open-file.ts';
import { ProblemList } from './problem-list.ts';
import { readSheet } from './read-sheet.ts';
import { reportStamp } from './stamp.ts';

/**
 * Reads a file as a clerk hands it in (CSV in any encoding, XLSX) as a table. Never throws on any
 * bytes: what cannot be understood is a problem that says what to do. Rows read + rows refused =
 * rows in the file, and each refused row, or the whole file, has an error that names it.
 *
 * @param bytes the whole file
 * @param name its name, for messages
 * @param lists values that columns may refer to; a list that is not given is not checked
 */
export function readFile<T extends Table>(
  bytes: Uint8Array,
  name: string,
  table: T,
  lists: Lists = {},
  options: FileOptions = {},
): FileReading<T> {
  const problems = new ProblemList(name);
  if (findPrivate(name)) reportFileName(problems);
  reportStamp(bytes, table, options, problems);
  try {
    const opened = openFile(bytes, name, table, options, problems);
    const { sheet, label, head, sheets, alike, encoding, delimiter } = opened;
    const about = { sheet: label === '' ? null : label, sheets, alike, encoding, delimiter };
    if (!head) {
      const lost = sheet.rows.length;
      const counts = { rowsIn: lost, rowsOut: 0, rowsRefused: lost };
      return { ...nothing(), ...about, counts, problems: problems.sorted() };
    }
    const reading = readSheet(sheet, head, table, lists, options, problems);
    if (reading.names.some((person) => name.includes(person))) reportFileName(problems);
    const { names: _, ...shown } = reading;
    return { ...shown, ...about, problems: problems.sorted() };
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    problems.add({ row: fault.line, code: fault.code, message: fault.message, fix: fault.fix });
    return { ...nothing(), problems: problems.sorted() };
  }
}

function nothing<T extends Table>(): FileReading<T> {
  return {
    rows: [],
    problems: [],
    questions: [],
    counts: { rowsIn: 0, rowsOut: 0, rowsRefused: 0 },
    preview: { columns: [], rows: [] },
    totals: [],
    sheet: null,
    sheets: [],
    alike: [],
    encoding: null,
    delimiter: null,
    columnsAt: new Map(),
    headLine: 0,
    above: [],
  };
}
