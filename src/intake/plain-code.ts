import type { Column } from './column.ts';

/**
 * Words of letters and a number of few digits, such as `tingyuan-qinghe-017`, `qinghe-2022-031`,
 * `H0031` or, where villages are numbered, `tingyuan-cun-034-1078`; no letter that looks like a digit
 * stands before it.
 */
const PLAIN =
  /^[a-z]+(?:-[a-z]+)*(?:(?:-20\d\d|-\d{3})?-\d{1,3}|-\d{3}-\d{4,5}|-?(?<![ilo])\d{1,6})?$/i;

/** With which the names of messengers begin. */
const MESSENGER = /v|w[ex]|qq/i;

/** One quick look at the cell of a code column: nothing the guard looks for can be written so. */
export function isPlainCode(
  { kind, privacy }: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
): boolean {
  return (
    kind === 'code' && privacy !== 'resident-name' && PLAIN.test(cell) && !MESSENGER.test(cell)
  );
}
