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
