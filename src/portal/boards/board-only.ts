import { isBoardOnly } from '../../domain/programmes/board-only.ts';
import { SMALLEST_GROUP } from '../../domain/small-group.ts';
import { namesInCell } from '../../intake/guard/names.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import { namesPeople } from '../expiry/table-totals.ts';
import type { Notice } from '../notices/notice.ts';
import type { FreeTable } from '../notices/notice-tables.ts';
import type { Portal } from '../portal.ts';
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
export function refuseBoardOnly(
  notices: readonly Notice[],
  boardOnly: ReadonlySet<string>,
  reading: DataReading,
): void {
  for (const { title, basis, programme, table } of notices) {
    if (!table) continue;
    const heads = table.columns.map(({ header }) => header);
    const isOfProgramme = programme !== null && boardOnly.has(programme);
    if (!isOfProgramme && !isBoardOnly([title, basis ?? '', ...heads].join(' '))) continue;
    const counts = heads.flatMap((header, index) => (COUNT.test(header) ? [index] : []));
    if (namesAnybody(table) || (counts.length === 0 && ROW_EACH.test(title))) {
      reading.fault({
        file: table.file,
        code: 'guard/board-only',
        message: '低保、特困、残疾、高龄、大病这类名单，打了星号也不能上网。',
        fix: '名单贴在村里的公示栏；网上这张表改成各组的户数和金额。',
      });
    } else if (counts.some((index) => table.rows.some((row) => isSmall(row[index])))) {
      reading.fault({
        file: table.file,
        code: 'guard/small-group',
        message: `这类名单有的组不到 ${SMALLEST_GROUP} 户（人），看得出是谁。`,
        fix: `请把不到 ${SMALLEST_GROUP} 户的组合在一起，写成「其余各组」。`,
      });
    }
  }
}

/** An entry about a person that names a line of such a ledger says of him what the ledger may not. */
export function refuseBoardOnlyEntries(
  { boards, payouts }: Pick<Portal, 'boards' | 'payouts'>,
  boardOnly: ReadonlySet<string>,
  reading: DataReading,
): void {
  const ids = new Set(
    payouts.flatMap(({ id, programme }) => (boardOnly.has(programme) ? [id] : [])),
  );
  for (const { payout, file, line } of boards) {
    if (payout === null || !ids.has(payout)) continue;
    const { header } = boardsTable.columns.payout;
    reading.fault({
      file,
      row: line,
      column: header,
      code: 'guard/board-only',
      message: '这一笔是低保、高龄、残疾这类项目的，名单不能上网，也就不能上榜。',
      fix: '请删掉这一条；查实骗领的，由主管部门处理和公布。',
    });
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
