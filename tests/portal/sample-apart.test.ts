import { expect, it, test } from 'vitest';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';

const files = readDataFolder('data');

/** Codes and files of what is found when one text of the bundled data is changed, or one is added. */
function found(path: string, change: (text: string) => string): string[] {
  const text = change(files.get(path) ?? '');
  expect(text).not.toBe(files.get(path));
  const { problems } = assemble(new Map(files).set(path, text), '2022-12-15');
  return problems.map(({ code, file, row }) => `${code} ${file} ${row}`);
}

const CONTRACTS = 'sample/contracts/shiqiao/2022.csv';
const BOARDS = 'sample/boards/2022.csv';
const PROGRAMME = 'sample/programmes/songping-fangwu.json';

test.each([
  ['a village of the source', CONTRACTS, '示例林业服务公司', '龙泉村林场', 'sample/real-name', 2],
  ['a village of no case', CONTRACTS, '示例林业服务公司', '居峪村林场', 'sample/real-name', 2],
  ['a town', CONTRACTS, '示例林业服务公司', '鲍峡镇林业公司', 'sample/real-name', 2],
  ['the county', CONTRACTS, '示例林业服务公司', '郧阳区林业公司', 'sample/real-name', 2],
  ['a firm of the source', CONTRACTS, '示例林业服务公司', '郧泉物业公司', 'sample/real-name', 2],
  ['a former name', CONTRACTS, '示例林业服务公司', '鲍鱼岭林场', 'sample/real-name', 2],
  [
    'an office that decides',
    BOARDS,
    '示例区市场监督管理局',
    '区市场监督管理局',
    'sample/real-office',
    0,
  ],
  ['a tenant who may be somebody', CONTRACTS, '陈*丁', '陈*国', 'sample/real-person', 3],
] as const)('refuses %s in a sample row', (_, path, from, to, code, row) => {
  const [first = '', ...others] = found(path, (text) => text.replace(from, to));
  expect(others).toEqual([]);
  expect(first).toMatch(
    row === 0 ? new RegExp(`^${code} ${path} \\d+$`) : `${code} ${path} ${row}`,
  );
});

test.each([
  ['a place', CONTRACTS, '集体水塘', '松坪示例村水塘'],
  ['an office', BOARDS, '示例镇人民政府', '示例镇财政所人民政府'],
  ['a post in any town', 'sample/register-rows.csv', '乡镇党委副书记', '乡镇党委书记'],
] as const)('lets %s stand that is made up, or nobody’s', (_, path, from, to) => {
  expect(
    found(path, (text) => text.replace(from, to)).filter((one) => /^sample\//.test(one)),
  ).toEqual([]);
});

it('refuses a rule of a made-up place that names a real one', () => {
  expect(
    found(PROGRAMME, (text) => text.replace('松坪示例村房屋改造', '山跟前村房屋改造')),
  ).toEqual([`sample/real-name ${PROGRAMME} 3`]);
});

it('refuses sample files and rows of a real village, and real ones of a made-up one', () => {
  const notices = files.get('sample/services/hetang.csv') ?? '';
  expect(found('sample/services/longquan.csv', () => notices)).toEqual([
    'sample/real-place sample/services/longquan.csv 0',
  ]);
  expect(found('services/hetang.csv', () => notices)).toEqual([
    'sample/made-up-place services/hetang.csv 0',
  ]);
  expect(found(BOARDS, (text) => text.replace(',liuwan,', ',longquan,'))).toEqual([
    `sample/real-place ${BOARDS} 2`,
  ]);
  expect(found('advisers.csv', (text) => text.replace('\nlongyun,', '\nhetang,'))).toEqual([
    'sample/made-up-place advisers.csv 4',
  ]);
});
