import {
  HEALTH_AND_SAFETY_ITEMS,
  HEALTH_AND_SAFETY_UNITS,
} from '../../domain/health-and-safety/items.ts';
import { type PublishedCount, publishCounts } from '../../domain/health-and-safety/publish.ts';
import { healthAndSafetyTable } from '../../intake/tables/health-and-safety.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';

type CountRow = Filed<typeof healthAndSafetyTable>;
/** A count as it may be shown: what could point at somebody is already gone. */
export type VillageCount = PublishedCount<CountRow>;

const HUNDREDTHS = 100;

/** Reads the counts of all villages; the portal holds them only as they may be published. */
export function readHealthAndSafety(reading: DataReading): VillageCount[] {
  return reading.table(healthAndSafetyTable).flatMap((file) => {
    const rows = filed(file);
    for (const row of rows) check(reading, row);
    // With a row refused, nobody can tell what the others give away.
    return file.refused > 0 ? [] : publishCounts(rows);
  });
}

function check(reading: DataReading, row: CountRow): void {
  const fault = reading.rowFault('health-and-safety', row);
  const { measure } = HEALTH_AND_SAFETY_ITEMS[row.item];
  if (measure !== 'money' && row.quantity % HUNDREDTHS !== 0) {
    fault('数', 'whole', `${HEALTH_AND_SAFETY_UNITS[measure]}要写整数。`, '请核对这个数。');
  }
  if (row.countedOn.slice(0, 7) < row.month) {
    fault('统计日期', 'early', '这个月还没有到，就统计了。', '请核对月份和统计日期。');
  }
}
