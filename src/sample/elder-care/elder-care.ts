import type { Day } from '../../domain/day.ts';
import { CARE_INCOME, type ElderCareItem } from '../../domain/elder-care/accounts.ts';
import type { Fen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import {
  elderCareAccountsTable,
  elderCareCentresTable,
  elderCareMilestonesTable,
} from '../../intake/tables/elder-care.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { fileOf, type SampleFile, whole } from '../file.ts';
import type { Random } from '../random.ts';

type Centre = RowToWrite<typeof elderCareCentresTable> & { readonly village: string };

const ROOMS = ['老人休息房间', '厨房餐厅', '活动室', '卫生间', '洗澡间', '物资储备室'];
const SERVICES = ['全托互助养老', '短期住养', '日间照料', '老年助餐', '医养结合'];
const RULES = [
  '老人居住制度',
  '互帮互助照料制度',
  '安全管理制度',
  '餐饮管理制度',
  '结对帮扶制度',
  '文娱活动制度',
  '医疗服务制度',
  '探视探访制度',
  '加入和退出制度',
  '应急处置制度',
];
const DONE = {
  stage: 'accepted',
  rooms: ROOMS,
  services: SERVICES,
  filedOn: '2022-08-27',
  party: 4,
  delegates: 8,
  cadre: true,
  agreements: true,
  rules: RULES,
} as const;

/**
 * Centres as far as the sample subsidy ledgers know them, and three that have not applied: one with too
 * few residents to be counted out, one that is being built. One lacks a room and two rules.
 */
const CENTRES: readonly Centre[] = [
  { ...DONE, village: 'hetang', openedOn: '2022-10-12', beds: 20, residents: 16 },
  { ...DONE, village: 'taoling', openedOn: '2022-10-20', beds: 14, residents: 9 },
  { ...DONE, village: 'liuwan', openedOn: '2022-10-28', beds: 32, residents: 25 },
  {
    ...DONE,
    village: 'songping',
    openedOn: '2022-11-20',
    beds: 15,
    residents: 10,
    rooms: ROOMS.slice(0, 5),
    rules: RULES.slice(0, 8),
  },
  { ...DONE, village: 'fenglin', openedOn: '2022-11-26', beds: 24, residents: 18 },
  {
    ...DONE,
    village: 'shiqiao',
    stage: 'moving',
    openedOn: '2022-12-06',
    beds: 15,
    residents: 3,
  },
  {
    ...DONE,
    village: 'daoxiang',
    stage: 'moving',
    openedOn: '2022-12-09',
    beds: 18,
    residents: 8,
    agreements: null,
  },
  { village: 'shanpo', stage: 'building', beds: 16, party: 2, delegates: 6 },
];

/** Those that have applied for the subsidy. */
const APPLIED: ReadonlySet<string> = new Set([
  'hetang',
  'taoling',
  'liuwan',
  'songping',
  'fenglin',
]);

/** The goals of the made-up township, held against its own centres: one was missed. */
const GOALS = ['2022-10-31', '2022-11-30', '2022-12-31'].map((by) => ({
  by,
  scope: 'all' as const,
  goal: 3,
  clause: 'R-HZ-16',
}));

/** Centres, by when they were to be open, and the accounts of their associations. */
export function* elderCare(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  yield whole('elder-care-centres.csv', centres(villages));
  yield fileOf(elderCareMilestonesTable, GOALS);
  yield* accounts(random, villages);
}

function centres(villages: readonly Village[]): string {
  const rows = CENTRES.flatMap((centre, index): Centre[] => {
    const village = villages.find(({ id }) => id === centre.village);
    if (!village) return [];
    const filed = centre.filedOn ? `示例备〔2022〕${index + 1}号` : null;
    return [
      {
        ...centre,
        name: `${village.name}互助养老中心`,
        association: filed && `${village.name}老年人互助养老协会`,
        filing: filed,
        payout: APPLIED.has(village.id) ? `huzhu-yanglao-${village.id}-001` : null,
      },
    ];
  });
  return writeTable(elderCareCentresTable, rows);
}

/** What each association was paid as a subsidy, as its own account says; one writes less. */
const RECEIVED: Readonly<Record<string, Fen>> = {
  hetang: 36_000_00,
  taoling: 22_000_00,
  liuwan: 57_000_00,
  fenglin: 0,
};

/** The accounts of the associations, from the day the centre opened. */
function* accounts(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  for (const [id, received] of Object.entries(RECEIVED)) {
    const rows = account(random, received, id === 'liuwan' ? 2_000_00 : 0);
    if (!villages.some((village) => village.id === id)) continue;
    yield fileOf(elderCareAccountsTable, rows, id);
  }
}

type Movement = readonly [date: Day, item: ElderCareItem, summary: string, amount: Fen];

function account(
  random: Random,
  received: Fen,
  returned: Fen,
): RowToWrite<typeof elderCareAccountsTable>[] {
  const yuan = (low: number, high: number): Fen => random.between(low, high) * 100;
  const movements: Movement[] = [
    ['2022-10-08', 'charity', '乡贤和企业捐款', yuan(3_000, 9_000)],
    ['2022-10-10', 'goods', '被褥和餐具', yuan(1_200, 2_400)],
    ['2022-10-31', 'residents', '十月伙食自筹', yuan(1_500, 3_600)],
    ['2022-10-31', 'food', '十月买菜买米', yuan(1_800, 3_200) + 50],
    ['2022-11-15', 'government', '床位和入住补贴', received],
    ['2022-11-18', 'upkeep', '洗澡间加装扶手', yuan(400, 900)],
    ['2022-11-22', 'returned', '多算的床位补贴退回', returned],
    ['2022-11-30', 'residents', '十一月伙食自筹', yuan(1_500, 3_600)],
    ['2022-11-30', 'food', '十一月买菜买米', yuan(1_800, 3_200) + 80],
    ['2022-11-30', 'power', '十一月水电和取暖', yuan(300, 800) + 20],
    ['2022-12-10', 'help', '照料员补贴', yuan(500, 1_000)],
  ];
  let balance = yuan(2_000, 4_000);
  const rows: RowToWrite<typeof elderCareAccountsTable>[] = [
    { date: '2022-10-01', item: 'opening', balance },
  ];
  for (const [date, item, summary, amount] of movements) {
    if (amount === 0) continue;
    const comesIn = Object.hasOwn(CARE_INCOME, item);
    balance += comesIn ? amount : -amount;
    rows.push({
      date,
      voucher: String(rows.length).padStart(3, '0'),
      item,
      summary,
      income: comesIn ? amount : null,
      expense: comesIn ? null : amount,
      balance,
      handledBy: '协会出纳',
    });
  }
  return rows;
}
