import type { DataReading } from '../reading.ts';
import type { Notice } from './notice.ts';

/** A row of a village's table that speaks of one of its notices. */
interface OfNotice {
  readonly line: number;
  readonly notice: string;
}

/** Tells what is wrong with a row. */
export type RowFault = (column: string, code: string, message: string, fix: string) => void;

/** Where rows of a village's table lie, and how codes of their faults begin. */
interface Place {
  readonly file: string;
  readonly village: string | undefined;
  readonly codes: string;
}

/** Finds the notice that a row speaks of; that it is of another village is told, and `isOwn` false. */
export function noticeFinder(reading: DataReading, notices: readonly Notice[]) {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return (row: OfNotice, { file, village, codes }: Place) => {
    const fault: RowFault = (column, code, message, fix) =>
      reading.fault({ file, row: row.line, column, code: `${codes}/${code}`, message, fix });
    const notice = byId.get(row.notice);
    const isOwn = notice?.village === village;
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
