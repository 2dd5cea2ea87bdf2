import { expect, it, test } from 'vitest';
import { targetsTable } from '../../../src/intake/tables/targets.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { targetsView } from '../../../src/views/targets/targets.ts';

const base = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));
const HEAD = Object.values(targetsTable.columns).map(({ header }) => header);
const SOURCE = 'yunyang-2022-05-laojiu-xiaoqu';
const FULL: Readonly<Record<string, string>> = {
  编号: 'xiaoqu',
  对象: 'prog-laojiu',
  说了什么: '改完小区',
  到期: '2022-12',
  来源: SOURCE,
  栏目: '工作目标',
};
const RESULT = { 结果: '没做到', 结果怎么说: '改完的比计划少', 结果的来源: 'quhua-2022' };

/** The folder with one promise, which has these cells besides. */
function withTarget(cells: Readonly<Record<string, string>>) {
  const row = HEAD.map((header) => ({ ...FULL, ...cells })[header] ?? '');
  const files = new Map([
    ...base,
    ['targets.csv', `${HEAD.join(',')}\n${row.join(',')}\n`] as const,
  ]);
  return assemble(files, '2022-12-15');
}

test.each([
  [{}, []],
  [RESULT, []],
  [{ 到期: '', 多久一次: '每周' }, []],
  [{ 到期: '' }, ['到期 targets/when']],
  [{ 多久一次: '每周' }, ['到期 targets/when']],
  [{ 到期: '2022-02-30' }, ['到期 targets/day']],
  [{ 到期: '2022-13' }, ['到期 cell/code']],
  [{ 结果: '做到了' }, ['结果怎么说 targets/half']],
  [{ ...RESULT, 结果: '' }, ['结果 targets/half']],
  [{ ...RESULT, 结果的来源: '' }, ['结果的来源 targets/half']],
  [{ 结果的日期: '2023-01-18' }, ['结果 targets/half']],
  [{ ...RESULT, 结果的来源: SOURCE }, ['结果的来源 targets/same']],
  [{ 结果的来源: 'nowhere' }, ['结果的来源 cell/not-listed']],
  [{ 涉及事实: 'F000' }, ['涉及事实 cell/not-listed']],
  [{ 对象: 'nobody' }, ['对象 cell/not-listed']],
])('%o', (cells, expected) => {
  const found = withTarget(cells).problems.map(({ column, code }) => `${column} ${code}`);
  expect(found.sort()).toEqual([...expected].sort());
});

/** What the page says of one promise on a day: in which part, and what came of it. */
function shown(cells: Readonly<Record<string, string>>, today: string): string[] {
  const { portal } = withTarget(cells);
  return (portal ? targetsView({ ...portal, asOf: today }).parts : []).flatMap(({ title, lines }) =>
    lines.map(({ when, outcome }) => `${title} ${when} ${outcome}`),
  );
}

test.each([
  [{}, '2022-12-31', '还没到期的 2022年12月 还没到期'],
  [{}, '2023-01-01', '到期了的 2022年12月 没有资料'],
  [RESULT, '2023-03-01', '到期了的 2022年12月 没做到：改完的比计划少'],
  [
    { ...RESULT, 结果的日期: '2023-01-18' },
    '2023-03-01',
    '到期了的 2022年12月 没做到：改完的比计划少（2023年1月18日）',
  ],
  [{ 到期: '', 多久一次: '每周' }, '2023-03-01', '一直要做的 每周 没有资料'],
])('%o on %s: %s', (cells, today, words) => {
  expect(shown(cells, today)).toEqual([words]);
});

it('holds every dated target of the source, and says of each that no result is on file', () => {
  const { portal } = assemble(readDataFolder('data'), '2022-12-15');
  if (!portal) throw new Error('the data has problems');
  const { parts, summary } = targetsView({ ...portal, asOf: '2026-11-27' });
  const ends = portal.knowledge.facts.filter(
    ({ topic, metric }) => topic === '截止' || (topic === '目标' && /目标$|建成|时点/.test(metric)),
  );
  const named = new Set(portal.targets.flatMap(({ facts }) => facts ?? []));
  expect(ends.length).toBeGreaterThan(10);
  expect(ends.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  expect(parts.map(({ title }) => title)).toEqual(['到期了的', '一直要做的']);
  expect(summary).toContain('结果有出处的 0 件');
});
