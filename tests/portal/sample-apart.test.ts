import { expect, it, test } from 'vitest';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import { asRead, realNameFinder } from '../../src/portal/sample-apart/real-names.ts';

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

const { portal } = assemble(files, '2022-12-15');
if (!portal) throw new Error('the bundled data has faults');
const find = realNameFinder(portal);
const codes = (text: string) => find(asRead(text)).map(({ code }) => code);

test.each([
  ['sample/real-name', '学龙泉的做法 和青龙泉一样 兴郧路上的摊点 去黄柿坪看过 山跟前那样的房子'],
  ['sample/real-name', '龙韵那边也办了 龙泉 龙泉村的人 龍泉村的人 柳陂的施工队 谭家湾的施工队'],
  [
    'sample/real-name',
    '示例龙泉村的人 郧阳的施工队 鄖阳区来查 十堰市的队 湖北省来查 东风总医院来体检',
  ],
  ['sample/real-name', '寿康永乐包了地 万润来招工 昊朔来招工 抄送南化塘镇 居峪村村民委员会'],
  [
    'sample/real-office',
    '区农业局来查过 由区城管执法局罚款 县纪委监委立案 市监局来罚过 派出所带走一人',
  ],
  ['sample/real-office', '县人民法院判赔 人民法院判赔 石桥村村民委员会 市公安局立案 县委定的'],
  ['sample/real-person', '张×国 张某国 张○国 陈*国 张＊国 王x明'],
] as const)('finds %s in each of: %s', (code, texts) => {
  for (const text of texts.split(' ')) expect([text, codes(text)[0]]).toEqual([text, code]);
});

test.each([
  '报乡镇备案 镇里派人来看过 山上的泉水引下来 示例镇人民政府来看过 示例区农业农村局来看过',
  '街道干净了 社区办的夜校 小区的业主委员会 张*甲 区直单位帮了一把 县城的医院 由村党委办',
  '大柳树下 乡里办了一所学校 区里的格局 市场的办公室 示例镇派出所 各村村民委员会 松坪示例村村民委员会 示例011村村民委员会',
  '报镇政府 张某说要改 李某某 茶店里坐满了人 超市的政府采购 本区政府采购 老区办公室',
])('lets stand what names nobody: %s', (texts) => {
  for (const text of texts.split(' ')) expect([text, codes(text)]).toEqual([text, []]);
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
