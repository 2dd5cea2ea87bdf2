import type { Column } from './column.ts';

/** So few digits make up no number that belongs to a person. */
const DIGITS = 6;

/**
 * One quick look at the cell of a code column: only ASCII letters, hyphens and at most six digits,
 * such as `meili-tingyuan-longyun-017` or `H0031`. Nothing the guard looks for can be written so, and
 * most codes are cleared by it without the guard's full search.
 */
export function isPlainCode(
  { kind, privacy }: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
): boolean {
  if (kind !== 'code' || privacy === 'resident-name') return false;
  let digits = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell.charCodeAt(at);
    if (char >= 48 && char <= 57) digits += 1;
    else if (char !== 45 && !((char | 32) >= 97 && (char | 32) <= 122)) return false;
  }
  return digits <= DIGITS;
}
