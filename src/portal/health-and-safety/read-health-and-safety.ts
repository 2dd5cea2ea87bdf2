import {
  HEALTH_AND_SAFETY_ITEMS,
  HEALTH_AND_SAFETY_UNITS,
} from '../../domain/health-and-safety/items.ts';
import { type PublishedCount, publishCounts } from '../../domain/health-and-safety/publish.ts';

import type { Row } from '../../intake/define-table.ts';
import { healthAndSafetyTable } from '../../intake/tables/health-and-safety.ts';
import type { DataReading, Provenance } from '../reading.ts';

type CountRow = Row<typeof healthAndSafetyTable> & Provenance & { readonly village: string };
/** A count as it may be shown: what could point at somebody is already gone. */
export type VillageCount = PublishedCount<CountRow>;

const HUNDREDTHS = 100;

/** Reads the counts of all villages; the portal holds them only as they may be published. */
export function readHealthAndSafety(reading: DataReading): VillageCount[] {
  return reading.table(healthAndSafetyTable).flatMap(({ file, sample, params, rows, refused }) => {
    for (const row of rows) check(reading, file, row);
    // With a row refused, nobody can tell what the others give away.
    if (refused > 0) return [];
    return publishCounts(
      rows.map((row) => ({ ...row, village: params.village ?? '', file, sample })),
    );
  });
}

function check(reading: DataReading, file: string, row: Row<typeof healthAndSafetyTable>): void {
  const fault = reading.rowFault('health-and-safety', { file, line: row.line });
  const { measure } = HEALTH_AND_SAFETY_ITEMS[row.item];
  if (measure !== 'money' && row.quantity % HUNDREDTHS !== 0) {
    fault('数', 'whole', `${HEALTH_AND_SAFETY_UNITS[measure]}要写整数。`, '请核对这个数。');
  }
  if (row.countedOn.slice(0, 7) < row.month) {
    fault('统计日期', 'early', '这个月还没有到，就统计了。', '请核对月份和统计日期。');
  }
}
