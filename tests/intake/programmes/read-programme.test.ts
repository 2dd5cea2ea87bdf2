import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { workOut } from '../../../src/domain/programmes/formula.ts';
import type { Column } from '../../../src/intake/column.ts';
import { readJson } from '../../../src/intake/programmes/json-text.ts';
import { readProgramme } from '../../../src/intake/programmes/read-programme.ts';
import { payoutTableFor } from '../../../src/intake/tables/payouts.ts';
import { CLAUSE, FARMLAND, OLD_TREES } from '../../support/another-county.ts';
import { committed, LISTS, programmeFrom, rawProgramme } from '../../support/programmes.ts';

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

const stage = (key: string, kind = 'day') => ({ key, label: key, kind });
const NOTICE = [stage('applied'), stage('notice', 'notice'), stage('paid')];
const MONEY = { key: 'investment', label: '实际投入', unit: '元' };
const AREA = { key: 'area', label: '面积', unit: '平方米' };
const tiers = (...bands: object[]) => ({ formula: { kind: 'tiers', of: 'investment', bands } });
const flat = (amount: string) => ({ kind: 'flat', per: 'investment', amount });
const share = { kind: 'share', of: 'investment', percent: 50 };
const rate = { kind: 'rate', of: 'investment', amount: '1' };
const source = (key: string, given: object) => ({ key, name: key, ...given });

