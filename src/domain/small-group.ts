/** No count of people or households below this is published: it would say who they are. */
export const SMALLEST_GROUP = 5;

/** Whether a count is of somebody, but of too few to be told. */
export function isTooSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP;
}
