import { expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { propertyVillage, propertyVillages } from '../../../src/views/property/property.ts';
import { wholePortal } from '../../support/real-portal.ts';

const base = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));
const TERMS = '村（社区）,物业单位,开始,结束,收费项目,及格分,续签,决议编号,理由';
const REVIEWS = '月份,评定日期,巡察天数,得分,补助应给（元）,补助实给（元）,说明';
const REPAIRS =
  '编号,修什么,修好日期,总数（元）,分摊户数,住户出（元）,物业出（元）,社区出（元）,验收职务';

function problemsOf(path: string, head: string, line: string): string[] {
  const files = new Map([...base, [path, `${head}\n${line}\n`] as const]);
  return assemble(files, '2022-12-15').problems.map(({ column, code }) => `${column} ${code}`);
}

test.each([
  ['longyun,某公司,2022-06-01,2022-11-30,,85,续签,,都及格', []],
  ['longyun,某公司,2022-06-01,2022-05-30,,85,,,', ['结束 property/order']],
  ['longyun,某公司,2022-06-01,2022-11-30,,,不续签,,', ['理由 property/reason']],
  ['longyun,某公司,2022-06-01,2022-11-30,nothing,,,,', ['收费项目 cell/not-listed']],
  ['longyun,某公司,2022-06-01,2022-11-30,,,续签,no-such,', ['决议编号 cell/not-listed']],
])('a contract: %s', (line, expected) => {
  expect(problemsOf('property/terms.csv', TERMS, line)).toEqual(expected);
});

test.each([
  ['2022-11,2022-12-05,30,92.5,5000,4800,', []],
  ['2022-11,2022-10-05,30,92.5,,,', ['评定日期 property/early']],
  ['2022-11,2022-12-05,30,92.5,5000,5001,', ['补助实给（元） property/aid']],
  ['2022-11,2022-12-05,30,101,,,', ['得分 cell/decimal']],
])('a month: %s', (line, expected) => {
  expect(problemsOf('property/reviews/longyun/2022.csv', REVIEWS, line)).toEqual(expected);
});

test.each([
  ['x1,3组水管,2022-09-12,1400,12,600,500,300,组长', []],
  ['x1,3组水管,2022-09-12,1400,12,600,500,299.99,组长', ['总数（元） property/sum']],
  // Fewer than five households could be told apart.
  ['x1,3组水管,2022-09-12,1400,4,600,500,300,组长', ['分摊户数 cell/integer']],
])('a repair: %s', (line, expected) => {
  expect(problemsOf('property/repairs/longyun/2022.csv', REPAIRS, line)).toEqual(expected);
});

const portal = wholePortal();

it('shows contract, marks, patrols, repairs and fees of a community', () => {
  expect(propertyVillages(portal)).toContain('liuwan');
  const view = propertyVillage(portal, 'liuwan');
  expect(view.terms.map(({ outcome }) => outcome)).toEqual(['续签', '还没有定']);
  expect(view.terms[0]?.months).toBe(6);
  expect(view.terms[0]?.passed).toMatch(/^及格分 85，/);
  expect(view.terms[1]).toMatchObject({ mean: '还没有考评', passed: '及格分 85' });
  expect(view.fees.map(({ href }) => href)).toEqual(['/programmes/liuwan-wuye/liuwan/']);
  expect(view.sums.total).toBe(view.sums.residents + view.sums.company + view.sums.collective);
  const found = view.reviews.reduce((all, line) => all + line.found, 0);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(view.patrols.length);
  for (const { channel } of view.patrols) expect(channel).toBe('社区巡察');
});