describe('a faulty programme gets one plain error', () => {
  it.each<[string, object, string, RegExp]>([
    ['unknown formula', { formula: { kind: 'lottery' } }, 'programmes/formula-kind', /不认识/],
    [
      'a sum in a sum',
      { formula: { kind: 'sum', parts: [{ kind: 'sum', parts: [share] }] } },
      'programmes/formula-kind',
      /不认识/,
    ],
    [
      'overlapping tiers',
      tiers({ upTo: '100', amount: '1' }, { upTo: '90', amount: '2' }, { upTo: null, amount: '3' }),
      'programmes/bands-overlap',
      /第 2 档的上限不大于前一档/,
    ],
    [
      'a tier twice',
      tiers(
        { upTo: '100', amount: '1' },
        { upTo: '100', amount: '2' },
        { upTo: null, amount: '3' },
      ),
      'programmes/bands-overlap',
      /第 2 档/,
    ],
    [
      'tiers that overlap by their lower bound',
      tiers({ upTo: '100', amount: '1' }, { over: '99', upTo: null, amount: '2' }),
      'programmes/bands-overlap',
      /下限小于前一档的上限/,
    ],
    [
      'an open tier before others',
      tiers({ upTo: null, amount: '1' }, { upTo: null, amount: '2' }),
      'programmes/bands-overlap',
      /盖住了后面的档/,
    ],
    [
      'gapped tiers',
      tiers({ upTo: '100', amount: '1' }, { over: '101', upTo: null, amount: '2' }),
      'programmes/bands-gap',
      /空了一段/,
    ],
    [
      'tiers without a last band',
      tiers({ upTo: '100', amount: '1' }),
      'programmes/bands-gap',
      /再大的就没有档了/,
    ],
    ['no tiers', tiers(), 'programmes/value', /不能是空的/],
    [
      'sources that do not add up',
      {
        formula: flat('2205'),
        sources: [source('province', { amount: '500' }), source('district', { amount: '1704.99' })],
      },
      'programmes/sources',
      /加起来是 2,204.99 元，定额是 2,205 元/,
    ],
    [
      'percentages that do not add up',
      { sources: [source('province', { percent: 60 }), source('district', { percent: 39.99 })] },
      'programmes/sources',
      /加起来是 99.99%/,
    ],
    [
      'sources in two ways',
      {
        formula: flat('100'),
        sources: [source('province', { percent: 50 }), source('district', { amount: '50' })],
      },
      'programmes/sources',
      /写法要一样/,
    ],
    [
      'a source without a share',
      { sources: [source('province', {})] },
      'programmes/sources',
      /金额（amount）或百分比（percent）/,
    ],
    [
      'source amounts beside a percentage',
      { sources: [source('province', { amount: '50' })] },
      'programmes/sources',
      /只有定额/,
    ],
    [
      'stages out of order',
      { stages: [stage('paid'), stage('applied'), stage('notice', 'notice')], window: null },
      'programmes/stages',
      /申报（applied）要在最前/,
    ],
    [
      'a payment before the end',
      { stages: [...NOTICE, stage('filed')], window: null },
      'programmes/stages',
      /兑付（paid）要在最后/,
    ],
    [
      'no payment',
      { stages: [stage('applied'), stage('notice', 'notice')], window: null },
      'programmes/stages',
      /没有兑付（paid）/,
    ],
    [
      'a stage twice',
      { stages: [stage('applied'), ...NOTICE], window: null },
      'programmes/stages',
      /同一个代号/,
    ],
    [
      'two notices',
      {
        stages: [stage('applied'), stage('a', 'notice'), stage('b', 'notice'), stage('paid')],
        window: null,
      },
      'programmes/stages',
      /两步是公示/,
    ],
    ['a clause of no page', { fraudClause: 'R-TY-99' }, 'programmes/clause', /R-TY-99/],
    ['a policy of no page', { policy: 'nowhere' }, 'programmes/policy', /nowhere/],
    [
      'a measure nobody declares',
      { formula: { kind: 'flat', per: 'beds', amount: '1' } },
      'programmes/measure',
      /beds/,
    ],
    [
      'a percentage of square metres',
      {
        measures: [AREA],
        formula: { kind: 'share', of: 'area', percent: 50 },
        example: { area: '1' },
      },
      'programmes/unit',
      /单位是平方米，不是元/,
    ],
    ['a village not in the register', { villages: ['nowhere'] }, 'programmes/village', /nowhere/],
    ['a village twice', { villages: ['longyun', 'longyun'] }, 'programmes/duplicate', /longyun/],
    ['a measure twice', { measures: [MONEY, MONEY] }, 'programmes/duplicate', /investment/],
    [
      'a signer twice',
      { signers: { posts: ['村支部书记', '村支部书记'] } },
      'programmes/duplicate',
      /村支部书记/,
    ],
    [
      'a condition twice',
      { conditions: [stage('a'), stage('a')].map(({ key, label }) => ({ key, label })) },
      'programmes/duplicate',
      /「a」/,
    ],
    [
      'a label that is a column of every ledger',
      { conditions: [{ key: 'a', label: '户主' }] },
      'programmes/label',
      /户主/,
    ],
    ['a notice without its stage', { notice: null }, 'programmes/notice', /只写了一样/],
    [
      'a window that ends before it begins',
      { window: { from: '2022-05-01', to: '2022-04-30', stages: ['applied'] } },
      'programmes/window',
      /早于开始/,
    ],
    [
      'a window of a stage that is not there',
      { window: { from: '2022-05-01', to: '2022-12-31', stages: ['built'] } },
      'programmes/window',
      /「built」不是步骤/,
    ],
    [
      'a window of the notice',
      { window: { from: '2022-05-01', to: '2022-12-31', stages: ['notice'] } },
      'programmes/window',
      /是一段公示，不是一天/,
    ],
    [
      'a day that is none',
      { window: { from: '2022-02-29', to: '2022-12-31', stages: ['applied'] } },
      'programmes/value',
      /存在的日期/,
    ],
    [
      'bounds upside down',
      { measures: [{ ...MONEY, min: '10', max: '5' }], example: {} },
      'programmes/bounds',
      /下限比上限大/,
    ],
    [
      'an unclear range upside down',
      { measures: [{ ...MONEY, unclear: [{ from: '9', to: '8', why: '没写' }] }] },
      'programmes/bounds',
      /开头比末尾大/,
    ],
    [
      'a floor above the cap',
      { formula: { ...rate, min: '9', max: '8' } },
      'programmes/limits',
      /保底/,
    ],
    ['a cap below zero', { formula: { ...share, cap: '-1' } }, 'programmes/value', /不小于 0/],
    ['a cap of zero', { formula: { ...share, cap: '0' } }, 'programmes/limits', /上限是 0/],
    ['a negative amount', { formula: flat('-5') }, 'programmes/value', /不小于 0/],
    ['half a fen', { formula: flat('0.005') }, 'programmes/value', /以元为单位/],
    [
      'a percentage above 100',
      { formula: { ...share, percent: 101 } },
      'programmes/value',
      /百分比/,
    ],
    [
      'a third of a percent',
      { formula: { ...share, percent: 33.333 } },
      'programmes/value',
      /两位小数/,
    ],
    ['an amount as a number', { pool: { amount: 10 } }, 'programmes/value', /带引号的文字/],
    ['nothing where words belong', { title: ' ' }, 'programmes/value', /不能是空的/],
    ['a misspelt field', { sumary: 'x' }, 'programmes/value', /不认识的项：sumary/],
    [
      'a misspelt field, with those that are known',
      { formula: { ...share, capclause: 'R-TY-10' } },
      'programmes/value',
      /「formula」里有不认识的项：capclause。只认这些：kind、of、percent、clause、cap、capClause/,
    ],
    [
      'a misspelt field of a measure',
      { measures: [{ key: 'a', label: '面积', unit: '亩', most: '1' }] },
      'programmes/value',
      /「measures.0」里有不认识的项：most。只认这些：key、label、unit、min、/,
    ],
    ['a field left out', { summary: undefined }, 'programmes/value', /没有填/],
    ['a word not on the list', { payer: 'nobody' }, 'programmes/value', /只能从这些里选一个/],
    ['days below one', { notice: { minDays: 0 } }, 'programmes/value', /不能小于 1/],
    ...readdirSync('src/pages/programmes')
      .filter((name) => /^[a-z-]+$/.test(name))
      .map((id): [string, object, string, RegExp] => [
        `the id ${id}, which is a page`,
        { id },
        'programmes/id',
        /别的页面/,
      ]),
    [
      'an example of nothing',
      { example: { investment: '9', beds: '3' } },
      'programmes/example',
      /beds/,
    ],
    ['an example left out', { example: {} }, 'programmes/example', /没有写「实际投入」/],
    [
      'an example out of bounds',
      { example: { investment: '0' } },
      'programmes/example',
      /要求不少于/,
    ],
  ])('%s', (_what, change, code, words) => {
    const [programme, problems] = programmeFrom({ ...rawProgramme('meili-tingyuan'), ...change });
    expect(programme).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(words);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(message).not.toMatch(/expected|Invalid|undefined|\[object/);
      expect(fix).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });

  it.each([
    ['a comma missing', '{\n "id": "x"\n "title": "y"\n}', 'programmes/json', 3],
    [
      'a name given twice',
      '{\n "id": "x",\n "title": "y",\n "id": "z"\n}',
      'programmes/json-twice',
      4,
    ],
    ['nothing', '', 'programmes/json', 0],
  ])('%s: with its line', (_what, source, code, row) => {
    const problems: Problem[] = [];
    expect(readProgramme('programmes/x.json', source, LISTS, problems)).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.row])).toEqual([[code, row]]);
  });

  it('takes one name in two objects for what it is', () => {
    expect(readJson('{"a": {"k": "{\\"k\\":1}"}, "b": [{"k": 1}, {"k": 2}]}').ok).toBe(true);
  });
});

