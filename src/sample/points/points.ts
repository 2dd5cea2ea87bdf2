import { addDays, type Day } from '../../domain/day.ts';
import { EXCHANGE } from '../../domain/points/ledger.ts';
import { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import { pointsTable } from '../../intake/tables/points.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { type SampleFile, whole } from '../file.ts';
import { householdNumber } from '../people.ts';
import { Random } from '../random.ts';

type Change = RowToWrite<typeof pointsTable>;

/** How a sample village gives points; what the source prints of it stands in the real tables. */
interface Way {
  readonly village: string;
  readonly shop: string;
  readonly start: number;
  /** Item → points; 0 for the start. Values the source does not print are made up. */
  readonly adds: Readonly<Record<string, number>>;
  readonly deducts: Readonly<Record<string, number>>;
}
const WAYS: readonly Way[] = [
  {
    village: 'qinglongquan',
    shop: 'qinglongquan-aixin',
    start: 100,
    adds: { 参与志愿服务: 5, 植绿护绿: 3, 安全巡逻: 4, 家庭整洁: 2, 扶弱帮困: 5, 评上先进: 10 },
    deducts: { 占道经营: 3, 车辆乱停: 2, 毁绿种菜: 4 },
  },
  {
    village: 'huangshiping',
    shop: 'huangshiping-duihuan',
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
const SAMPLE_SECTION = '示例数据';
const HOUSEHOLDS = 24;
const FIRST: Day = '2022-07-01';

/** Sample ledgers of points, and made-up lists of what they buy. */
export function pointFiles(seed: number, today: Day): SampleFile[] {
  return [
    whole('point-shops.csv', timeBank()),
    whole('point-goods.csv', goods(new Random(seed + 7))),
    ...WAYS.map((way) =>
      whole(`points/${way.village}/2022.csv`, ledger(new Random(seed + way.start), way, today)),
    ),
  ];
}

const TIME_BANK = 'qinglongquan-shijian';

function timeBank(): string {
  return writeTable(pointShopsTable, [
    {
      id: TIME_BANK,
      village: 'qinglongquan',
      name: '时间银行',
      kind: 'hours',
      about: '帮别人做过几小时，自己要用时就取几小时',
      section: SAMPLE_SECTION,
    },
  ]);
}

function goods(random: Random): string {
  const section = SAMPLE_SECTION;
  return writeTable(pointGoodsTable, [
    ...WAYS.flatMap(({ shop }) =>
      GOODS.map(([item, points]) => ({
        shop,
        item,
        points,
        stock: random.between(6, 40),
        section,
      })),
    ),
    ...HOURS.map(([item, hours]) => ({ shop: TIME_BANK, item, hours, section })),
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
  if (start > 0) rows.push({ household, date: FIRST, reason: '每户底分', change: start, closing });
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
