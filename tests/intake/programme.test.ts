import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workOut } from '../../src/domain/programme/formula.ts';
import { payoutTableFor } from '../../src/intake/tables/payouts.ts';
import { committed, programmeFrom, rawProgramme } from '../support/programmes.ts';

const ids = readdirSync('data/programmes').map((name) => name.replace('.json', ''));

describe('the committed programmes', () => {
  it('are the twelve of the source', () => {
    expect(ids).toHaveLength(12);
  });

  it.each(ids)('%s reads, has a ledger table and a worked example', (id) => {
    const programme = committed(id);
    expect(Object.keys(payoutTableFor(programme).columns).length).toBeGreaterThan(10);
    const example = workOut(programme, programme.example);
    expect(example.amount === null).toBe(programme.formula.kind === 'unstated');
  });
});

const stage = (key: string) => ({ key, label: key });
const tiers = (...bands: object[]) => ({
  formula: { kind: 'tiers', of: 'investment', bands },
});

describe('a faulty programme gets one plain error', () => {
  it.each<[string, object, string]>([
    ['an unknown formula kind', { formula: { kind: 'lottery' } }, 'programme/formula-kind'],
    [
      'overlapping tiers',
      tiers({ upTo: '100', amount: '1' }, { upTo: '90', amount: '2' }, { upTo: null, amount: '3' }),
      'programme/bands-overlap',
    ],
    [
      'tiers that overlap by their lower bound',
      tiers({ upTo: '100', amount: '1' }, { over: '99', upTo: null, amount: '2' }),
      'programme/bands-overlap',
    ],
    [
      'gapped tiers',
      tiers({ upTo: '100', amount: '1' }, { over: '101', upTo: null, amount: '2' }),
      'programme/bands-gap',
    ],
    ['tiers without a last band', tiers({ upTo: '100', amount: '1' }), 'programme/bands-gap'],
    [
      'sources that do not add up',
      {
        formula: { kind: 'flat', per: 'investment', amount: '2205' },
        sources: [
          { key: 'province', name: '省级', amount: '500' },
          { key: 'district', name: '区级', amount: '1704.99' },
        ],
      },
      'programme/sources',
    ],
    [
      'stages out of order',
      {
        stages: [stage('paid'), stage('applied'), { ...stage('notice'), kind: 'notice' }],
        window: null,
      },
      'programme/stages',
    ],
    ['a clause that no policy page has', { fraudClause: 'R-TY-99' }, 'programme/clause'],
    [
      'a measure nobody declares',
      { formula: { kind: 'flat', per: 'beds', amount: '1' } },
      'programme/measure',
    ],
    ['a village not in the register', { villages: ['nowhere'] }, 'programme/village'],
    ['a notice without its stage', { notice: null }, 'programme/notice'],
    [
      'a window that ends before it begins',
      {
        window: { from: '2022-05-01', to: '2022-04-30', stages: ['applied'] },
      },
      'programme/window',
    ],
    ['an amount as a number', { pool: { amount: 10 } }, 'programme/value'],
    ['a misspelt field', { sumary: 'x' }, 'programme/value'],
  ])('%s', (_what, change, code) => {
    const [programme, problems] = programmeFrom({ ...rawProgramme('meili-tingyuan'), ...change });
    expect(programme).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(problems[0]?.fix).not.toBe('');
  });
});

describe('another county adds a programme by data alone', () => {
  const common = {
    department: '某县民政局',
    summary: '测试用的项目。',
    policy: 'test',
    subject: '人',
    recurring: true,
    amountClauses: [],
    stages: [
      { key: 'applied', label: '申请' },
      { key: 'paid', label: '发放' },
    ],
  };
  const oldAge = {
    ...common,
    id: 'gaoling-jintie',
    title: '高龄津贴',
    measures: [{ key: 'age', label: '年龄', unit: '岁', min: '80' }],
    formula: {
      kind: 'tiers',
      of: 'age',
      bands: [
        { upTo: '89', amount: '50' },
        { upTo: '99', amount: '100' },
        { upTo: null, amount: '500' },
      ],
    },
  };
  const farmland = {
    ...common,
    id: 'gengdi-dili',
    title: '耕地地力保护补贴',
    measures: [{ key: 'land', label: '承包面积', unit: '亩', min: '0.01' }],
    formula: { kind: 'rate', of: 'land', amount: '83.37' },
  };

  it.each([
    [oldAge, { age: 80_00 }, 50_00],
    [oldAge, { age: 89_00 }, 50_00],
    [oldAge, { age: 90_00 }, 100_00],
    [oldAge, { age: 100_00 }, 500_00],
    [farmland, { land: 6_35 }, 529_40],
  ])('$title', (file, measures, due) => {
    const [programme, problems] = programmeFrom(file);
    expect(problems).toEqual([]);
    if (!programme) return;
    expect(workOut(programme, measures).amount).toBe(due);
    const headers = Object.values(payoutTableFor(programme).columns).map(({ header }) => header);
    expect(headers).toContain(`${programme.measures[0]?.label}（${programme.measures[0]?.unit}）`);
  });
});
