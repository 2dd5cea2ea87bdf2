import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPlaceList } from '../../src/intake/start/places.ts';
import { newSettings } from '../../src/intake/start/settings.ts';
import { startingData } from '../../src/portal/fs/new-home.ts';
import { writeFolder } from './source-tree.ts';

/** A made-up county with two villages, of which the demonstration knows nothing. */
const CODE = '361135';
const ROSTER = `上坊镇\t上坊村\t${CODE}100201\n石下乡\t石下村\t${CODE}200201\n`;
/** Its clause by which money is paid. */
export const CLAUSE = 'R-BT-01';
const RULES = `编号,政策,条款,对象,条件,要求,单位,备注,页码,涉及事实
${CLAUSE},butie-banfa,第三条,县财政局,核实以后,按标准发放补贴,元,,p1,
`;
const POLICIES = '编号,名称,类别,刊载,页码\nbutie-banfa,澄溪县补贴发放办法,办法,仅引用,p1\n';
const BOARD_KINDS = `代号,类别,可写对象,决定单位,依据,最长几个月
luandui,乱堆乱放,地段；商户,村民会议；村民代表会议；村民委员会,《上坊村村规民约》第三条,3
`;
const HONOUR_TITLES = `代号,称号,哪一级,评给谁,可以写名字,谁来评,条件,名单,名单序号,出处
haobangyang,好榜样,村（社区）,个人；户,是,,办法没有逐个写,评选称号,1,《澄溪县补贴发放办法》第九条
`;

const common = {
  department: '某县',
  summary: '测试用的项目。',
  policy: 'butie-banfa',
  subject: '人',
  amountClauses: [CLAUSE],
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
  shangfang: {
    '1组': [81, 82, 83, 84, 90, 91],
    '2组': [85, 101, 86],
    '3组': [87, 88, 89, 93, 80],
    '4组': [95, 96],
  },
  shixia: { '1组': [99, 97] },
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
  'payouts/gaoling-jintie/shangfang.csv': agedLedger('shangfang'),
  'payouts/gaoling-jintie/shixia.csv': agedLedger('shixia'),
  'payouts/gushu-guanhu/shangfang.csv': `编号,户号,户主,古树（棵）,市级（元）,县级（元）,申请日期,发放日期,兑付金额（元）
g-1,H1,张*,89,20,30,2022-03-01,2022-03-05,50
g-2,H2,李*,90,40,60,2022-03-01,2022-03-05,100
g-3,H3,王*,100,200,300,2022-03-01,2022-03-05,500
g-4,H4,赵*,99,200,300,2022-03-01,2022-03-05,500
g-5,H5,陈*,85,25,25,2022-03-01,2022-03-05,50
`,
  'payouts/gengdi-dili/shangfang.csv': `编号,户号,户主,承包面积（亩）,申请日期,发放日期,兑付金额（元）
d-1,H1,张*,6.35,2022-03-01,2022-03-05,529.40
d-2,H2,李*,5.65,2022-03-01,2022-03-06,471.04
`,
};

/** The day on which the county looks at itself. */
export const COUNTY_DAY = '2022-12-15';

/**
 * The data of a county as it begins, with three programmes of its own, their ledgers, and its own lists for
 * boards and honours.
 */
export function countyFiles(): Map<string, string> {
  const places = readPlaceList(new TextEncoder().encode(ROSTER), 'roster.txt', CODE);
  const config = newSettings({ name: '澄溪县', code: CODE, preset: '全部' });
  const files = startingData(config, places);
  files.set('portal.json', JSON.stringify({ ...config, asOf: COUNTY_DAY }));
  files.set('policies.csv', POLICIES).set('rules.csv', RULES);
  files.set('board-kinds.csv', BOARD_KINDS).set('honour-titles.csv', HONOUR_TITLES);
  for (const programme of [OLD_AGE, OLD_TREES, FARMLAND])
    files.set(`programmes/${programme.id}.json`, JSON.stringify(programme));
  for (const [path, text] of Object.entries(LEDGERS)) files.set(path, text);
  return files;
}

/** A home of the county: its data, and no article. The environment of a build of it. */
export function countyHome(home: string, files: ReadonlyMap<string, string> = countyFiles()) {
  writeFolder(join(home, 'data'), files);
  for (const name of ['content', 'public']) mkdirSync(join(home, name), { recursive: true });
  return { PORTAL_HOME: home };
}
