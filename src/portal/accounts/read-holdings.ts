import { type HoldingFault, holdingFaults, isBare } from '../../domain/accounts/holdings.ts';
import { lastDayOf } from '../../domain/day.ts';
import { formatFen } from '../../domain/money.ts';
import { contractsTable, holdingsTable, worksTable } from '../../intake/tables/holdings.ts';
import { type DataReading, filed } from '../reading.ts';
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
  const holdings = reading.table(holdingsTable);
  for (const { file, sample, params, rows, refused } of holdings) {
    const closings = new Map(
      months
        .filter((month) => month.village === params.village && month.sample === sample)
        .map(({ month, closing }) => [lastDayOf(month), closing]),
    );
    // With a row refused, here or in the ledger, a sum cannot be judged.
    if (refused > 0 || ledgerAtFault(reading, params.village)) continue;
    for (const fault of holdingFaults(rows, closings)) report(reading, file, fault);
  }
  const contracts = reading.rows(contractsTable);
  for (const contract of contracts) checkContract(reading, contract);
  const works = reading.rows(worksTable);
  for (const work of works) checkWork(reading, work);
  return { holdings: holdings.flatMap(filed), contracts, works };
}

const UNMASKED = [
  holdingsTable.columns.party.header,
  '对方是个人，姓名没有打星号。',
  '请改成「张*国」这样。',
] as const;

function checkContract(reading: DataReading, row: Contract): void {
  const fault = reading.rowFault('contracts', row);
  const { to } = contractsTable.columns;
  if (row.to < row.from) fault(to.header, 'ends-early', '止期早于起期。', '请核对租期。');
  if (isBare(row)) {
    const [column, message, fix] = UNMASKED;
    fault(column, 'person-unmasked', message, fix);
  }
}

function checkWork(reading: DataReading, work: Works): void {
  const { bid, ceiling } = work;
  if (bid === null || ceiling === null || bid <= ceiling) return;
  const message = `中标价 ${formatFen(bid)} 元高于控制价 ${formatFen(ceiling)} 元。`;
  const { header } = worksTable.columns.bid;
  reading.rowFault('works', work)(header, 'above-ceiling', message, '请核对两个价。');
}

function report(reading: DataReading, file: string, fault: HoldingFault): void {
  const [column, message, fix] = words(fault);
  reading.rowFault('holdings', { file, line: fault.line })(column, fault.kind, message, fix);
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
