import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReceiptLine } from '../../src/domain/receipts/line.ts';
import { bucketOf, openReceipt, receiptKeys } from '../../src/domain/receipts/seal.ts';
import { readCodeList } from '../../src/intake/receipts/code-list.ts';
import { SECTION_TABLES, SWITCHABLE } from '../../src/intake/section-tables.ts';
import { countyFiles, countyHome } from '../support/another-county.ts';
import { siteLinks, unreached } from '../support/links.ts';
import { build } from '../support/source-tree.ts';
import { withLeakWithdrawn } from '../support/withdrawn.ts';

/** Every other section that the settings may leave out. */
const LEFT_OUT = SWITCHABLE.filter((_, index) => index % 2 === 0);
/** A notice that was published and then withdrawn, because it told what nobody should know. */
const NOTICE = {
  id: 'shangfang-2022-001',
  file: 'notices/shangfang/2022.csv',
  text: `公示编号,类别,标题,公示单位,发布日期,公示开始,公示结束,正文,制表人职务,审核人职务,监督人职务
shangfang-2022-001,村务,水渠修好了,上坊村村民委员会,2022-12-01,2022-12-01,2022-12-31,水渠修到了第九户。,村报账员,村委会主任,村务监督委员会主任
`,
};
const REASON = '写了不该公开的内容';
let room = '';
let env: Readonly<Record<string, string>> = {};
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  const files = countyFiles();
  // Half of what may be left out is; what is on must not lead there.
  const config = JSON.parse(files.get('portal.json') ?? '{}');
  config.sections.off = LEFT_OUT;
  files.set('portal.json', JSON.stringify(config));
  files.set(NOTICE.file, NOTICE.text);
  env = countyHome(room, withLeakWithdrawn(files, NOTICE, REASON, '2022-12-14'));
  const codes = spawnSync(
    process.execPath,
    [
      'scripts/receipts.ts',
      ...['--data', join(room, 'data'), '--programme', 'gengdi-dili', '--out', join(room, 'desk')],
    ],
    { encoding: 'utf8', env: { ...process.env, PORTAL_CHROME: 'packaged' } },
  );
  if (codes.status !== 0) throw new Error(`${codes.stdout}${codes.stderr}`);
  const { status, stdout, stderr } = build(env);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function page(path: string) {
  return parse(readFileSync(join(room, 'dist', path, 'index.html'), 'utf8'));
}

