import { expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { registerCards, registerView } from '../../../src/views/registers/registers.ts';
import { wholePortal } from '../../support/real-portal.ts';

const base = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));
const HEAD = '名录,村（社区）,来自,事项,地点或范围,负责职务,数量,单位,开始,结束,事实,说明';

function problemsOf(line: string): string[] {
  const files = new Map([...base, ['register-rows.csv', `${HEAD}\n${line}\n`] as const]);
  return assemble(files, '2022-12-15').problems.map(({ column, code }) => `${column} ${code}`);
}

test.each([
  ['renguan,longyun,登记,花坛,2组,妇联志愿服务队,30,平方米,2022-01-01,,,', []],
  ['nowhere,longyun,登记,花坛,,,,,,,,', ['名录 cell/not-listed']],
  ['renguan,longyun,登记,花坛,,,30,,,,,', ['单位 registers/half']],
  ['renguan,longyun,登记,花坛,,,,,2022-02-01,2022-01-01,,', ['结束 registers/order']],
  ['huzhu,longyun,登记,送菜的户,,,4,户,,,,', ['数量 registers/few']],
  ['huzhu,longyun,登记,送菜的户,,,5,户,,,,', []],
  ['wuyi,,文件,无疫单位,,,22,个,,,F388,', ['数量 registers/fact']],
  // Words of an entry may not tell of somebody.
  ['huzhu,longyun,登记,残疾老人的药,,,,,,,,', ['事项 guard/disability']],
])('%s', (line, expected) => {
  expect(problemsOf(line)).toEqual(expected);
});

const portal = wholePortal();

it('says of each register what the source leaves out, and holds something', () => {
  const cards = registerCards(portal);
  expect(cards.map(({ title }) => title)).toEqual(portal.registers.map(({ title }) => title));
  for (const { title, entries } of cards) expect([title, entries > 0]).toEqual([title, true]);
  for (const { missing } of portal.registers) expect(missing).not.toBe('');
});

it('shows the seven kinds of awards as printed, with a bar each', () => {
  const view = registerView(portal, 'wuyi');
  expect(view.printed.map(({ mark }) => mark?.printed)).toEqual([
    '21个',
    '6个',
    '5个',
    '3个',
    '9个',
    '274个',
    '2个',
  ]);
  expect(view.printed.every(({ term }) => term === '从 2022年10月18日')).toBe(true);
  const series = view.chart?.series;
  const values = series?.kind === 'bars' ? series.items.map(({ value }) => value / 100) : [];
  expect(values).toEqual([21, 6, 5, 3, 9, 274, 2]);
  expect(view.chart?.source).toContain('《郧阳工作研究》');
  expect(view.sample).toBe(false);
});

it('keeps what villages register apart from what the source prints', () => {
  const view = registerView(portal, 'renguan');
  // A number that is printed stands on a fact; what is printed without a number has none.
  expect(view.printed.filter(({ quantity, mark }) => quantity !== '' && mark === null)).toEqual([]);
  expect(view.chart).toBeNull();
  expect(view.kept.length).toBeGreaterThan(5);
  expect(view.sample).toBe(true);
});
