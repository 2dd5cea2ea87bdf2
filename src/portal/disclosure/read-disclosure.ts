import { FREQUENCIES, fitsInto, formatPeriod, periodKind } from '../../domain/disclosure/period.ts';
import { compareText } from '../../domain/problem.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import type { Notice } from '../notices/notice.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';
import type { DisclosureItem, Law } from './records.ts';

/** Reads the laws and documents that catalogue items stand on. */
export function readLaws(reading: DataReading): Law[] {
  const files = reading.table(lawsTable);
  for (const file of files) checkTexts(filed(file), reading);
  return files.flatMap(({ rows }) => rows);
}

/** Two texts of one law cannot hold on the same day, and none can end before it begins. */
function checkTexts(rows: readonly Filed<typeof lawsTable>[], reading: DataReading): void {
  const { from, until } = lawsTable.columns;
  const latest = new Map<string, Law>();
  for (const law of [...rows].sort((a, b) => compareText(a.from ?? '', b.from ?? ''))) {
    const before = latest.get(law.name);
    const fault = reading.rowFault('law', law);
    latest.set(law.name, law);
    if (law.from !== null && law.until !== null && law.until < law.from) {
      const message = `「${law.name}」停止施行的日子早于施行的日子。`;
      fault(until.header, 'days', message, '请核对两个日期。');
    }
    if (!before || (before.until !== null && before.until < (law.from ?? ''))) continue;
    const message = `「${law.name}」有两个文本在同一天有效：第 ${before.line} 行的还没有停止施行。`;
    const fix = '请给前一个文本写停止施行的日子，早于后一个文本施行的日子。';
    fault(from.header, 'overlap', message, fix);
  }
}

/** Reads the disclosure catalogue and opens the list that notices refer to. */
export function readDisclosure(reading: DataReading): DisclosureItem[] {
  const files = reading.table(disclosureTable);
  for (const item of files.flatMap(filed)) {
    const { frequency, dueWithinDays } = item;
    if (frequency === 'event' || dueWithinDays !== null) continue;
    const fault = reading.rowFault('disclosure', item);
    const { header } = disclosureTable.columns.dueWithinDays;
    const message = `这一项${FREQUENCIES[frequency]}公开一次，却没有写期满后几天内。`;
    const fix = '请写期满后最迟几天内公开；确实没有期限的，频次改成「随时」。';
    fault(header, 'no-deadline', message, fix);
  }
  return files.flatMap(({ rows }) => rows);
}

/**
 * The period a notice accounts for must fit its item: a month for a monthly item; a half-year of a
 * yearly item is welcome but does not stand for the year. A periodic item without a period cannot be
 * placed in the calendar, and the clerk is told.
 */
export function checkPeriod(
  notice: Pick<Notice, 'item' | 'period' | 'month' | 'corrects' | 'file' | 'line'>,
  items: ReadonlyMap<string, DisclosureItem>,
  reading: DataReading,
): void {
  const fault = reading.rowFault('notices', notice);
  const item = items.get(notice.item ?? '');
  const header = noticesTable.columns.period.header;
  const period = notice.period ?? notice.month;
  const kind = period === null ? null : periodKind(period);
  if (!item || item.frequency === 'event') {
    if (!item || notice.period === null) return;
    const message = `「${item.title}」有事才公开，不分期，这里写了「${formatPeriod(notice.period)}」。`;
    fault(header, 'period-of-event', message, '请把所属期留空，或核对公开事项。');
  } else if (period === null || kind === null) {
    if (notice.corrects !== null) return;
    reading.fault({
      file: notice.file,
      row: notice.line,
      column: header,
      code: 'notices/no-period',
      message: `「${item.title}」${FREQUENCIES[item.frequency]}公开一次，没有写公开的是哪一期，日历里算不进去。`,
      fix: `请写所属期，例如「${noticesTable.columns.period.example}」。`,
      severity: 'warning',
    });
  } else if (!fitsInto(kind, item.frequency)) {
    const message = `「${item.title}」${FREQUENCIES[item.frequency]}公开一次，不能用「${formatPeriod(period)}」一次顶几期。`;
    fault(header, 'period-too-long', message, '请分期公开，每一期登记一行。');
  }
}