function told(path: string, selector: string): string[] {
  return page(path)
    .querySelectorAll(selector)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

it('has no page, download or link of a section that is left out, and leads to every page', () => {
  const site = siteLinks(join(room, 'dist'));
  const folders = new Set([...site.links.keys()].map((path) => path.split('/')[1]));
  expect(LEFT_OUT.filter((id) => folders.has(id))).toEqual([]);
  const tables = new Set(LEFT_OUT.flatMap((id): readonly string[] => SECTION_TABLES[id]));
  const downloads = readdirSync(join(room, 'dist/data'), { withFileTypes: true });
  expect(
    downloads.map(({ name }) => name.replace(/\.(csv|json)$/, '')).filter((id) => tables.has(id)),
  ).toEqual([]);
  expect(site.dead).toEqual([]);
  expect(unreached(site)).toEqual(['/404.html']);
});

it('tells of a withdrawn notice the day and the reason, at its old address and where it was told of', () => {
  const href = `/notices/${NOTICE.id}/`;
  const [main = ''] = told(href, 'main');
  expect(main).toContain('这次公示已撤回');
  expect(main).toContain(
    `2022年12月14日起，编号 ${NOTICE.id} 的公示撤回，不再作数。原因：${REASON}。`,
  );
  expect(told('notices', 'main ul.list li')).toEqual([`2022年12月14日，上坊村编号 ${NOTICE.id}`]);
  for (const place of ['', 'villages/shangfang/'])
    expect(page(place).querySelectorAll(`a[href="${href}"]`).length, place).toBe(1);
  const files = readdirSync(join(room, 'dist'), { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile() && !/\.(?:png|woff2|pdf)$/.test(file.name));
  const left = texts.filter((file) =>
    /水渠修|第九户/.test(readFileSync(join(file.parentPath, file.name), 'utf8')),
  );
  expect(left.map(({ name }) => name)).toEqual([]);
  const feed = readFileSync(join(room, 'dist/villages/shangfang/feed.xml'), 'utf8');
  expect(feed).toContain(`${NOTICE.id}（公示已撤回）`);
  expect(feed).toContain(REASON);
});

it('lists the programmes of the county and no other', () => {
  expect(told('programmes', '.head h2')).toEqual(['高龄津贴', '耕地地力保护补贴', '古树管护补贴']);
});

it('shows of a list that may not go on the web nothing but sums of groups', () => {
  expect(told('programmes/gaoling-jintie/shangfang', 'main').join()).toContain('其余各组');
  const files = readdirSync(join(room, 'dist'), { recursive: true, withFileTypes: true });
  // The example in a template is nobody's.
  const texts = files.filter(
    (file) => /\.(?:html|csv|json|xml|ics)$/.test(file.name) && !/templates$/.test(file.parentPath),
  );
  expect(texts.length).toBeGreaterThan(50);
  const leaks = texts.filter((file) =>
    /GAOLING-JINTIE-\d\d|aged-shangfang|冉\*/.test(
      readFileSync(join(file.parentPath, file.name), 'utf8'),
    ),
  );
  expect(leaks.map(({ parentPath, name }) => join(parentPath, name))).toEqual([]);
});

it('works the bands of a number out on the rule page', () => {
  const rows = page('programmes/gushu-guanhu').querySelectorAll('.worked tbody tr');
  const due = rows.map((row) => [
    row.querySelector('th')?.text,
    row.querySelector('.num')?.getAttribute('data-amount'),
  ]);
  for (const pair of [
    ['89 棵', '5000'],
    ['90 棵', '10000'],
    ['99 棵', '10000'],
    ['100 棵', '50000'],
  ])
    expect(due).toContainEqual(pair);
});

it('shows of each line what was found, by the rule of the county', () => {
  const outcomes = (path: string) =>
    Object.fromEntries(
      page(path)
        .querySelectorAll('[data-payout]')
        .map((row) => [row.id, row.getAttribute('data-outcome')]),
    );
  // Their time has passed: they stand by their amounts, under numbers that are on no earlier copy.
  const serial = (at: number): string => `gushu-guanhu-shangfang-x000${at}`;
  expect(outcomes('programmes/gushu-guanhu/shangfang')).toEqual({
    [serial(1)]: 'breach',
    [serial(2)]: 'pass',
    [serial(3)]: 'pass',
    [serial(4)]: 'pass',
    [serial(5)]: 'breach',
  });
  expect(outcomes('programmes/gengdi-dili/shangfang')).toEqual({
    'gengdi-dili-shangfang-x0001': 'breach',
    'gengdi-dili-shangfang-x0002': 'pass',
  });
  expect(told('programmes/gengdi-dili/shangfang', 'main').join()).toContain('6.35 亩 × 83.37 元');
});

it('opens each household its own line with the code on its slip, in files all alike', async () => {
  const { rows } = readCodeList(readFileSync(join(room, 'desk', '回执码名单.csv')), '名单.csv');
  expect(rows.map(({ household }) => household)).toEqual(['H1', 'H2']);
  const salt =
    page('receipts').querySelector('[data-receipt-page]')?.getAttribute('data-salt') ?? '';
  for (const { code, number, name } of rows) {
    const keys = await receiptKeys(code, salt);
    const bucket = readFileSync(
      join(room, 'dist/receipts', `${bucketOf(keys.locator)}.json`),
      'utf8',
    );
    const found = (JSON.parse(bucket) as [string, string][]).find(([at]) => at === keys.locator);
    const line = JSON.parse((await openReceipt(keys, found?.[1] ?? '')) ?? '{}') as ReceiptLine;
    expect([line.household, line.who, line.sample]).toEqual([`N${number}`, name, false]);
    expect(bucket).not.toContain(name);
  }
  const sizes = readdirSync(join(room, 'dist/receipts'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(room, 'dist/receipts', file)).length);
  expect([sizes.length, new Set(sizes).size]).toEqual([256, 1]);
  expect(page('receipts').querySelector('#receipt-demo')).toBeNull();
  expect(page('receipts').querySelector('.sample')).toBeNull();
});

it('holds the programme as a whole to its pool', () => {
  const pool = page('programmes/gengdi-dili').querySelector('.answers [data-rule=pool]');
  expect(pool?.getAttribute('data-outcome')).toBe('breach');
  expect(pool?.text).toContain('资金总额是 1,000 元，付了 1,000.44 元，超出 0.44 元');
  expect(told('programmes/checks', 'main').join()).toContain('超出了资金总额');
});

it('does not call the rows of a county a sample', () => {
  expect(page('programmes/gengdi-dili/shangfang').querySelector('[data-sample]')).toBeNull();
});
