import type { Day } from '../../domain/day.ts';

/**
 * One line of a small ledger by name: measures and conditions as a clerk writes them, `reaches` the last
 * stage it has come to (left out, it has been paid; `-`, it has not begun), `over` and `paid` in yuan
 * beside or in place of what the rule gives, `household` where it is not the next one, `after` days
 * from the start where the lines do not follow each other.
 */
export type Case = Readonly<Record<string, string>>;

/** The ledger of one programme in one village, small enough to be written out. */
export interface SmallLedger {
  readonly programme: string;
  readonly village: string;
  /** Day of the first stage of the first line. */
  readonly start: Day;
  /** Days from one stage to the next. */
  readonly step: number;
  /** What the facilities are called; left out, the lines are households with masked names. */
  readonly facilities: readonly string[];
  readonly cases: readonly Case[];
}

/** A ledger from its lines: `area=100 over=-30 # what is noted`. */
function ledger(
  programme: string,
  village: string,
  start: Day,
  step: number,
  lines: string,
  facilities: readonly string[] = [],
): SmallLedger {
  return {
    programme,
    village,
    start,
    step,
    facilities,
    cases: lines.trim().split('\n').map(caseOf),
  };
}

function caseOf(line: string): Case {
  const [cells = '', note = ''] = line.trim().split('# ');
  const named = cells.trim().split(' ').filter(Boolean);
  return Object.fromEntries([...named.map((cell) => cell.split('=')), ['note', note]]);
}

const centre = (village: string, line: string): SmallLedger =>
  ledger('huzhu-yanglao', village, '2022-07-18', 40, line, ['互助养老中心']);

/** One courtyard, bed or road after the other; a few are wrong or open, so that the checks find something. */
export const SMALL_LEDGERS: readonly SmallLedger[] = [
  centre('hetang', 'beds=20 residents=16 years=1'),
  centre('taoling', 'beds=14 residents=9 years=1'),
  centre('fenglin', 'beds=24 residents=18 years=1 reaches=accepted'),
  centre(
    'liuwan',
    'beds=32 residents=25 years=1 over=2000 # 按 32 张床报的，多付的 2,000 元已通知退回。',
  ),
  centre('songping', 'beds=15 residents=10 years=0.5 reaches=accepted'),
  ledger(
    'songping-fangwu',
    'songping',
    '2022-03-08',
    61,
    `area=86.5
    area=100
    area=100 over=10000 # 量房时写成 101 平方米，正在核对。
    area=100.5
    area=132
    area=150
    area=163.2 reaches=accepted
    area=188 reaches=accepted acceptance=mended
    area=226 style=
    area=118 reaches=applied refused=外观没有按统一样式改
    area=140 reaches=applied after=190`,
  ),
  ledger(
    'songping-tingyuan',
    'songping',
    '2022-05-16',
    47,
    `area=86.5
    area=64
    area=120.25
    area=45
    area=98.4 reaches=accepted
    reaches=accepted # 面积要重新量。
    area=72 reaches=accepted acceptance=fail
    area=51 reaches=applied after=170`,
  ),
  ledger(
    'fenglin-ruhulu',
    'fenglin',
    '2022-06-02',
    44,
    `length=38 concrete=4560
    length=21.5 concrete=2580
    length=49.5 concrete=5940
    length=50 concrete=6000 paid=6000
    length=66 concrete=7920 paid=4000 # 村里出 4,000 元，其余农户自己出，会上定的。
    length=72 concrete=8640 reaches=accepted
    length=30 concrete=3600 reaches=accepted
    length=18 concrete=2160 reaches=applied after=150`,
  ),
  ledger(
    'zhuyuan-fendan',
    'zhuyuan',
    '2022-04-06',
    26,
    `lamps=1 toilets=1 yard=20000 cameras=1
    lamps=1 toilets=0 yard=12500 cameras=0
    lamps=1 toilets=1 yard=0 cameras=1
    lamps=1 toilets=0 yard=9800.50 cameras=1
    lamps=1 toilets=1 yard=0 cameras=0 over=-30 # 路灯的 30 元由亲戚代交，收据还没有补。
    lamps=0 toilets=1 yard=15600 cameras=1 signed=否
    lamps=1 toilets=0 yard=8000 cameras=0 reaches=signed
    lamps=1 toilets=0 yard=11200 cameras=1 reaches=priced`,
  ),
  ledger(
    'liuwan-lvhua',
    'liuwan',
    '2022-09-30',
    6,
    `persons=1 months=3 household=0 after=0
    persons=1 months=3 household=1 after=0
    persons=1 months=3 household=2 after=0
    persons=1 months=3 household=3 after=0
    persons=1 months=3 household=3 after=0
    persons=1 months=2 household=0 after=61
    persons=1 months=2 household=1 after=61
    persons=1 months=2 household=2 after=61
    persons=1 months=2 household=3 after=61 reaches=checked
    persons=1 months=1.5 household=4 after=61 reaches=checked`,
  ),
  ledger(
    'liuwan-wuye',
    'liuwan',
    '2022-07-04',
    0,
    `area=90 months=12
    area=100 months=12
    area=75.5 months=6
    area=125 months=11 # 评上先进，免一个月。
    area=60 months=12 over=-6 # 少算了一个月，下次补交。
    area=80 months=12 after=110
    area=100 months=6 reaches=-
    months=12 reaches=-`,
  ),
  ledger(
    'shiqiao-dizu',
    'shiqiao',
    '2022-01-18',
    290,
    `land=2.4 years=1
    land=1.75 years=1
    land=3.2 years=1
    land=0.85 years=1
    land=2.1 years=1 over=-400 # 按 2 亩付的，0.1 亩等重新丈量。
    land=4 years=1
    land=1.6 paid=6400
    land=2.75 years=1 reaches=contracted
    land=1.2 years=0.5 reaches=contracted after=200`,
  ),
  ledger(
    'fenglin-zhongxin',
    'fenglin',
    '2022-03-14',
    21,
    `approved=40000 household=0
    approved=52000 household=0 after=120 # 多核定的 2,000 元是冬季取暖，等区里答复。
    approved=36000 household=0 after=240 reaches=approved`,
    ['互助养老中心', '互助养老中心', '互助养老中心'],
  ),
  ledger(
    'laojiu-xiaoqu',
    'wutong',
    '2022-02-21',
    70,
    `investment=860000 paid=120000
    investment=540000 reaches=accepted propertyFee=
    investment=310000 reaches=surveyed`,
    ['示例小区一期', '示例小区二期', '示例小区三期'],
  ),
];
