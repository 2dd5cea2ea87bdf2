import { bare } from '../domain/bare.ts';
/** What a unit counts in. Units of one dimension convert exactly; counted things never do. */
export interface Unit {
  /** As written in a head of ours: 亩, 万元, 座. */
  readonly name: string;
  readonly dimension: string;
  /** How many of the dimension's smallest step it is. */
  readonly size: bigint;
}

/** Times of whatever the column counts in, as in 1.2万. */
const TIMES: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
  十亿: 1_000_000_000n,
  百亿: 10_000_000_000n,
};

/** Dimension → unit → its size in the smallest step; the first name is how it is written. */
const SIZES: Readonly<Record<string, readonly (readonly [names: string, size: bigint])[]>> = {
  money: [
    ['元 圆 块 块钱 ¥ rmb cny 人民币 人民币元', 100n],
    ['角 毛', 10n],
    ['分', 1n],
  ],
  // A third of a square metre, since 亩 is 2000 ÷ 3 of them.
  area: [
    ['平方米 ㎡ m2 m² 平米 平方 平', 3n],
    ['亩 市亩', 2000n],
    ['公顷 ha', 30_000n],
    ['平方公里 km2 km² 平方千米', 3_000_000n],
  ],
  length: [
    ['毫米 mm', 1n],
    ['厘米 公分 cm', 10n],
    ['米 m 公尺 延米', 1000n],
    ['里 华里', 500_000n],
    ['公里 km 千米', 1_000_000n],
  ],
  mass: [
    ['克 g', 1n],
    ['两', 50n],
    ['斤 市斤', 500n],
    ['公斤 kg 千克', 1000n],
    ['吨 t', 1_000_000n],
  ],
  volume: [
    ['升 l', 1n],
    ['立方米 m3 m³ 立方 方', 1000n],
  ],
  months: [
    ['个月 月', 1n],
    ['季度 季', 3n],
    ['年', 12n],
  ],
  hours: [
    ['小时 个小时 时', 1n],
    ['天 日', 24n],
    ['周 星期', 168n],
  ],
};

const CURRENCIES =
  '美元 美金 $ us$ usd 港元 港币 hk$ hkd 欧元 € eur 英镑 £ gbp 日元 円 jpy 韩元 ₩ 台币 新台币 nt$ 澳元 加元 卢布 新元 瑞郎';
const COUNTED =
  '户 人 人次 座 张 栋 幢 处 个 盏 口 头 只 株 棵 套 次 件 条 份 名 位 间 眼 根 台 辆 项 笔 组 村 场 期 批 公里/小时 工日 工 方料 kw 千瓦 度 % 分 岁';

const UNITS = new Map<string, Unit>();
for (const name of COUNTED.split(' ')) UNITS.set(name, { name, dimension: name, size: 1n });
for (const name of CURRENCIES.split(' ')) {
  UNITS.set(name, { name, dimension: `currency ${name}`, size: 1n });
}
for (const [dimension, units] of Object.entries(SIZES)) {
  for (const [names, size] of units) {
    const [name = '', ...others] = names.split(' ');
    // 分 counts points where no money is meant.
    if (dimension === 'money' && name === '分') continue;
    for (const one of [name, ...others]) UNITS.set(one, { name, dimension, size });
  }
}

export const YUAN = UNITS.get('元') as Unit;
const CENT: Unit = { name: '分', dimension: 'money', size: 1n };

/** The unit of a word, with or without 十, 百, 千, 万 or 亿 before it; null when it is none. */
export function unitNamed(word: string, own: Unit | null = null): Unit | null {
  const plain = bare(word).toLowerCase();
  if (plain === '分' && own?.dimension === 'money') return CENT;
  const known = UNITS.get(plain);
  if (known) return known;
  const [, times = '', rest = ''] = /^([十百千万亿]{1,2})(.*)$/.exec(plain) ?? [];
  const factor = TIMES[times];
  if (factor === undefined) return null;
  const base = rest === '' ? own : UNITS.get(rest);
  return base ? { ...base, name: times + base.name, size: base.size * factor } : null;
}

/** Whether a unit is money of ours. */
export function isMoney(unit: Unit): boolean {
  return unit.dimension === 'money';
}

/** Whether two units count the same things, so that one can be worked out of the other. */
export function isSameKind(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension;
}

/** A plain decimal text in another unit, exactly; null where the division does not end. */
export function converted(figure: string, from: Unit, to: Unit): string | null {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(figure) ?? [];
  let over = BigInt(whole + decimals) * from.size;
  const under = to.size * 10n ** BigInt(decimals.length);
  let places = 0;
  while (over % under !== 0n) {
    if (places === 24) return null;
    over *= 10n;
    places += 1;
  }
  const digits = String(over / under).padStart(places + 1, '0');
  const end = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = digits.slice(0, digits.length - places) + (places > 0 && end ? `.${end}` : '');
  return text === '0' ? text : sign + text;
}

/** A head without its unit, and the unit it ends with: 金额（万元） → 金额, 万元. */
export interface SplitHead {
  readonly stem: string;
  readonly unit: Unit | null;
}

const ENDING = /^(.*?)[(/:〔【[]((?:单位[:]?)?[^()〔〕【】[\]/:]{1,8})[)〕】\]]?$/;

/** Splits a head, its width folded and its spaces gone, so that two ways to write one compare equal. */
export function splitHead(header: string): SplitHead {
  const plain = header
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .toLowerCase()
    // What is due each year is money; of a year alone the figure would be taken for months.
    .replace(/(元)\/(?:每)?年(?=\)?$)/, '$1');
  const [, stem = '', word = ''] = ENDING.exec(plain) ?? [];
  const unit = stem === '' ? null : unitNamed(word.replace(/^单位:?/, ''));
  return unit ? { stem, unit } : { stem: plain, unit: null };
}

/** Words that say in a header or hint what a column counts: 人数, 几个月考评一次, 多少平方米. */
const COUNTS =
  /(?:几|多少)(个月|平方米|小时|公里|百分之)|(?:几|多少)(.)|(.)数$|的(.)$|(分)(?:值|数线)?$/;

/** The unit a column is kept in, as its header or hint says it; null where neither does. */
export function unitOfColumn({
  kind,
  header,
  hint,
}: {
  readonly kind: string;
  readonly header: string;
  readonly hint: string;
}): Unit | null {
  if (kind === 'money') return YUAN;
  const own = splitHead(header).unit;
  if (own) return own;
  for (const words of [header, hint]) {
    const [, ...found] = COUNTS.exec(words) ?? [];
    const word = found.find((one) => one !== undefined);
    const unit = word === undefined ? null : unitNamed(word === '百分之' ? '%' : word);
    if (unit) return unit;
  }
  return null;
}
