import {
  type AccountsFault,
  CLOSING,
  OPENING,
  openingFault,
  reconcileAccounts,
} from '../../domain/accounts/month.ts';
import type { Slip } from '../../domain/accounts/slips.ts';
import { formatFen } from '../../domain/money.ts';
import { accountsTable, accountTitlesTable } from '../../intake/tables/accounts.ts';
import { accountItemsTable } from '../../intake/tables/holdings.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import type { AccountItem, AccountTitle, VillageMonth } from './records.ts';

/** Reads the items that must be published, and opens the list that accounts and holdings refer to. */
export function readAccountItems(reading: DataReading): AccountItem[] {
  return reading.table(accountItemsTable).flatMap(({ rows }) => rows);
}

/** Reads the chart of accounts and opens the list that ledgers refer to. */
export function readAccountTitles(reading: DataReading): AccountTitle[] {
  const accounts = reading.table(accountTitlesTable).flatMap(({ rows }) => rows);
  reading.lists.accountTitles = new Set([OPENING, CLOSING, ...accounts.map(({ name }) => name)]);
  return accounts;
}

/** Reads every village's ledger, reconciles it, and ties each month to the notice announcing it. */
export function readAccounts(reading: DataReading, notices: readonly Notice[]): VillageMonth[] {
  const announced = new Map<string, Notice>();
  for (const notice of notices) {
    if (notice.month !== null) announced.set(`${notice.village} ${notice.month}`, notice);
  }
  const months: VillageMonth[] = [];
  for (const { file, sample, params, rows, refused } of reading.table(accountsTable)) {
    const { village } = params;
    const result = reconcileAccounts(rows);
    // With a row refused the sums cannot be right; only the row itself is at fault.
    if (refused === 0) {
      const before = months.filter((month) => month.village === village && month.sample === sample);
      const carried = openingFault(before, rows[0]);
      for (const fault of carried ? [carried, ...result.faults] : result.faults) {
        reportFault(reading, file, fault);
      }
    }
    for (const month of result.months) {
      const notice = announced.get(`${village} ${month.month}`) ?? null;
      months.push({ ...month, village, file, sample, notice });
    }
  }
  return months;
}

function reportFault(reading: DataReading, file: string, fault: AccountsFault): void {
  const [column, message, fix] = words(fault);
  reading.rowFault('accounts', { file, line: fault.line })(column, fault.kind, message, fix);
}

/** Headers of the ledger's columns, as its definition has them. */
const { account, income, balance, date, supervisedBy } = accountsTable.columns;

function words(fault: AccountsFault): [column: string, message: string, fix: string] {
  switch (fault.kind) {
    case 'no-opening':
      return [
        account.header,
        `台账第一行不是「${OPENING}」，或没填余额。`,
        '第一行请写期初余额和金额。',
      ];
    case 'second-opening':
      return [account.header, `「${OPENING}」只能出现在第一行。`, `月底的余额请写「${CLOSING}」。`];
    case 'both-or-neither':
      return [
        income.header,
        '一行只能是一笔收入或一笔支出，这一行两样都填了或都没填。',
        '请分成两行，或补上金额。',
      ];
    case 'balance-missing':
      return [balance.header, `「${CLOSING}」这一行没填余额。`, '请填月底账上还有多少。'];
    case 'date-order':
      return [
        date.header,
        '这一行的日期和前后的行对不上先后。',
        '请核对日期；没写错就按日期先后排好。',
      ];
    case 'after-closing':
      return [
        date.header,
        `这一行排在本月的「${CLOSING}」后面，月底的账已经结了。`,
        `漏记的请排到「${CLOSING}」前面，并改「${CLOSING}」的金额。`,
      ];
    case 'same-post':
      return [
        supervisedBy.header,
        '经手、审批、监督里有两样是同一个职务。',
        '三样要由三个职务的人分别做，请核对。',
      ];
    case 'opening-differs':
      return [
        balance.header,
        `上一年末是 ${formatFen(fault.computed)} 元，这里期初写 ${formatFen(fault.declared)} 元，${apart(fault)}。`,
        '期初要和上一年最后一个月的月底余额一样，请核对。',
      ];
    case 'balance-differs':
      return [
        balance.header,
        `逐笔相加是 ${formatFen(fault.computed)} 元，这里写 ${formatFen(fault.declared)} 元，${apart(fault)}。${SPEAKS[fault.wrong]}`,
        fault.wrong === 'declared' ? '请改这个余额。' : `请核对上面各笔和这个余额。${hint(fault)}`,
      ];
  }
}

/** What the lines after a balance say of it. */
const SPEAKS = {
  declared: '后面的余额都按逐笔相加的数对得上，是这个余额写错了。',
  change: '后面的余额都按这个余额对得上，是这一行或上面哪一笔写错了。',
  either: '',
} as const;

function apart(fault: { readonly computed: number; readonly declared: number }): string {
  return `差 ${formatFen(Math.abs(fault.declared - fault.computed))} 元`;
}

const SLIPS: Readonly<Record<Slip, string>> = {
  twice: '可能记重了，或多记了',
  'other-side': '可能收入和支出填反了',
  shifted: '可能多写或少写了一个 0',
  swapped: '可能有两个数字写颠倒了',
};

function hint({ suspects }: Extract<AccountsFault, { kind: 'balance-differs' }>): string {
  return suspects.map(({ line, slip }) => `第 ${line} 行${SLIPS[slip]}。`).join('');
}
