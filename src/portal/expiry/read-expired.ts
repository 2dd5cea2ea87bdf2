import type { Day } from '../../domain/day.ts';
import { expiredTable } from '../../intake/tables/expired.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';

/** Notices that have lost their names say so. */
export function markExpired(reading: DataReading, notices: readonly Notice[]): Notice[] {
  const recorded = new Map<string, Day>();
  for (const { rows } of reading.table(expiredTable)) {
    for (const { notice, expiredOn } of rows) {
      recorded.set(notice, expiredOn);
    }
  }
  return notices.map((notice) => {
    const expiredOn = recorded.get(notice.id);
    return expiredOn ? { ...notice, expiredOn, namesGone: true } : notice;
  });
}
