import { type HoldingFault, holdingFaults, isBare } from '../../domain/accounts/holdings.ts';
import { lastDayOf } from '../../domain/day.ts';
import { formatFen } from '../../domain/money.ts';
import { contractsTable, holdingsTable, worksTable } from '../../intake/tables/holdings.ts';
import type { DataReading } from '../reading.ts';
import type { Contract, Holding, VillageMonth, Works } from './records.ts';

/** Everything a village publishes of its money beside the months. */
export interface VillageHoldings {
  readonly holdings: readonly Holding[];
  readonly contracts: readonly Contract[];
  readonly works: readonly Works[];
}

/** Whether a village's ledger has a fault of its own; mending it may mend the sums beside it, too. */
function ledgerAtFault({ problems }: DataReading, village: string): boolean {
  return problems.some(
    ({ severity, file }) => severity === 'error' && file.includes(`accounts/${village}/`),
  );
}

/** Reads what villages own, let and build, and holds it to the ledger; every wrong line is named. Opens `works`. */
export function readHoldings(
  reading: DataReading,
  months: readonly VillageMonth[],
): VillageHoldings {
  return {
    holdings: reading.table(holdingsTable).flatMap(({ file, sample, params, rows, refused }) => {
      const village = params.village ?? '';
      const closings = new Map(
        months
          .filter((month) => month.village === village && month.sample === sample)
          .map(({ month, closing }) => [lastDayOf(month), closing]),
      );
      // With a row refused, here or in the ledger, a sum cannot be judged.
      const whole = refused === 0 && !ledgerAtFault(reading, village);
      const faults = whole ? holdingFaults(rows, closings) : [];
      for (const fault of faults) report(reading, file, fault);
      return rows.map((row) => ({ ...row, village, file, sample }));
    }),
    contracts: reading.table(contractsTable).flatMap(({ file, sample, params, rows }) => {
      for (const row of rows) checkContract(reading, file, row);
      return rows.map((row) => ({ ...row, village: params.village ?? '', file, sample }));
    }),
    works: reading.table(worksTable).flatMap(({ file, sample, params, rows }) => {
      for (const { line, bid, ceiling } of rows) {
        if (bid === null || ceiling === null || bid <= ceiling) continue;
        const message = `中标价 ${formatFen(bid)} 元高于控制价 ${formatFen(ceiling)} 元。`;
        reading.fault({
          file,
          row: line,
          column: worksTable.columns.bid.header,
          code: 'works/above-ceiling',
          message,
          fix: '请核对两个价。',
        });
      }
      return rows.map((row) => ({ ...row, village: params.village ?? '', file, sample }));
    }),
  };
}

const UNMASKED = [
  holdingsTable.columns.party.header,
  '对方是个人，姓名没有打星号。',
  '请改成「张*国」这样。',
] as const;

function checkContract(
  reading: DataReading,
  file: string,
  row: Pick<Contract, 'line' | 'from' | 'to' | 'party' | 'partyKind'>,
): void {
  if (row.to < row.from) {
    reading.fault({
      file,
      row: row.line,
      column: contractsTable.columns.to.header,
      code: 'contracts/ends-early',
      message: '止期早于起期。',
      fix: '请核对租期。',
    });
  }
  if (isBare(row)) {
    const [column, message, fix] = UNMASKED;
    reading.fault({ file, row: row.line, column, code: 'contracts/person-unmasked', message, fix });
  }
}

function report(reading: DataReading, file: string, fault: HoldingFault): void {
  const [column, message, fix] = words(fault);
  reading.fault({ file, row: fault.line, column, code: `holdings/${fault.kind}`, message, fix });
}

const { amount, settled } = holdingsTable.columns;

function words(fault: HoldingFault): readonly [column: string, message: string, fix: string] {
  switch (fault.kind) {
    case 'amount-missing':
      return [amount.header, '这一类要填金额。', '请补上金额。'];
    case 'settled-over':
      return [settled.header, '已收付的比金额还多。', '请核对两个数。'];
    case 'person-unmasked':
      return UNMASKED;
    case 'gain-differs':
      return [
        amount.header,
        `各项分配相加是 ${formatFen(fault.computed)} 元，收益总额写 ${formatFen(fault.declared)} 元，差 ${formatFen(Math.abs(fault.declared - fault.computed))} 元。`,
        '请核对收益总额和各项分配。',
      ];
    case 'cash-differs':
      return [
        amount.header,
        `收支台账这一天的余额是 ${formatFen(fault.computed)} 元，这里写 ${formatFen(fault.declared)} 元，差 ${formatFen(Math.abs(fault.declared - fault.computed))} 元。`,
        '现金及银行存款要和收支台账的月底余额一样，请核对。',
      ];
  }
}
