import { CLOSING, OPENING } from '../../domain/accounts/month.ts';
import { addDays, type Day, lastDayOf, type Month } from '../../domain/day.ts';
import type { Fen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';

type Entry = RowToWrite<typeof accountsTable>;

/**
 * What a village's money comes in from and goes out for: account, what it was for (one is picked),
 * yuan from, yuan to, how many months of ten it comes in, and in which kind of place where not in all.
 */
type Item = readonly [
  account: string,
  summaries: readonly string[],
  low: number,
  high: number,
  monthsOfTen: number,
  kind?: Village['kind'],
];
const INCOME: readonly Item[] = [
  ['村级组织运转经费财政补助款项', ['本月运转经费拨款'], 6000, 9000, 10],
  ['发包及上交收入', ['水塘承包费', '茶园承包费', '晒场租用费'], 800, 3000, 4, 'village'],
  ['集体经营收入', ['集体铺面租金', '冷库租金', '农机租金'], 1500, 4200, 6, 'village'],
  ['集体经营收入', ['集体铺面租金', '停车场收入', '充电桩分成'], 1500, 4200, 8, 'community'],
  ['上级专项补助款项', ['人居环境整治补助', '公共设施管护补助'], 3000, 12000, 4],
  ['社会捐赠款项', ['防汛捐款', '助学捐款'], 500, 3000, 1],
  ['资产处置收入', ['旧办公桌椅变卖', '废旧钢材变卖'], 80, 600, 1],
  ['其他收入', ['存款利息', '电费多收退回'], 20, 180, 4],
];
const EXPENSE: readonly Item[] = [
  ['村组干部报酬', ['干部本月误工补贴'], 3200, 5200, 10],
  ['管理费支出', ['办公用品和打印纸', '打印公示表'], 120, 560, 8],
  ['管理费支出', ['会议室电费', '党群服务中心水电费'], 150, 620, 9],
  ['集体公益福利支出', ['保洁员工资'], 1200, 2400, 10],
  ['集体公益福利支出', ['路灯维修', '健身器材维修', '水管抢修'], 180, 900, 7],
  ['集体公益福利支出', ['垃圾清运费', '河道清淤机械费'], 600, 1800, 8, 'village'],
  ['集体公益福利支出', ['垃圾清运费', '楼道消杀费'], 600, 1800, 8, 'community'],
  ['集体公益福利支出', ['活动室图书和棋牌', '独居老人送餐材料'], 200, 800, 4],
  ['固定资产购建支出', ['添置垃圾桶', '添置音响一套', '添置灭火器'], 400, 1500, 5],
  ['集体经营支出', ['铺面屋顶防水维修', '冷库电费'], 500, 1900, 5, 'village'],
  ['集体经营支出', ['铺面防水维修', '充电桩检修'], 500, 1900, 5, 'community'],
  ['报刊费支出', ['报刊订阅'], 60, 240, 3],
  ['救济扶贫专项支出', ['临时困难户米油'], 200, 900, 3],
  ['其他支出', ['防汛沙袋和雨具', '疫情防控物资', '公示栏玻璃更换'], 150, 700, 6],
];

/** A year's ledger of one village that reconciles to the fen, month by month. */
export function monthlyAccounts(
  random: Random,
  village: Village,
  months: readonly Month[],
): { readonly text: string; readonly closings: ReadonlyMap<Month, Fen> } {
  const closings = new Map<Month, Fen>();
  const first = months[0];
  if (first === undefined) return { text: writeTable(accountsTable, []), closings };
  let balance: Fen = random.between(30_000, 90_000) * 100 + random.between(0, 99);
  const rows: Entry[] = [{ date: `${first}-01`, account: OPENING, balance }];
  for (const month of months) {
    const entries = monthEntries(random, village, month);
    for (const entry of entries) balance += (entry.income ?? 0) - (entry.expense ?? 0);
    closings.set(month, balance);
    rows.push(...entries, { date: lastDayOf(month), account: CLOSING, balance });
  }
  return { text: writeTable(accountsTable, rows), closings };
}

function monthEntries(random: Random, village: Village, month: Month): Entry[] {
  const { preparedBy, reviewedBy, supervisedBy } = voiceOf(village);
  const comes = ([, , , , monthsOfTen, kind = village.kind]: Item): boolean =>
    kind === village.kind && random.next() * 10 < monthsOfTen;
  const lines = [
    ...INCOME.filter(comes).map((item) => ({ item, income: true })),
    ...EXPENSE.filter(comes).map((item) => ({ item, income: false })),
  ];
  const days = lines.map(() => random.between(1, 26)).sort((a, b) => a - b);
  return lines.map(({ item: [account, summaries, low, high], income }, index) => {
    const amount = random.between(low, high) * 100 + random.pick([0, 0, 50, 80]);
    return {
      date: addDays(`${month}-01`, (days[index] ?? 1) - 1) satisfies Day,
      voucher: `${month}-${String(index + 1).padStart(3, '0')}`,
      account,
      summary: random.pick(summaries),
      income: income ? amount : null,
      expense: income ? null : amount,
      handledBy: preparedBy,
      approvedBy: reviewedBy,
      supervisedBy,
    };
  });
}
