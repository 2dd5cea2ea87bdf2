import type { Column } from '../column.ts';
import type { Table } from '../define-table.ts';
import type { Lists } from '../lists.ts';

/** Names of the values on a list, where a value alone says little: list name → value → name. */
export type ListNames = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** A list to choose from, as a column of the template's sheet of options. */
export interface DropDown {
  /** Header of the column it is for. */
  readonly header: string;
  readonly values: readonly string[];
  /** Name of each value, or null when the values speak for themselves. */
  readonly names: readonly string[] | null;
}

/** A list longer than this is no help in a drop-down. */
const LONGEST = 1000;

/** What each column with a fixed set of answers can be answered with; column key → list. */
export function dropDowns(table: Table, lists: Lists, names: ListNames): Map<string, DropDown> {
  const found = new Map<string, DropDown>();
  for (const [key, column] of Object.entries(table.columns)) {
    const values = answers(column, lists);
    if (values.length === 0 || values.length > LONGEST) continue;
    const named = column.refersTo === null ? undefined : names[column.refersTo];
    found.set(key, {
      header: column.header,
      values,
      names: named ? values.map((value) => named.get(value) ?? '') : null,
    });
  }
  return found;
}

function answers(column: Column, lists: Lists): readonly string[] {
  if (column.choices) return Object.values(column.choices);
  if (column.kind === 'boolean') return ['是', '否'];
  // A cell that takes several values cannot be held to one of a list.
  return column.refersTo === null || column.kind === 'list'
    ? []
    : [...(lists[column.refersTo] ?? [])];
}
