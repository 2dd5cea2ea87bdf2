import { addDays, type Day, lastDayOf, type Month } from '../domain/day.ts';
import { CLOSING, OPENING } from '../domain/finance.ts';
import type { Fen } from '../domain/money.ts';
import { financeTable } from '../intake/tables/finance.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import type { Random } from './random.ts';

type Entry = RowToWrite<typeof financeTable>;

/** What a village's money comes in from and goes out for: account, summary, yuan from, yuan to. */
type Item = readonly [account: string, summary: string, low: number, high: number];
const INCOME: readonly Item[] = [
  ['村级组织运转经费财政补助款项', '本月运转经费拨款', 6000, 9000],
  ['发包及上交收入', '水塘承包费', 800, 3000],
  ['集体经营收入', '村集体铺面租金', 1500, 4200],
  ['上级专项补助款项', '人居环境整治补助', 3000, 12000],
  ['其他收入', '存款利息', 20, 180],
];
const EXPENSE: readonly Item[] = [
  ['村组干部报酬', '村组干部本月误工补贴', 3200, 5200],
  ['管理费支出', '办公用品和打印纸', 120, 560],
  ['管理费支出', '会议室电费', 150, 620],
  ['集体公益福利支出', '保洁员工资', 1200, 2400],
  ['集体公益福利支出', '路灯维修', 180, 900],
  ['集体公益福利支出', '垃圾清运费', 600, 1800],
  ['固定资产购建支出', '添置垃圾桶', 400, 1500],
  ['集体经营支出', '铺面屋顶防水维修', 500, 1900],
  ['报刊费支出', '报刊订阅', 60, 240],
  ['其他支出', '防汛沙袋和雨具', 150, 700],
];

/** A year's ledger of one village that reconciles to the fen, month by month. */
export function financeLedger(random: Random, months: readonly Month[]): string {
  const first = months[0];
  if (first === undefined) return writeTable(financeTable, []);
  let balance: Fen = random.between(30_000, 90_000) * 100 + random.between(0, 99);
  const rows: Entry[] = [{ date: `${first}-01`, account: OPENING, balance }];
  for (const month of months) {
    const entries = monthEntries(random, month);
    for (const entry of entries) balance += (entry.income ?? 0) - (entry.expense ?? 0);
    rows.push(...entries, { date: lastDayOf(month), account: CLOSING, balance });
  }
  return writeTable(financeTable, rows);
}

function monthEntries(random: Random, month: Month): Entry[] {
  const lines = [
    ...INCOME.filter((_, index) => index === 0 || random.next() < 0.5).map((item) => ({
      item,
      income: true,
    })),
    ...EXPENSE.filter(() => random.next() < 0.8).map((item) => ({ item, income: false })),
  ];
  const days = lines.map(() => random.between(1, 26)).sort((a, b) => a - b);
  return lines.map(({ item: [account, summary, low, high], income }, index) => {
    const amount = random.between(low, high) * 100 + random.pick([0, 0, 50, 80]);
    return {
      date: addDays(`${month}-01`, (days[index] ?? 1) - 1) satisfies Day,
      voucher: `${month}-${String(index + 1).padStart(3, '0')}`,
      account,
      summary,
      income: income ? amount : null,
      expense: income ? null : amount,
      handledBy: '村报账员',
      approvedBy: '村委会主任',
    };
  });
}
