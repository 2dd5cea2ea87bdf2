import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { countyFiles, countyHome, LEDGERS } from '../support/another-county.ts';
import { filesOf, SITE } from '../support/site.ts';
import { build, copySourceTree } from '../support/source-tree.ts';

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('gives the same bytes from the same data and day, of which nothing was kept', () => {
  const again = join(room, 'again');
  const result = build({ PORTAL_OUT: again, PORTAL_COMPILE: 'anew' });
  expect(result.status, result.stderr).toBe(0);
  expect(filesOf(again)).toEqual(filesOf(SITE));
  const different = filesOf(SITE).filter(
    (file) => !readFileSync(join(SITE, file)).equals(readFileSync(join(again, file))),
  );
  expect(different).toEqual([]);
});

const HEAD =
  '公示编号,类别,标题,公示单位,发布日期,公示开始,公示结束,正文,制表人职务,审核人职务,监督人职务';
const POSTS = '村报账员,村委会主任,村务监督委员会主任';
const notice = (day: string): string =>
  `${HEAD}\nshangfang-2022-001,村务,修水渠,上坊村村民委员会,${day},2022-12-01,2022-12-31,修好了。,${POSTS}\n`;
const BOARD = `编号,榜别,村（社区）,对象类别,对象,事由,依据,决定单位,决定日期,上榜日期,下榜日期
shangfang-2022-r1,红榜,shangfangg,地段,村口,扫干净了。,评比办法,评比小组,2022-11-05,2022-11-07,2023-01-06
`;
const PAYOUTS = 'payouts/gengdi-dili/shangfang.csv';

describe('a data folder with one bad row', () => {
  test.each([
    ['a date that does not exist', 'notices/shangfang/2022.csv', notice('2022-02-30'), '日期'],
    [
      'three decimals',
      'accounts/shangfang/2022.csv',
      '日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）,经手人职务\n2022-11-03,1,发包及上交收入,收租金,1.505,,1.51,村报账员\n',
      '小数超过两位',
    ],
    ['an unknown village', 'boards/2022.csv', BOARD, '名单里没有'],
    ['an unmasked ID number', PAYOUTS, LEDGERS[PAYOUTS].replace('张*', '11010519491231002X'), ''],
  ])('%s: one message, and the old site stays', (name, file, text, words) => {
    const home = countyHome(join(room, name), countyFiles().set(file, text));
    const out = join(room, 'site');
    rmSync(out, { recursive: true, force: true });
    cpSync(join(SITE, 'help'), out, { recursive: true });
    const result = build({ ...home, PORTAL_OUT: out });
    expect(result.status).toBe(1);
    const lines = result.stderr.split('\n').filter((line) => line.startsWith('[要改]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(file);
    expect(lines[0]).toMatch(/第\d+行/);
    expect(lines[0]).toContain(words);
    expect(result.stderr).not.toContain('19491231');
    expect(filesOf(out)).toEqual(filesOf(join(SITE, 'help')));
  });

  it('refuses sample rows on a live portal', () => {
    const files = countyFiles().set('sample/notices/shangfang/2022.csv', notice('2022-12-01'));
    const result = build(countyHome(join(room, 'live'), files));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('示例数据');
  });
});

it('refuses a site with other totals than the ledgers or a script put in, and leaves the old one', () => {
  const tree = join(room, 'miscounting');
  copySourceTree(tree);
  countyHome(tree);
  const table = join(tree, 'src/components/programmes/PayoutTable.astro');
  const before = readFileSync(table, 'utf8');
  const after = before.replace('fen: (line) => line.paid', 'fen: () => 1');
  expect(after).not.toBe(before);
  writeFileSync(table, after);
  const help = join(tree, 'src/pages/help/index.astro');
  const page = readFileSync(help, 'utf8');
  expect(page).toContain('</Page>');
  writeFileSync(
    help,
    page.replace('</Page>', "<Fragment set:html={'<script>x()</' + 'script>'} /></Page>"),
  );
  const out = join(tree, 'dist');
  cpSync(join(SITE, 'help'), out, { recursive: true });
  const result = build({ PORTAL_OUT: out }, tree);
  expect(result.status, result.stderr).toBe(1);
  expect(result.stderr).toMatch(
    /\/programmes\/gengdi-dili\/shangfang\/ 逐行：已付的钱写的是 .* 元，台账是 .* 元。/,
  );
  expect(result.stderr).toContain('help/index.html：这一页里有不是本站程序写的 <script>');
  expect(filesOf(out)).toEqual(filesOf(join(SITE, 'help')));
});
