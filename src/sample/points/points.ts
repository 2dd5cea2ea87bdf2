import { addDays, type Day } from '../../domain/day.ts';
import { EXCHANGE } from '../../domain/points/ledger.ts';
import type { Village } from '../../domain/village.ts';
import { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import { pointItemsTable, pointSchemesTable, pointsTable } from '../../intake/tables/points.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { fileOf, type SampleFile, whole } from '../file.ts';
import { householdNumber } from '../people.ts';
import { Random } from '../random.ts';

type Change = RowToWrite<typeof pointsTable>;

/** How a made-up place gives points. */
interface Way {
  readonly village: string;
  readonly scheme: RowToWrite<typeof pointSchemesTable>;
  readonly shop: RowToWrite<typeof pointShopsTable> & { readonly id: string };
  readonly start: number;
  /** Item → points; the values are made up. */
  readonly adds: Readonly<Record<string, number>>;
  readonly deducts: Readonly<Record<string, number>>;
}
const WAYS: readonly Way[] = [
  {
    village: 'liuwan',
    scheme: { name: '家庭积分示例办法', subject: 'household', review: 2, gives: ['物品'] },
    shop: { id: 'liuwan-aixin', name: '爱心超市', kind: 'goods' },
    start: 100,
    adds: { 参与志愿服务: 5, 植绿护绿: 3, 安全巡逻: 4, 家庭整洁: 2, 扶弱帮困: 5, 评上先进: 10 },
    deducts: { 占道经营: 3, 车辆乱停: 2, 毁绿种菜: 4 },
  },
  {
    village: 'fenglin',
    scheme: { name: '助老服务示例积分', subject: 'person', publish: 3, gives: ['物品'] },
    shop: { id: 'fenglin-duihuan', name: '助老积分兑换', kind: 'goods' },
    start: 0,
    adds: { 助老服务: 4 },
    deducts: {},
  },
];
const GOODS = [
  ['洗衣液一袋', 8],
  ['毛巾一条', 4],
  ['食盐两袋', 2],
  ['垃圾袋一卷', 3],
] as const;
const HOURS = [
  ['打扫屋子', 20],
  ['代买东西', 10],
  ['理发', 10],
  ['帮收庄稼', 30],
] as const;
const section = '示例办法';
const START = '每户底分';
const HOUSEHOLDS = 24;
const FIRST: Day = '2022-07-01';

/** Made-up ways of giving points, what these buy, and the ledgers. */
export function pointFiles(seed: number, today: Day, villages: readonly Village[]): SampleFile[] {
  const ways = WAYS.filter(({ village }) => villages.some(({ id }) => id === village));
  return [
    fileOf(pointSchemesTable, ways.map(schemeOf)),
    fileOf(pointItemsTable, ways.flatMap(itemsOf)),
    fileOf(pointShopsTable, ways.flatMap(shopsOf)),
    whole('point-goods.csv', goods(new Random(seed + 7), ways)),
    ...ways.map((way) =>
      whole(`points/${way.village}/2022.csv`, ledger(new Random(seed + way.start), way, today)),
    ),
  ];
}

function schemeOf({ village, scheme, start }: Way): RowToWrite<typeof pointSchemesTable> {
  return { village, ...scheme, start: start || null, section };
}

function itemsOf({ village, start, adds, deducts }: Way): RowToWrite<typeof pointItemsTable>[] {
  const items = (direction: 'add' | 'deduct', given: Way['adds']) =>
    Object.entries(given).map(([item, points]) => ({ village, item, direction, points, section }));
  const first = { village, item: START, direction: 'start' as const, points: start, section };
  return [...(start > 0 ? [first] : []), ...items('add', adds), ...items('deduct', deducts)];
}

const TIME_BANK = {
  id: 'liuwan-shijian',
  village: 'liuwan',
  name: '时间银行',
  kind: 'hours',
  about: '帮别人做过几小时，自己要用时就取几小时',
} as const;

function shopsOf({ village, shop }: Way): RowToWrite<typeof pointShopsTable>[] {
  const shops = [{ ...shop, village, section }];
  return village === TIME_BANK.village ? [...shops, { ...TIME_BANK, section }] : shops;
}

function goods(random: Random, ways: readonly Way[]): string {
  const isBank = ways.some(({ village }) => village === TIME_BANK.village);
  return writeTable(pointGoodsTable, [
    ...ways.flatMap(({ shop }) =>
      GOODS.map(([item, points]) => ({
        shop: shop.id,
        item,
        points,
        stock: random.between(6, 40),
        section,
      })),
    ),
    ...(isBank ? HOURS : []).map(([item, hours]) => ({ shop: TIME_BANK.id, item, hours, section })),
  ]);
}

/** A ledger that adds up household by household. */
function ledger(random: Random, way: Way, today: Day): string {
  const rows = Array.from({ length: HOUSEHOLDS }, (_, at) =>
    householdLines(random, way, householdNumber(at + 1), today),
  );
  return writeTable(pointsTable, rows.flat());
}

function householdLines(
  random: Random,
  { start, adds, deducts }: Way,
  household: string,
  today: Day,
): Change[] {
  const rows: Change[] = [];
  let closing = start;
  if (start > 0) rows.push({ household, date: FIRST, reason: START, change: start, closing });
  let date = addDays(FIRST, random.between(3, 20));
  while (date < today) {
    const [reason, change, exchanged] = oneChange(random, adds, deducts, closing - start);
    closing += change;
    rows.push({ household, date, reason, change, closing, ...(exchanged && { exchanged }) });
    date = addDays(date, random.between(18, 60));
  }
  return rows;
}

/** One addition, now and then a deduction, and an exchange once enough is gained. */
function oneChange(
  random: Random,
  adds: Way['adds'],
  deducts: Way['deducts'],
  gained: number,
): [reason: string, change: number, exchanged?: string] {
  const [item, price] = random.pick(GOODS);
  if (gained >= 12 && random.between(1, 3) > 1) return [EXCHANGE, -price, item];
  const losses = Object.entries(deducts);
  if (losses.length > 0 && random.between(1, 6) === 1) {
    const [reason, points] = random.pick(losses);
    return [reason, -points];
  }
  return random.pick(Object.entries(adds));
}
