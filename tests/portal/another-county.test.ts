import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/load-fs.ts';
import { downloads } from '../../src/views/data/downloads.ts';
import { payoutsOf } from '../../src/views/subsidies/ledger-pages.ts';
import { ruleView } from '../../src/views/subsidies/rule-page.ts';
import { programmeOf, programmeView } from '../../src/views/subsidies.ts';

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
const OLD_AGE = {
  ...common,
  id: 'gaoling-jintie',
  title: '高龄津贴',
  measures: [{ key: 'age', label: '年龄', unit: '岁', min: '80', wholeOnly: '年龄写整岁' }],
  formula: {
    kind: 'tiers',
    of: 'age',
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
  example: { age: '92' },
};
const FARMLAND = {
  ...common,
  id: 'gengdi-dili',
  title: '耕地地力保护补贴',
  subject: '户',
  measures: [{ key: 'land', label: '承包面积', unit: '亩', min: '0.01' }],
  formula: { kind: 'rate', of: 'land', amount: '83.37' },
  pool: { amount: '1000' },
  example: { land: '6.35' },
};

const LEDGERS = {
  'payouts/gaoling-jintie/longyun.csv': `编号,户号,户主,年龄（岁）,市级（元）,县级（元）,申请日期,发放日期,兑付金额（元）
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

/** The bundled folder without its sample, and with the county's own two programmes. */
function county(more: Readonly<Record<string, string>> = {}) {
  const files = new Map(
    [...readDataFolder('data')].filter(
      ([path]) => !path.startsWith('sample/') && !path.startsWith('programmes/'),
    ),
  );
  for (const programme of [OLD_AGE, FARMLAND])
    files.set(`programmes/${programme.id}.json`, JSON.stringify(programme));
  for (const [path, text] of Object.entries({ ...LEDGERS, ...more })) files.set(path, text);
  return assemble(files, '2022-12-15');
}

describe('a county adds its own programmes by data alone', () => {
  const { portal, problems } = county();
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file} ${message}`).join('\n'));
  const found = Object.fromEntries(
    portal.payouts.map(({ id, checks }) => [
      id,
      checks.filter(({ outcome }) => outcome !== 'pass').map(({ rule }) => rule),
    ]),
  );

  it('and each household is held against them', () => {
    expect(found).toEqual({
      'g-1': [],
      'g-2': [],
      'g-3': [],
      'g-4': ['amount'],
      'g-5': ['sources'],
      'd-1': [],
      'd-2': ['pool'],
    });
  });

  it('and a payout named in two villages is refused in plain words', () => {
    const { problems: told } = county({
      'payouts/gengdi-dili/longquan.csv': LEDGERS['payouts/gengdi-dili/longyun.csv'],
    });
    expect(told.map(({ file, row, message }) => [file, row, message])).toEqual([
      [
        'payouts/gengdi-dili/longyun.csv',
        2,
        '「d-1」与 payouts/gengdi-dili/longquan.csv 第 2 行重复。',
      ],
      [
        'payouts/gengdi-dili/longyun.csv',
        3,
        '「d-2」与 payouts/gengdi-dili/longquan.csv 第 3 行重复。',
      ],
    ]);
  });

  it('and the rule page, the money and the download follow', () => {
    const rule = ruleView(portal, programmeOf(portal, 'gaoling-jintie'));
    expect(rule.rows.map(({ values, amount }) => [values[0], amount])).toEqual(
      expect.arrayContaining([
        ['89 岁', 50_00],
        ['90 岁', 100_00],
        ['99 岁', 100_00],
        ['100 岁', 500_00],
      ]),
    );
    expect(rule.facts).toContainEqual({ label: '钱从哪里来', value: '市级 40%，县级 60%' });
    const view = programmeView(portal, programmeOf(portal, 'gengdi-dili'));
    expect(view.envelope.paid).toBe(1_000_44);
    expect(view.envelope.remaining).toBe(-44);
    expect(payoutsOf(portal, 'gengdi-dili')).toHaveLength(2);
    const ids = downloads(portal).map(({ table }) => table.id);
    expect(ids).toContain('payouts-gaoling-jintie');
  });
});
