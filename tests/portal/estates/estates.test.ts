import { expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { estatesView } from '../../../src/views/estates/estates.ts';
import { latrinesView } from '../../../src/views/latrines/latrines.ts';
import { milestoneSubjects } from '../../../src/views/projects/milestones.ts';

const files = [...readDataFolder('data')];
const real = files.filter(([path]) => !path.startsWith('sample/'));
const { portal } = assemble(new Map(files), '2022-12-15');
if (!portal) throw new Error('the bundled data has problems');

it('holds the two spans of years to the fact base, and never adds them up', () => {
  expect(
    portal.estates.periods.map(({ estates, buildings, households, area, investment }) => [
      estates,
      buildings,
      households,
      area,
      investment,
    ]),
  ).toEqual([
    [79, 395, 7635, 906_200_00, 308_000_000_00],
    [64, 891, 18_788, 2_237_000_00, 767_000_000_00],
  ]);
  const told = estatesView(portal).periods.map(({ area, investment }) => [area, investment]);
  expect(told).toEqual([
    ['约 90.62 万平方米', '约 3.08 亿元'],
    ['约 223.7 万平方米', '约 7.67 亿元'],
  ]);
});

it('says what the plan of a pilot does not: whether it was done', () => {
  const [pilot] = estatesView(portal).pilots;
  expect(pilot?.lines.map(({ state }) => state.split('，')[1])).toEqual([
    '日子已过',
    '日子已过',
    '日子已过',
    '正在这一步',
  ]);
  const large = milestoneSubjects(portal).find(({ village }) => !village);
  expect(
    large?.lines.filter(({ day }) => day === null).every(({ when }) => when === '哪天没有写明'),
  ).toBe(true);
});

it('counts as many paid latrines as the payout ledgers, village by village', () => {
  const { lines, whole, towns } = latrinesView(portal);
  expect(lines.length).toBeGreaterThan(5);
  for (const { id, paid } of lines) expect([id, paid.outcome]).toEqual([id, 'pass']);
  expect(towns.reduce((sum, { steps }) => sum + (steps[4] ?? 0), 0)).toBe(whole?.steps[4]);
});

const HEAD =
  '调度日期,农户,有卫生厕所的户,旱厕存量（座）,要改（座）,改好（座）,村里验收合格（座）,乡镇复核（座）,兑付（座）\n';

test.each([
  [
    'a step ahead',
    'latrines/luogou/2022.csv',
    `${HEAD}2022-09-15,300,288,12,20,16,17,10,6\n`,
    'latrines/ahead',
  ],
  [
    'more than all',
    'latrines/luogou/2022.csv',
    `${HEAD}2022-09-15,300,301,0,20,16,14,10,6\n`,
    'latrines/over',
  ],
  [
    'a condition nobody asks for',
    'estates/xingyunlu.csv',
    '编号,小区,年份,阶段,奖补项目,已办到的条件\ne-1,甲,2023,已入库,laojiu-xiaoqu,装电梯\n',
    'estates/condition',
  ],
  [
    'an estate of four households',
    'estates/xingyunlu.csv',
    '编号,小区,年份,阶段,户数\ne-1,甲,2023,已入库,4\n',
    'aggregate/too-small',
  ],
  [
    'a figure that is not printed',
    'estate-periods.csv',
    '起年,止年,情况,小区（个）,涉及事实\n2019,2022,已实施,80,F105\n',
    'facts/other-figure',
  ],
  [
    'a day that is not printed',
    'milestones.csv',
    '对象,序号,节点,起,情况,涉及事实\nhaoshuo,1,启动建设,2022-02-20,已完成,F374\n',
    'facts/other-figure',
  ],
])('refuses %s', (_, path, text, code) => {
  const { problems } = assemble(new Map([...real, [path, text]]), '2022-12-15');
  expect(
    problems
      .filter(({ severity }) => severity === 'error')
      .map((one) => [one.file, one.row, one.code]),
  ).toEqual([[path, 2, code]]);
});
