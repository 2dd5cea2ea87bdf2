import type { Problem } from '../../domain/problem.ts';

/** Changes after which an amount or a measure is another figure than the one in the cell. */
const OF_VALUE: ReadonlySet<string> = new Set([
  'unit/converted',
  'unit/assumed',
  'number/negative',
  'number/as-shown',
  'money/capitals-read',
]);

/** Whether somebody must have said yes to a change before the rows are taken. */
export function asksForYes({ code }: Pick<Problem, 'code'>): boolean {
  return OF_VALUE.has(code);
}
