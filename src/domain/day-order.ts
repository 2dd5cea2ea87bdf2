import type { Day } from './day.ts';

/**
 * Indexes of the days that break an order from early to late: as few as can be, so that one day typed
 * wrong is named and not all that follow it; of two that could be moved, the later. Ascending.
 */
export function outOfOrder(days: readonly Day[]): number[] {
  // The longest run that never goes back, found from its end: `ends[n]` starts the best run of n + 1.
  const ends: number[] = [];
  const after: (number | undefined)[] = [];
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const day = days[at] ?? '';
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[ends[middle] ?? 0] ?? '') >= day) low = middle + 1;
      else high = middle;
    }
    after[at] = low === 0 ? undefined : ends[low - 1];
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = after[at]) kept.add(at);
  return days.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}
