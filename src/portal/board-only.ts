import { isBoardOnly } from '../intake/guard/sensitive.ts';
import { namesPeople } from './expiry/table-totals.ts';
import type { Notice } from './portal.ts';
import type { DataReading } from './reading.ts';

/**
 * Lists of people on relief, with a disability or of great age may hang in the village under masked
 * names; on the web go numbers only. A row that says it of one household is refused.
 */
export function refuseBoardOnly(notices: readonly Notice[], reading: DataReading): void {
  for (const { title, table } of notices) {
    if (!table || !namesPeople(table)) continue;
    const words = [title, ...table.columns.map(({ header }) => header)].join(' ');
    if (!isBoardOnly(words)) continue;
    reading.fault(
      table.file,
      0,
      '',
      'guard/board-only',
      '低保、特困、残疾、高龄、大病这类名单，打了星号也不能上网。',
      '名单贴在村里的公示栏；网上这张表改成各组的户数和金额。',
    );
  }
}
