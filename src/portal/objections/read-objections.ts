import { objectionsTable } from '../../intake/tables/objections.ts';
import type { Notice } from '../notices/notice.ts';
import { noticeFinder } from '../notices/notice-finder.ts';
import type { DataReading } from '../reading.ts';
import type { Objection } from './objection.ts';

/** Reads the anonymous ledger of objections and holds its days against the notice. */
export function readObjections(reading: DataReading, notices: readonly Notice[]): Objection[] {
  const find = noticeFinder(reading, notices);
  const objections = reading.rows(objectionsTable);
  for (const row of objections) {
    const { notice, isOwn, fault } = find(row, 'objections');
    if (notice && isOwn && row.receivedOn < notice.publishedOn)
      fault('收到日期', 'early', '收到异议比发布公示还早。', '请核对收到日期。');
    if (row.answeredOn !== null && row.answeredOn < row.receivedOn)
      fault('答复日期', 'order', '答复早于收到。', '请核对这两个日期。');
    if ((row.answeredOn === null) !== (row.outcome === null))
      fault(
        row.answeredOn === null ? '答复日期' : '结果',
        'half-answered',
        row.answeredOn === null ? '写了结果，没有写答复日期。' : '写了答复日期，没有写结果。',
        '答复了的两格都要写，还没答复的都留空。',
      );
  }
  return objections;
}
