import type { Column } from '../column.ts';
import type { Table } from '../define-table.ts';

/** How the first cell of a template's row of hints, and of its example, begins. */
export const HINT_MARK = '（说明）';
export const EXAMPLE_MARK = '（示例）';

/** A row of one of our own templates that is not data. */
export type TemplateRow = 'hints' | 'example' | 'filled-example';

/** Hints of a template, a cell each; the first carries the mark that keeps the row from being read. */
export function hintRow(table: Table): string[] {
  return marked(
    HINT_MARK,
    Object.values(table.columns).map((column) => hintOf(column)),
  );
}

/** An example row, marked likewise. */
export function exampleRow(table: Table): string[] {
  return marked(
    EXAMPLE_MARK,
    Object.entries(table.columns).map(([key, { example }]) =>
      table.seldom?.includes(key) ? '' : example,
    ),
  );
}

/** What a column wants, in one cell: whether it may stay empty, what to write, which words there are. */
export function hintOf(column: Column): string {
  const words = column.choices ? `可选：${Object.values(column.choices).join('、')}。` : '';
  return `${column.required ? '必填。' : '可空。'}${column.hint}${words}`;
}

/** A spreadsheet whose columns were moved carries the mark elsewhere. */
const MARKED = new RegExp(`^\\s*(${HINT_MARK}|${EXAMPLE_MARK})`);

/**
 * Whether a row is a template's own, by the mark in its first cell. An example that was filled in
 * (some other cell says something else) is told apart: it may be somebody's data.
 */
export function templateRow(table: Table, cells: readonly string[]): TemplateRow | null {
  const marked = cells.find((cell) => MARKED.test(cell))?.trim();
  if (marked === undefined) return null;
  if (marked.startsWith(HINT_MARK)) return 'hints';
  const examples = new Set(exampleRow(table));
  return cells.every((cell) => cell.trim() === '' || examples.has(cell.trim()))
    ? 'example'
    : 'filled-example';
}

function marked(mark: string, cells: readonly string[]): string[] {
  const [first = '', ...others] = cells;
  return [mark + first, ...others];
}
