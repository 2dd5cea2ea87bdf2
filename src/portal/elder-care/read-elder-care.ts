import {
  type ElderCareAccount,
  type ElderCareFault,
  elderCareAccount,
  elderCareFaults,
} from '../../domain/elder-care/accounts.ts';
import { formatFen } from '../../domain/money.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import { UNIT } from '../../domain/programmes/programme.ts';
import type { Row } from '../../intake/define-table.ts';
import {
  elderCareAccountsTable,
  elderCareCentresTable,
  elderCareMilestonesTable,
} from '../../intake/tables/elder-care.ts';
import { checkFacts } from '../organisation/read-organisation.ts';
import { type DataReading, type Filed, filed, type Provenance } from '../reading.ts';

export type ElderCareCentreRow = Filed<typeof elderCareCentresTable>;
export type ElderCareMilestone = Filed<typeof elderCareMilestonesTable>;
export type ElderCareYear = ElderCareAccount<Row<typeof elderCareAccountsTable>> &
  Provenance & { readonly village: string; readonly year: string };

/** Mutual-aid care: the centres, when they are to be open, and their associations' money. */
export interface ElderCare {
  readonly centres: readonly ElderCareCentreRow[];
  readonly milestones: readonly ElderCareMilestone[];
  readonly accounts: readonly ElderCareYear[];
}

/** Reads what is known of mutual-aid care; each account must add up to the fen, line by line. */
export function readElderCare(reading: DataReading, payouts: readonly Payout[]): ElderCare {
  const centres = reading.rows(elderCareCentresTable);
  const byId = new Map(payouts.map((payout) => [payout.id, payout]));
  for (const centre of centres) checkPayout(reading, centre, byId);
  const milestoneFiles = reading.table(elderCareMilestonesTable);
  for (const { file, rows } of milestoneFiles) checkFacts(reading, file, rows);
  const accounts: ElderCareYear[] = [];
  for (const { file, sample, params, rows, refused } of reading.table(elderCareAccountsTable)) {
    const { village, year } = params;
    const account = elderCareAccount(rows);
    if (!account) continue;
    if (refused === 0) {
      const before = accounts.findLast((one) => one.village === village && one.sample === sample);
      for (const fault of elderCareFaults(rows)) report(reading, file, fault);
      if (before && before.closing !== account.opening) {
        const message = `上一年末是 ${formatFen(before.closing)} 元，这里期初写 ${formatFen(account.opening)} 元。`;
        const fault = reading.rowFault('elder-care', { file, line: rows[0]?.line ?? 0 });
        fault('余额（元）', 'opening', message, '请核对。');
      }
    }
    accounts.push({ ...account, village, year, file, sample });
  }
  return { centres, milestones: milestoneFiles.flatMap(filed), accounts };
}

/** A centre and its line in the subsidy ledger speak of the same village and the same figures. */
function checkPayout(
  reading: DataReading,
  centre: ElderCareCentreRow,
  payouts: ReadonlyMap<string, Payout>,
): void {
  const payout = centre.payout === null ? undefined : payouts.get(centre.payout);
  if (!payout) return;
  const fault = reading.rowFault('elder-care', centre);
  const fix = '请和奖补台账对一遍，改错的那一处。';
  if (payout.village !== centre.village)
    fault('奖补编号', 'payout-differs', '这个编号是别的村的。', fix);
  for (const [key, column] of [
    ['beds', '床位'],
    ['residents', '入住人数'],
  ] as const) {
    const measured = payout.measures[key];
    const own = centre[key];
    if (measured == null || own === null || measured === own * UNIT) continue;
    fault(column, 'payout-differs', '和奖补台账里申报的数不一样。', fix);
  }
}

function report(reading: DataReading, file: string, fault: ElderCareFault): void {
  const [column, message, fix] = words(fault);
  reading.rowFault('elder-care', { file, line: fault.line })(column, fault.kind, message, fix);
}

function words(fault: ElderCareFault): readonly [column: string, message: string, fix: string] {
  const { computed = 0, declared = 0 } = fault;
  switch (fault.kind) {
    case 'no-opening':
      return ['项目', '第一行不是「期初余额」。', '第一行请写期初余额和金额。'];
    case 'second-opening':
      return ['项目', '「期初余额」只能在第一行。', '请改成收入或支出的项目。'];
    case 'direction':
      return [
        '项目',
        '三个来源只填收入，其他项目只填支出，这一行填反了、两样都填或都没填。',
        '请把金额填到对的那一栏。',
      ];
    case 'date-order':
      return ['日期', '日期比上一行早。', '请按日期先后排好。'];
    case 'balance':
      return [
        fault.wrong === 'change' ? '收入（元）' : '余额（元）',
        `上一行的余额加收入减支出是 ${formatFen(computed)} 元，这里写 ${formatFen(declared)} 元，差 ${formatFen(Math.abs(declared - computed))} 元。${fault.wrong === 'change' ? '后面各行都跟着这个余额，多半是收入或支出写错了。' : ''}`,
        '请核对这一行的收入、支出和余额。',
      ];
  }
}
