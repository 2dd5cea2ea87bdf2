import type { Day } from '../../domain/day.ts';
import { writeCsv } from '../../intake/csv.ts';
import type { Row, Table } from '../../intake/define-table.ts';
import { forgottenCells, isOver } from '../../intake/forgetting.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import type { Notice } from '../notices/notice.ts';
import { isRegister } from '../notices/read-notices.ts';
import type { Portal } from '../portal.ts';
import { knownDays } from '../publish/known-days.ts';
import { noticesThatList } from '../publish/publish.ts';
import { type DataFiles, DataReading } from '../reading.ts';
import { type Expiry, FolderEdits } from './folder-edits.ts';
import { namesPeople, totalsOf } from './table-totals.ts';

/**
 * Takes out of a data folder the names whose time has passed by a day, in every table as it says itself
 * (`forget`). Rows of notices become totals by group. Numbers of households stay in the files, where the
 * checks need them. Sums stay to the 分, and each notice keeps the mark it was published with. `portal`
 * must have been assembled from these files with its names kept. Doing it again changes nothing.
 */
export function expireFolder(files: DataFiles, portal: Portal, today: Day): Expiry {
  const folder = new FolderEdits(files);
  const reading = new DataReading(files);
  const when = { today, grace: portal.config.retention.namedRowsDays };
  const known = knownDays(portal);
  const over = new Set<string>();
  for (const table of knownTables(portal.programmes)) {
    const files = reading.table(table, (path) => table.id !== noticesTable.id || isRegister(path));
    for (const file of files) {
      for (const row of file.rows.filter((one) => isOver(table, one, known(file), when))) {
        if (table.id === noticesTable.id) over.add(String(row.id));
        expireRow(folder, table, file.file, row);
      }
    }
  }
  const listing = noticesThatList(portal);
  for (const notice of portal.notices) {
    if (over.has(notice.id)) expireNotice(folder, notice, listing.has(notice.id), today);
  }
  folder.writeRecord(today);
  return folder.result();
}

function expireRow(folder: FolderEdits, table: Table, file: string, row: Row<Table>): void {
  const cells = Object.entries(forgottenCells(table, row, (household) => household));
  for (const [key, value] of cells) {
    const column = table.columns[key];
    if (!column) continue;
    const text = value === null ? '' : column.write(value);
    folder.set(file, row.line, [column.header, ...column.aliases], () => text);
  }
  if (cells.length > 0) folder.count(`${file}：去掉姓名`, '行');
}

function expireNotice(
  folder: FolderEdits,
  notice: Notice,
  listsPayouts: boolean,
  today: Day,
): void {
  const { table } = notice;
  const named = table !== null && namesPeople(table);
  if (named) {
    const totals = totalsOf(table);
    folder.replace(
      table.file,
      writeCsv(
        totals.columns.map(({ header }) => header),
        totals.rows,
      ),
    );
    folder.say(`${table.file}：${table.rows.length} 行名单改成 ${totals.rows.length} 行合计`);
  }
  if (!named && !listsPayouts) return;
  for (const { path } of notice.files) folder.remove(path);
  if (notice.files.length > 0) {
    folder.set(notice.file, notice.line, [noticesTable.columns.attachments.header], () => '');
  }
  if (notice.expiredOn === null) folder.record(notice, today);
}
