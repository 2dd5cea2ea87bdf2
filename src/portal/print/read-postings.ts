import { postingsTable } from '../../intake/tables/postings.ts';
import type { Notice } from '../notices/notice.ts';
import { noticeFinder } from '../notices/notice-finder.ts';
import type { DataReading } from '../reading.ts';
import type { Posting } from './posting.ts';

/** Reads what was posted and holds it against the notice: its village, its days, the photo beside it. */
export function readPostings(reading: DataReading, notices: readonly Notice[]): Posting[] {
  const find = noticeFinder(reading, notices);
  const postings = reading.rows(postingsTable);
  for (const row of postings) {
    const { notice, fault } = find(row, 'postings');
    if (row.removedOn !== null && row.removedOn < row.postedOn)
      fault('揭下日期', 'order', '揭下比张贴还早。', '请核对这两个日期。');
    if (notice && row.photo !== null && !notice.files.some(({ name }) => name === row.photo))
      fault(
        '照片',
        'photo',
        '这条公示的附件里没有这张照片。',
        '请把照片放进附件文件夹，在公示台账这一条的「附件」里写上文件名，两处一字不差。',
      );
  }
  return postings;
}