describe('「已签字」', () => {
  const columns: Readonly<Record<string, Column>> = payoutTableFor(
    committed('meili-tingyuan'),
  ).columns;
  const column = columns.signed;
  const read = (cell: string) => {
    const faults: string[][] = [];
    const value = column?.read(cell, ({ code, message, fix = '' }) =>
      faults.push(['error', code, message, fix]),
    );
    return { value, faults };
  };

  it('takes the posts of the rule, in any order', () => {
    expect(read('村支部书记；村项目指导员')).toEqual({
      value: ['村支部书记', '村项目指导员'],
      faults: [],
    });
  });

  it('refuses any other, and names those that may sign', () => {
    const { value, faults } = read('村支部书记；村会计');
    expect(value).toBeNull();
    expect(faults).toEqual([
      [
        'error',
        'cell/choice',
        '这一格的内容不在可选的词里。',
        '请从这些词里选，几个用「；」隔开：村项目指导员、村支部书记、包村镇干部、镇政府负责人。',
      ],
    ]);
  });
});

describe('another county adds a programme by data alone', () => {
  it.each([
    [OLD_TREES, { trees: 80_00 }, 50_00],
    [OLD_TREES, { trees: 89_00 }, 50_00],
    [OLD_TREES, { trees: 90_00 }, 100_00],
    [OLD_TREES, { trees: 100_00 }, 500_00],
    [FARMLAND, { land: 6_35 }, 529_40],
  ])('$title', (file, measures, due) => {
    const own = { ...LISTS, clauses: new Set([CLAUSE]), policies: new Set([file.policy]) };
    const [programme, problems] = programmeFrom(file, file.id, own);
    expect(problems).toEqual([]);
    if (!programme) return;
    expect(workOut(programme, measures).amount).toBe(due);
    const headers = Object.values(payoutTableFor(programme).columns).map(({ header }) => header);
    expect(headers).toContain(`${programme.measures[0]?.label}（${programme.measures[0]?.unit}）`);
  });
});
