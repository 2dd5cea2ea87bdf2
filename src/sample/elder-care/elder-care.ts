import type { Day } from '../../domain/day.ts';
import { CARE_INCOME, type ElderCareItem } from '../../domain/elder-care/accounts.ts';
import type { Fen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import {
  elderCareAccountsTable,
  elderCareCentresTable,
  elderCareMilestonesTable,
} from '../../intake/tables/elder-care.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { rowsOf } from '../written.ts';

const ROOMS = '老人休息房间；厨房餐厅；活动室；卫生间；洗澡间';
const RULES =
  '老人居住制度；互帮互助照料制度；安全管理制度；餐饮管理制度；结对帮扶制度；文娱活动制度；医疗服务制度；探视探访制度';
const FURTHER = '；加入和退出制度；应急处置制度';
const DONE = '全托互助养老；短期住养；日间照料；老年助餐；医养结合|2022-08-27|4|8|是';

/**
 * Centres as far as the sample subsidy ledgers know them, and three that have not applied: one with too
 * few residents to be counted out, one that is being built. One lacks a room and two rules.
 */
const CENTRES = rowsOf(
  elderCareCentresTable,
  `村（社区）|走到哪一步|开门日期|床位|入住人数|奖补编号|用房|服务|备案日期|党员|群众代表|有干部或党员参加|都签了协议|制度
hetang|检查验收合格|2022-10-12|20|16|huzhu-yanglao-hetang-001|${ROOMS}；物资储备室|${DONE}|是|${RULES}${FURTHER}
taoling|检查验收合格|2022-10-20|14|9|huzhu-yanglao-taoling-001|${ROOMS}；物资储备室|${DONE}|是|${RULES}${FURTHER}
liuwan|检查验收合格|2022-10-28|32|25|huzhu-yanglao-liuwan-001|${ROOMS}；物资储备室|${DONE}|是|${RULES}${FURTHER}
songping|检查验收合格|2022-11-20|15|10|huzhu-yanglao-songping-001|${ROOMS}|${DONE}|是|${RULES}
fenglin|检查验收合格|2022-11-26|24|18|huzhu-yanglao-fenglin-001|${ROOMS}；物资储备室|${DONE}|是|${RULES}${FURTHER}
shiqiao|动员入住|2022-12-06|15|3||${ROOMS}；物资储备室|${DONE}|是|${RULES}${FURTHER}
daoxiang|动员入住|2022-12-09|18|8||${ROOMS}；物资储备室|${DONE}||${RULES}${FURTHER}
shanpo|试点建设||16||||||2|6|||`,
);

/** The goals of the made-up township, held against its own centres: one was missed. */
const GOALS = ['2022-10-31', '2022-11-30', '2022-12-31'].map((by) => ({
  by,
  scope: 'all' as const,
  goal: 3,
  clause: 'R-HZ-16',
}));

/** Centres, by when they were to be open, and the accounts of their associations. */
export function* elderCare(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  const centres = CENTRES.flatMap((centre, index) => {
    const village = villages.find(({ id }) => id === centre.village);
    if (!village) return [];
    const filing = centre.filedOn ? `示例备〔2022〕${index + 1}号` : null;
    const association = filing && `${village.name}老年人互助养老协会`;
    return [{ ...centre, name: `${village.name}互助养老中心`, association, filing }];
  });
  yield fileOf(elderCareCentresTable, centres);
  yield fileOf(elderCareMilestonesTable, GOALS);
  yield* accounts(random, villages);
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
