import { readDataFolder } from '../../src/portal/fs/load.ts';
import { STANDS_ON_PROGRAMMES } from './without-programmes.ts';

const common = {
  department: '某县',
  summary: '测试用的项目。',
  policy: 'huzhu-yanglao',
  subject: '人',
  amountClauses: ['R-HZ-18'],
  stages: [
    { key: 'applied', label: '申请' },
    { key: 'paid', label: '发放' },
  ],
};
/** A programme of another county: an allowance in bands, by how many trees somebody tends. */
export const OLD_TREES = {
  ...common,
  id: 'gushu-guanhu',
  title: '古树管护补贴',
  measures: [{ key: 'trees', label: '古树', unit: '棵', min: '80', wholeOnly: '棵数写整数' }],
  formula: {
    kind: 'tiers',
    of: 'trees',
    bands: [
      { upTo: '89', amount: '50' },
      { upTo: '99', amount: '100' },
      { upTo: null, amount: '500' },
    ],
  },
  sources: [
    { key: 'city', name: '市级', percent: 40 },
    { key: 'county', name: '县级', percent: 60 },
  ],
  example: { trees: '92' },
};
/** A programme of another county whose list may not go on the web: by its name alone. */
export const OLD_AGE = {
  ...common,
  id: 'gaoling-jintie',
  title: '高龄津贴',
  measures: [{ key: 'age', label: '年龄', unit: '岁', min: '80', wholeOnly: '年龄写整岁' }],
  formula: {
    kind: 'tiers',
    of: 'age',
    bands: [
      { upTo: '89', amount: '50' },
      { upTo: null, amount: '100' },
    ],
  },
  example: { age: '92' },
};
/** Ages by group of a village: the second and fourth groups are too small to stand alone. */
const AGES = {
  longyun: {
    '1组': [81, 82, 83, 84, 90, 91],
    '2组': [85, 101, 86],
    '3组': [87, 88, 89, 93, 80],
    '4组': [95, 96],
  },
  longquan: { '1组': [99, 97] },
};
const agedRows = (village: keyof typeof AGES): string =>
  Object.entries(AGES[village])
    .flatMap(([group, ages]) => ages.map((age) => [group, age] as const))
    .map(
      ([group, age]) =>
        `aged-${village}-${age},GAOLING-JINTIE-${age},冉*${String.fromCodePoint(0x4e00 + age)},${group},${age},2022-03-01,2022-03-05,${age < 90 ? 50 : 100}`,
    )
    .join('\n');
const agedLedger = (village: keyof typeof AGES): string =>
  `编号,户号,户主,组,年龄（岁）,申请日期,发放日期,兑付金额（元）\n${agedRows(village)}\n`;

/** A programme of another county: so much for each 亩, out of a fixed sum. */
export const FARMLAND = {
  ...common,
  id: 'gengdi-dili',
  title: '耕地地力保护补贴',
  subject: '户',
  measures: [{ key: 'land', label: '承包面积', unit: '亩', min: '0.01' }],
  formula: { kind: 'rate', of: 'land', amount: '83.37' },
  pool: { amount: '1000' },
  example: { land: '6.35' },
};

export const LEDGERS = {
  'payouts/gaoling-jintie/longyun.csv': agedLedger('longyun'),
  'payouts/gaoling-jintie/longquan.csv': agedLedger('longquan'),
  'payouts/gushu-guanhu/longyun.csv': `编号,户号,户主,古树（棵）,市级（元）,县级（元）,申请日期,发放日期,兑付金额（元）
g-1,H1,张*,89,20,30,2022-03-01,2022-03-05,50
g-2,H2,李*,90,40,60,2022-03-01,2022-03-05,100
g-3,H3,王*,100,200,300,2022-03-01,2022-03-05,500
g-4,H4,赵*,99,200,300,2022-03-01,2022-03-05,500
g-5,H5,陈*,85,25,25,2022-03-01,2022-03-05,50
`,
  'payouts/gengdi-dili/longyun.csv': `编号,户号,户主,承包面积（亩）,申请日期,发放日期,兑付金额（元）
d-1,H1,张*,6.35,2022-03-01,2022-03-05,529.40
d-2,H2,李*,5.65,2022-03-01,2022-03-06,471.04
`,
};

/** The bundled folder without its sample and its projects, and with the county's own three programmes and ledgers. */
export function countyFiles(): Map<string, string> {
  const files = new Map(
    [...readDataFolder('data')].filter(([path]) => !STANDS_ON_PROGRAMMES.test(path)),
  );
  for (const programme of [OLD_AGE, OLD_TREES, FARMLAND])
    files.set(`programmes/${programme.id}.json`, JSON.stringify(programme));
  for (const [path, text] of Object.entries(LEDGERS)) files.set(path, text);
  return files;
}
