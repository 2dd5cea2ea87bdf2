/** No count of people or households below this is published: it would say who they are. */
export const SMALLEST_GROUP = 5;

/** Whether a count is of somebody, but of too few to be told. */
export function isTooSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP;
}

/** What a count too small to tell is of, in the words of pages, tables and messages: 不到 5 人（户）. */
export const FEW_OF_EITHER = `不到 ${SMALLEST_GROUP} 人（户）`;

/** What stands in place of a count of persons too small to tell. */
export const FEW_PERSONS = `不足 ${SMALLEST_GROUP} 人`;

/** Why a count cannot stand, to the clerk who wrote it; `what` is the count, such as ` 户的`. */
export function tooSmallWords(what: string): string {
  return `少于 ${SMALLEST_GROUP}${what}会让人认出是谁，不公开。`;
}

/** What all groups together are called, those without a name, and those that are too small to stand alone. */
export const WHOLE = '全部';
export const NO_GROUP = '未写组';
const OTHERS = '其余各组';

/**
 * Groups of fewer than five go into one line together, so that no line tells what one household got;
 * when they are fewer than five even so, the smallest of the others joins them.
 */
export function poolSmall<T>(
  groups: ReadonlyMap<string, readonly T[]>,
  sizeOf: (own: readonly T[]) => number,
): Map<string, readonly T[]> {
  const isSmall = (own: readonly T[]): boolean => sizeOf(own) < SMALLEST_GROUP;
  const small = [...groups].filter(([, own]) => isSmall(own));
  const large = [...groups].filter(([, own]) => !isSmall(own));
  if (small.length === 0) return new Map(large);
  let rest = small.flatMap(([, own]) => own);
  if (isSmall(rest) && large.length > 0) {
    const size = Math.min(...large.map(([, own]) => sizeOf(own)));
    const joins = large.findIndex(([, own]) => sizeOf(own) === size);
    rest = [...rest, ...large.splice(joins, 1).flatMap(([, own]) => own)];
  }
  return new Map([...large, [large.length === 0 ? WHOLE : OTHERS, rest]]);
}
