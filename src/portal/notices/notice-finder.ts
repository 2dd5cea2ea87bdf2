import type { DataReading, RowPlace } from '../reading.ts';
import type { Notice } from './notice.ts';

/** A row of a village's table that speaks of one of its notices. */
interface OfNotice extends RowPlace {
  readonly village: string;
  readonly notice: string;
}

/**
 * Finds the notice that a row speaks of; that it is of another village is told, and `isOwn` false.
 * `room`: what faults of the row belong to.
 */
export function noticeFinder(reading: DataReading, notices: readonly Notice[]) {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return <Room extends 'objections' | 'postings'>(row: OfNotice, room: Room) => {
    const fault = reading.rowFault<'objections' | 'postings'>(room, row);
    const notice = byId.get(row.notice);
    const isOwn = notice?.village === row.village;
    if (notice && !isOwn)
      fault(
        '公示编号',
        'other-village',
        `「${row.notice}」不是这个村（社区）的公示。`,
        '请核对公示编号，或把这一行移到那个村（社区）的台账。',
      );
    return { notice, isOwn, fault };
  };
}
