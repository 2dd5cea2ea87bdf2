import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const real = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));

/** The bundled folder with some files written anew. */
function withFiles(changed: Readonly<Record<string, string>>) {
  return assemble(new Map([...real, ...Object.entries(changed)]), '2022-12-15');
}

const PROJECTS = '编号,项目,类别,阶段,实际开工,实际完工,总投入（元）,总户数,依据,涉及事实\n';
const FUNDS = '编号,项目编号,出资方,出什么,数量,单位,单价（元）,金额（元）,涉及事实\n';
const HEADS = '编号,项目编号,指标,哪一批,多少,单位,和别的批不重复,户号\n';
const project = 'luogou-x01,路灯,实事项目,在做,2022-09-01,,1000.00,100,R-CH-03,\n';

function codes(changed: Readonly<Record<string, string>>): string[] {
  return withFiles(changed).problems.map(({ code, file, row }) => `${code} ${file} ${row}`);
}

describe('what the source prints of projects', () => {
  const { portal } = withFiles({});
  const all = portal?.projects.all ?? [];

  it('is in the order of the villages and judged on every bottom line', () => {
    expect(all.length).toBeGreaterThan(10);
    for (const one of all) expect([one.id, one.verdicts.length]).toEqual([one.id, 4]);
  });

  it('never gets a tick for money, since no village prints all of it', () => {
    const money = all.flatMap(({ verdicts }) =>
      verdicts.filter(({ measure }) => measure === 'funded'),
    );
    expect(new Set(money.map(({ outcome }) => outcome))).toEqual(new Set(['cannot-tell']));
  });

  it('keeps the two rough figures of one village as what they are', () => {
    const rough = all.find(({ id }) => id === 'shangenqian-meilixiangcun');
    const verdict = rough?.verdicts.find(({ measure }) => measure === 'funded');
    expect(verdict?.because).toContain('只有约数');
    const joined = rough?.verdicts.find(({ measure }) => measure === 'joined');
    expect([joined?.outcome, joined?.part, joined?.of]).toEqual(['cannot-tell', 390, 393]);
  });
});

describe('a project ledger is refused', () => {
  test.each([
    [
      'when its payers do not add up',
      { 'project-funds/luogou.csv': `${FUNDS}f-1,luogou-x01,jianshe-zhengfu,出钱,,,,600.00,\n` },
      ['funds/sum-differs projects/luogou.csv 2'],
    ],
    [
      'when labour is not days × price',
      {
        'project-funds/luogou.csv': `${FUNDS}f-1,luogou-x01,jianshe-qunzhong,出工,10,工日,90.00,1000.00,\n`,
      },
      ['funds/value-differs project-funds/luogou.csv 2', 'funds/sum-differs projects/luogou.csv 2'],
    ],
    [
      'when a figure is not what the fact prints',
      {
        'project-funds/luogou.csv': `${FUNDS}f-1,luogou-x01,jianshe-zhengfu,出钱,,,,1000.00,F175\n`,
      },
      ['facts/other-figure project-funds/luogou.csv 2'],
    ],
    [
      'when a fact is not there',
      {
        'project-funds/luogou.csv': `${FUNDS}f-1,luogou-x01,jianshe-zhengfu,出钱,,,,1000.00,F999\n`,
      },
      ['cell/not-listed project-funds/luogou.csv 2'],
    ],
    [
      'when a count would say who it is',
      { 'project-heads/luogou.csv': `${HEADS}h-1,luogou-x01,参与户,出工户,3,户,,\n` },
      ['aggregate/too-small project-heads/luogou.csv 2'],
    ],
    [
      'when a list of households is not as long as its count',
      {
        'project-heads/luogou.csv': `${HEADS}h-1,luogou-x01,参与户,出工户,6,户,,H1；H2；H3；H4；H5\n`,
      },
      ['heads/list-length project-heads/luogou.csv 2'],
    ],
    [
      'when a row stands in the file of another village',
      { 'project-heads/longyun.csv': `${HEADS}h-1,luogou-x01,参与户,出工户,60,户,,\n` },
      ['projects/other-village project-heads/longyun.csv 2'],
    ],
    [
      'when it ends before it begins',
      {
        'projects/luogou.csv': `${PROJECTS}luogou-x01,路灯,实事项目,已做完,2022-09-01,2022-08-01,,,,\n`,
      },
      ['projects/ends-early projects/luogou.csv 2'],
    ],
    [
      'when a clause is not there',
      { 'projects/luogou.csv': `${PROJECTS}luogou-x01,路灯,实事项目,在做,,,,,R-XX-01,\n` },
      ['cell/not-listed projects/luogou.csv 2'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(codes({ 'projects/luogou.csv': PROJECTS + project, ...changed })).toEqual(expected);
  });
});

it('refuses a way of paying that does not name all its parties', () => {
  const [, sources = ''] = real.find(([path]) => path === 'fund-sources.csv') ?? [];
  const short = sources
    .split('\n')
    .filter((line) => !line.startsWith('weixiu-wuye'))
    .join('\n');
  expect(
    codes({ 'fund-sources.csv': short }).filter((code) => code.startsWith('fund-sources/')),
  ).toHaveLength(2);
});

it('publishes no number of a household that a list names', () => {
  const { portal } = withFiles({
    'projects/luogou.csv': PROJECTS + project,
    'project-heads/luogou.csv': `${HEADS}h-1,luogou-x01,参与户,出工户,6,户,是,H1；H2；H3；H4；H5；H6\nh-2,luogou-x01,参与户,出钱户,5,户,是,H6；H7；H8；H9；H10\n`,
  });
  const one = portal?.projects.all.find(({ id }) => id === 'luogou-x01');
  expect(one?.heads.length).toBe(2);
  expect(JSON.stringify(one)).not.toContain('H6');
  const joined = one?.verdicts.find(({ measure }) => measure === 'joined');
  expect([joined?.outcome, joined?.because]).toEqual([
    'cannot-tell',
    '有 1 户算了两次，要去掉重复的再算。',
  ]);
});
