import type { Day } from '../../domain/day.ts';
import { expiredTable } from '../../intake/tables/expired.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';

/** Notices that have lost their names bear the mark they were published with. */
export function markExpired(reading: DataReading, notices: readonly Notice[]): Notice[] {
  const recorded = new Map<string, { fingerprint: string; expiredOn: Day }>();
  for (const { rows } of reading.table(expiredTable)) {
    for (const { notice, fingerprint, expiredOn } of rows) {
      recorded.set(notice, { fingerprint, expiredOn });
    }
  }
  return notices.map((notice) => {
    const record = recorded.get(notice.id);
    return record ? { ...notice, ...record, namesGone: true } : notice;
  });
}
