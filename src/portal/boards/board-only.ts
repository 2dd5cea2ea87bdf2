import { SMALLEST_GROUP } from '../../domain/small-group.ts';
import { namesInCell } from '../../intake/guard/names.ts';
import { isBoardOnly } from '../../intake/guard/sensitive.ts';
import { namesPeople } from '../expiry/table-totals.ts';
import type { Notice } from '../notices/notice.ts';
import type { FreeTable } from '../notices/notice-tables.ts';
import type { DataReading } from '../reading.ts';

/** A title that promises a row for each household or person. */
const ROW_EACH = /名单|花名册|名册|明细|发放表|公示表|登记表|一览表|对象|人员/;
/** Head of a column that counts, as tables of groups have. */
const COUNT = /户数|人数|人次|名额|几户|几人|^[户人]$/;

/**
 * Lists of people on relief, with a disability or of great age may hang in the village under masked
 * names; on the web go the numbers of each group only, and no group so small that one can tell whose
 * they are. A row that says it of one household is refused.
 */
export function refuseBoardOnly(notices: readonly Notice[], reading: DataReading): void {
  for (const { title, table } of notices) {
    if (!table) continue;
    const heads = table.columns.map(({ header }) => header);
    if (!isBoardOnly([title, ...heads].join(' '))) continue;
    const counts = heads.flatMap((header, index) => (COUNT.test(header) ? [index] : []));
    if (namesAnybody(table) || (counts.length === 0 && ROW_EACH.test(title))) {
      reading.fault(
        table.file,
        0,
        '',
        'guard/board-only',
        '低保、特困、残疾、高龄、大病这类名单，打了星号也不能上网。',
        '名单贴在村里的公示栏；网上这张表改成各组的户数和金额。',
      );
    } else if (counts.some((index) => table.rows.some((row) => isSmall(row[index])))) {
      reading.fault(
        table.file,
        0,
        '',
        'guard/small-group',
        `这类名单有的组不到 ${SMALLEST_GROUP} 户（人），看得出是谁。`,
        `请把不到 ${SMALLEST_GROUP} 户的组合在一起，写成「其余各组」。`,
      );
    }
  }
}

function namesAnybody(table: FreeTable): boolean {
  return (
    namesPeople(table) || table.rows.some((row) => row.some((cell) => namesInCell(cell).length > 0))
  );
}

function isSmall(cell = ''): boolean {
  const count = Number(cell);
  return cell !== '' && count > 0 && count < SMALLEST_GROUP;
}
