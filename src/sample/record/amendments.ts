import type { Day } from '../../domain/day.ts';
import { fenToText } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { readTable } from '../../intake/read-table.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import { payoutTableFor } from '../../intake/tables/payouts.ts';
import { writeTable } from '../../intake/write-table.ts';
import type { PayoutRow } from '../payouts/payout-row.ts';

/** The ledgers of one village as they stand now. */
interface Ledgers {
  readonly accountsPath: string;
  readonly accounts: string;
  readonly programme: Programme | undefined;
  readonly payouts: readonly PayoutRow[];
}

/** What a village put right in its ledgers after they were public: one amount, two digits of which had changed places, and one group. */
export function amendments(date: Day, village: Village, ledgers: Ledgers): string {
  const entry = readTable(accountsTable, ledgers.accountsPath, ledgers.accounts)
    .rows.filter(({ voucher, expense }) => voucher !== null && expense !== null)
    .at(-1);
  const [payout] = ledgers.payouts;
  const base = { date, line: 0 };
  const rows = [];
  if (entry) {
    const after = fenToText(entry.expense ?? 0);
    rows.push({
      ...base,
      table: accountsTable.title,
      inFile: ledgers.accountsPath,
      row: [entry.date, entry.voucher, entry.account].join(' '),
      column: accountsTable.columns.expense.header,
      before: after.replace(/^(\d*)(\d)(\d)\./, '$1$3$2.'),
      after,
      reason: '抄错了发票金额，余额是对的。',
    });
  }
  if (ledgers.programme && payout) {
    const table = payoutTableFor(ledgers.programme);
    const group = String(payout.group);
    rows.push({
      ...base,
      table: table.title,
      inFile: `payouts/${ledgers.programme.id}/${village.id}.csv`,
      row: String(payout.id),
      column: table.columns.group.header,
      before: group.replace(/\d+/, (number) => String(Number(number) + 1)),
      after: group,
      reason: '组别写错了，户号和金额没有变。',
    });
  }
  return writeTable(amendmentsTable, rows);
}
