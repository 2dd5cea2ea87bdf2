import { ticketsTable } from '../../intake/tables/tickets.ts';
import type { DataReading, Filed, RowFault } from '../reading.ts';

export type VillageTicket = Filed<typeof ticketsTable>;

/** Reads the tickets of all villages and holds the days and marks of each against one another. */
export function readTickets(reading: DataReading): VillageTicket[] {
  const tickets = reading.rows(ticketsTable);
  for (const row of tickets) {
    const fault = reading.rowFault('tickets', row);
    checkOrder(row, fault);
    checkPairs(row, fault);
  }
  return tickets;
}

function checkOrder(row: VillageTicket, fault: RowFault<'tickets'>): void {
  const steps = [
    ['收到日期', row.receivedOn],
    ['派单日期', row.sentOn],
    ['办完日期', row.doneOn],
    ['重办日期', row.reopenedOn],
    ['重办办完日期', row.redoneOn],
  ] as const;
  let before: readonly [string, string] | null = null;
  for (const [header, day] of steps) {
    if (day === null) continue;
    if (before && day < before[1]) {
      fault(header, 'order', `${header}比${before[0]}早。`, '请核对这两个日期。');
    }
    before = [header, day];
  }
}

function checkPairs(row: VillageTicket, fault: RowFault<'tickets'>): void {
  if ((row.limit === null) !== (row.counting === null)) {
    fault(
      row.limit === null ? '限几天' : '天数算法',
      'limit',
      '限几天和天数算法只写了一个。',
      '定了期限的两格都写，没有定的都留空。',
    );
  }
  if ((row.doneOn === null) !== (row.result === null)) {
    fault(
      row.doneOn === null ? '办完日期' : '结果',
      'half-done',
      row.doneOn === null ? '写了结果，没有写办完日期。' : '写了办完日期，没有写结果。',
      '办完了的两格都写，没办完的都留空。',
    );
  }
  if (row.result === 'refused' && row.measure === null) {
    fault('怎么办的', 'no-reason', '办不了的没有写为什么。', '请写一句为什么办不了。');
  }
  if (row.doneOn === null && (row.rating !== null || row.reopenedOn !== null)) {
    fault(
      row.rating === null ? '重办日期' : '评分',
      'before-done',
      '还没办完，不会有评分和重办。',
      '请补上办完日期，或把这一格留空。',
    );
  }
  if (row.redoneOn !== null && row.reopenedOn === null) {
    fault('重办日期', 'redone', '写了重办办完日期，没有写重办日期。', '请补上重办日期。');
  }
}
