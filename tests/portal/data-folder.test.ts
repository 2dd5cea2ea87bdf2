import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';

const files = new Map(
  [...readDataFolder('data')].filter(
    ([path]) => !/^sample\/(payouts|accounts|points)\//.test(path),
  ),
);
const REGISTER = 'sample/notices/hetang/2022.csv';

/** What is found in the bundled folder with some files changed or added. */
function found(change: Readonly<Record<string, string>>, attachments = {}): string[] {
  const { problems } = assemble(new Map([...files, ...Object.entries(change)]), '2022-12-15', {
    attachments: new Map(Object.entries(attachments)),
  });
  return problems
    .filter(({ code }) => !code.startsWith('cell/not-listed'))
    .map(({ file, code }) => `${code} ${file}`);
}

describe('files that have no place in a data folder', () => {
  test.each([
    ['raw/名单.csv', 'file/raw raw/名单.csv'],
    ['notices/hetang/名单.xlsx', 'file/not-a-table notices/hetang/名单.xlsx'],
    ['扫描件.pdf', 'file/not-a-table 扫描件.pdf'],
    ['notices/~$2022.xlsx', 'file/leftover notices/~$2022.xlsx'],
    ['.~lock.2022.csv#', 'file/leftover .~lock.2022.csv#'],
    ['Thumbs.db', 'file/leftover Thumbs.db'],
    ['王小明.csv', 'guard/file-name 王…（3 个字）.csv'],
  ])('%s', (path, problem) => {
    expect(found({ [path]: '' })).toContain(problem);
  });

  it('lets the bundled folder pass', () => {
    expect(found({})).toEqual([]);
  });
});

describe('the list of allowed values', () => {
  const head = '类别,内容,出现位置,理由\n';
  const spoken = (files.get(REGISTER) ?? '').replace(
    /上半年答应的/,
    '请打 13800138000。上半年答应的',
  );

  it('lets a telephone on duty stand where it is allowed, and nowhere else', () => {
    expect(found({ [REGISTER]: spoken })).toEqual([`guard/mobile ${REGISTER}`]);
    const entry = '值班手机,13800138000,notices/hetang/,村里只有这一个值班手机\n';
    expect(found({ [REGISTER]: spoken, 'allowed.csv': head + entry })).toEqual([]);
    const elsewhere = entry.replace('hetang', 'zhuyuan');
    expect(found({ [REGISTER]: spoken, 'allowed.csv': head + elsewhere })).toEqual([
      'allowed/unused allowed.csv',
      `guard/mobile ${REGISTER}`,
    ]);
  });

  test.each([
    ['值班手机,11010519491231002X,notices/hetang/,x', 'allowed/kind'],
    ['座机,13800138000,notices/hetang/,x', 'allowed/kind'],
    ['值班手机,138,notices/hetang/,x', 'allowed/kind'],
    ['值班手机,13800138000,notices/,x', 'allowed/too-broad'],
    ['值班手机,13800138000,*,x', 'allowed/too-broad'],
    ['值班手机,13900139000,notices/hetang/,x', 'allowed/unused'],
  ])('%s: %s', (row, code) => {
    expect(found({ 'allowed.csv': `${head}${row}\n` })).toEqual([`${code} allowed.csv`]);
  });
});

describe('files beside a notice', () => {
  const PHOTO = 'sample/attachments/hetang/竣工.jpg';
  const naming = (name: string): string => {
    const [heading, ...rows] = (files.get(REGISTER) ?? '').split('\n');
    const last = rows.findLastIndex((row) => row.endsWith(','));
    return [heading, ...rows.map((row, at) => (at === last ? row + name : row))].join('\n');
  };

  it('are found in the folder of the village', () => {
    const known = { [PHOTO]: { bytes: 10, digest: 'x' } };
    expect(found({ [REGISTER]: naming('竣工.jpg'), [PHOTO]: '' }, known)).toEqual([]);
  });

  test.each([
    ['竣工.jpg', 'attachment/missing'],
    ['竣工.exe', 'attachment/kind'],
    ['../x.jpg', 'attachment/name'],
  ])('%s: %s', (name, code) => {
    expect(found({ [REGISTER]: naming(name) })).toEqual([`${code} ${REGISTER}`]);
  });

  it('that no notice names are reported', () => {
    expect(found({ [PHOTO]: '' })).toEqual([`file/unknown ${PHOTO}`]);
  });
});

it('refuses a list of people on relief, masked or not', () => {
  const path = 'sample/notices/hetang/hetang-2022-010.csv';
  expect(found({ [path]: '组,户主,低保金额\n1组,张*丙,300.00\n' })).toEqual([
    `guard/board-only ${path}`,
  ]);
  expect(found({ [path]: '组,户数,低保金额\n1组,5,300.00\n' })).toEqual([]);
});
