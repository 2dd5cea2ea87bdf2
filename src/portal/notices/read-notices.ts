import { noticesTable } from '../../intake/tables/notices.ts';
import { checkPeriod } from '../disclosure/read-disclosure.ts';
import type { DisclosureItem } from '../disclosure/records.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';
import { type AttachmentFiles, attachmentsOf } from './attachments.ts';
import type { Notice } from './notice.ts';
import { readNoticeTable } from './notice-tables.ts';

/** Files in a notice folder named after a year are registers; all others are tables of a notice. */
export const isRegister = (path: string): boolean => /\/\d{4}\.csv$/.test(path);

/** Reads the registers of notices and the tables beside them; newest first. */
export function readNotices(
  reading: DataReading,
  catalogue: readonly DisclosureItem[],
  attachments: AttachmentFiles,
): Notice[] {
  const items = new Map(catalogue.map((item) => [item.id, item]));
  const tablePaths = new Map<string, string>();
  for (const { path, params } of reading.match('notices/<village>/<notice>.csv')) {
    if (!isRegister(path)) tablePaths.set(params.notice ?? '', path);
  }
  const rows = reading.table(noticesTable, isRegister).flatMap(filed);
  const notices = rows.map((row): Notice => {
    checkNotice(row, reading);
    checkPeriod(row, items, reading);
    const tablePath = tablePaths.get(row.id);
    tablePaths.delete(row.id);
    const table = tablePath
      ? readNoticeTable(tablePath, reading.take(tablePath) ?? '', reading)
      : null;
    const files = attachmentsOf(row, attachments, reading);
    return { ...row, table, files, expiredOn: null, namesGone: false, correctedBy: null };
  });
  for (const [notice, path] of tablePaths) {
    reading.take(path);
    if (reading.refusedKeys.has(notice)) continue;
    reading.fault({
      file: path,
      code: 'notices/table-without-notice',
      message: `登记簿里没有编号「${notice}」的公示，这张表不会公开。`,
      fix: '请改文件名，或先在公示登记簿里登记。',
    });
  }
  return linkCorrections(notices, reading).sort(newestFirst);
}

function checkNotice(row: Filed<typeof noticesTable>, reading: DataReading): void {
  const fault = reading.rowFault('notices', row);
  if (row.noticeTo < row.noticeFrom)
    fault('公示结束', 'period', '公示结束早于公示开始。', '请核对两个日期，可能写反了。');
  if (row.publishedOn > row.noticeFrom) {
    const message = '发布日期晚于公示开始，公示期没有真正开始。';
    const fix = '公示期要从发布那天或之后算起，请改公示开始。';
    fault('发布日期', 'published-late', message, fix);
  }
}

/** A corrected notice points at the one that corrects it; a correction must say what and why. */
function linkCorrections(notices: readonly Notice[], reading: DataReading): Notice[] {
  const correctedBy = new Map<string, string>();
  const known = new Set(notices.map((notice) => notice.id));
  for (const notice of notices) {
    if (notice.corrects === null) continue;
    correctedBy.set(notice.corrects, notice.id);
    const fault = reading.rowFault('notices', notice);
    if (!known.has(notice.corrects) && !reading.refusedKeys.has(notice.corrects)) {
      const message = `没有编号是「${notice.corrects}」的公示。`;
      fault('更正哪一条', 'corrects-unknown', message, '请写被更正的那一条的公示编号。');
    }
    if (notice.correctionReason === null) {
      const message = '更正公示要说明原因，这一格不能空。';
      fault('更正原因', 'correction-reason', message, '请写为什么更正、改了什么。');
    }
  }
  return notices.map((notice) => ({ ...notice, correctedBy: correctedBy.get(notice.id) ?? null }));
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
