import { formatDay } from '../../domain/day.ts';
import type { Portal } from '../../portal/portal.ts';

/**
 * What is said where a village's table came in with faults and what is shown is older; of one table, by
 * its title, or of all that the village has.
 */
export function heldBackWords(
  { heldBack }: Pick<Portal, 'heldBack'>,
  village: string,
  table?: string,
): string[] {
  return heldBack
    .filter((row) => row.village === village && (table === undefined || row.table === table))
    .map(
      ({ table: title, since }) =>
        `${title}：本月有错，还没更新。${formatDay(since)}退回去改了，现在看到的是上一次没有错的。`,
    );
}
