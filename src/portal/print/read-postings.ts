import { postingsTable } from '../../intake/tables/postings.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import type { Posting } from './posting.ts';

/** Reads what was posted and holds it against the notice: its village, its days, the photo beside it. */
export function readPostings(reading: DataReading, notices: readonly Notice[]): Posting[] {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return reading.table(postingsTable).flatMap(({ file, sample, params, rows }) =>
    rows.map((row) => {
      const fault = (column: string, code: string, message: string, fix: string) =>
        reading.fault(file, row.line, column, `postings/${code}`, message, fix);
      const notice = byId.get(row.notice);
      if (notice && notice.village !== params.village)
        fault(
          '公示编号',
          'other-village',
          `「${row.notice}」不是这个村（社区）的公示。`,
          '请核对公示编号，或把这一行移到那个村（社区）的台账。',
        );
      if (row.removedOn !== null && row.removedOn < row.postedOn)
        fault('揭下日期', 'order', '揭下比张贴还早。', '请核对这两个日期。');
      if (notice && row.photo !== null && !notice.files.some(({ name }) => name === row.photo))
        fault(
          '照片',
          'photo',
          '这条公示的附件里没有这张照片。',
          '请把照片放进附件文件夹，在公示台账这一条的「附件」里写上文件名，两处一字不差。',
        );
      return { ...row, village: params.village ?? '', file, sample };
    }),
  );
}
