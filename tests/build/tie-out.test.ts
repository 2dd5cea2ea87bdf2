import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { csvRows } from '../../src/integrations/tie-out/read-files.ts';
import { tieOut } from '../../src/integrations/tie-out/tie-out.ts';
import { allLedgers } from '../../src/views/programmes/ledger-pages.ts';
import { filesOf, SITE, sitePortal } from '../support/site.ts';

const portal = sitePortal();

it('finds every total the same in pages, charts, CSV and JSON', () => {
  expect(allLedgers(portal).length).toBeGreaterThan(25);
  expect(portal.accounts.length).toBeGreaterThan(40);
  expect(tieOut(SITE, portal)).toEqual([]);
});

describe('a site in which one figure was changed', () => {
  const NOTICE = 'notices/daoxiang-2022-005';
  let room = '';
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'sunboard-'));
    for (const part of ['programmes', 'accounts', 'points', 'projects', 'data', NOTICE])
      cpSync(join(SITE, part), join(room, part), { recursive: true });
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  const LEDGER = 'programmes/meili-tingyuan/hetang';
  const PROGRAMME = 'programmes/meili-tingyuan';

  test.each<[string, string, RegExp, string, string]>([
    [
      'a line paid a tenth',
      `${LEDGER}/index.html`,
      /data-th="已兑付（元）" data-amount="(\d+)\d"/,
      'data-th="已兑付（元）" data-amount="$1"',
      '/programmes/meili-tingyuan/hetang/ 逐行：已付的钱',
    ],
    [
      'a line left out',
      `${LEDGER}/index.html`,
      /<tr id="[^"]*" data-payout.*?<\/tr>/s,
      '',
      '/programmes/meili-tingyuan/hetang/ 逐行：申报数',
    ],
    [
      'a total below the lines',
      `${LEDGER}/index.html`,
      /data-th="已兑付（元）" data-total="\d+"/,
      'data-th="已兑付（元）" data-total="1"',
      '/programmes/meili-tingyuan/hetang/ 合计：已付的钱写的是 0.01 元',
    ],
    [
      'how many wait, in the whole money',
      `${PROGRAMME}/index.html`,
      /(data-envelope="waiting".*?data-count=")\d+/s,
      '$13',
      '/programmes/meili-tingyuan/ 资金表：等着付的数目写的是 3',
    ],
    [
      'a village beside the others',
      `${PROGRAMME}/index.html`,
      /(data-village="hetang".*?data-amount=")\d+/s,
      '$17',
      '/programmes/meili-tingyuan/ 各村表 hetang：已付的钱写的是 0.07 元',
    ],
    [
      'a month as drawn',
      `${PROGRAMME}/index.html`,
      /(data-chart="paid-by-month".*?<rect [^>]*data-amount=")\d+/s,
      '$11',
      '/programmes/meili-tingyuan/ 图：各月付的钱',
    ],
    [
      'a month in the table behind the chart',
      `${PROGRAMME}/index.html`,
      /(data-chart="paid-by-month".*?<td [^>]*data-amount=")\d+/s,
      '$11',
      '/programmes/meili-tingyuan/ 图后面的表：各月付的钱',
    ],
    [
      'a cell of a CSV',
      `${LEDGER}.csv`,
      /,合格,,\d+\.\d\d,/,
      ',合格,,1.00,',
      '/programmes/meili-tingyuan/hetang.csv hetang：已付的钱',
    ],
    [
      'a number of a JSON',
      `${PROGRAMME}.json`,
      /"paid": \d+(\.\d+)?/,
      '"paid": 1',
      '/programmes/meili-tingyuan.json',
    ],
    [
      'a row of the table of all',
      'data/payouts-meili-tingyuan.csv',
      /\nhetang,[^\n]*/,
      '',
      '/data/payouts-meili-tingyuan.csv hetang：申报数',
    ],
    [
      'what a project is known to have got',
      'projects/hetang/index.html',
      /data-th="金额（元）" data-total="\d+"/,
      'data-th="金额（元）" data-total="7"',
      '/projects/hetang/ 合计：项目的钱写的是',
    ],
    [
      'the projects of all villages',
      'projects/index.html',
      /data-th="示例台账（元）" data-total="\d+"/,
      'data-th="示例台账（元）" data-total="7"',
      '/projects/ 示例台账：项目的钱写的是 0.07 元',
    ],
    [
      'a price of labour in the CSV',
      'data/project-funds.csv',
      /工日,100\.00/,
      '工日,10.00',
      '/data/project-funds.csv',
    ],
    [
      'a total of a month',
      'accounts/hetang/2022-09/index.html',
      /data-th="支出（元）" data-total="\d+"/g,
      'data-th="支出（元）" data-total="5"',
      '/accounts/hetang/2022-09/ 合计：支出写的是 0.05 元',
    ],
    [
      'an entry of the accounts',
      'data/accounts.json',
      /"income": \d+(\.\d+)?/,
      '"income": 1',
      '/data/accounts.json',
    ],
    [
      'a month of the year page',
      'accounts/hetang/2022/index.html',
      /(data-section="months".*?data-th="支出（元）" data-amount=")\d+/s,
      '$13',
      '/accounts/hetang/2022/#months 逐行：支出写的是',
    ],
    [
      'the total by item of the year page',
      'accounts/hetang/2022/index.html',
      /(data-section="items".*?data-th="收入（元）" data-total=")\d+/s,
      '$13',
      '/accounts/hetang/2022/#items 合计：收入写的是 0.03 元',
    ],
    [
      'a debt owed to the village',
      'accounts/hetang/index.html',
      /(data-section="claim".*?data-amount=")\d+/s,
      '$13',
      '/accounts/hetang/#claim 逐行：金额（元）写的是',
    ],
    [
      'the total of its assets',
      'accounts/hetang/index.html',
      /(data-section="asset".*?data-total=")\d+/s,
      '$13',
      '/accounts/hetang/#asset 合计：金额（元）写的是 0.03 元',
    ],
    [
      'a rent',
      'accounts/hetang/index.html',
      /(data-section="contracts".*?data-amount=")\d+/s,
      '$13',
      '/accounts/hetang/#contracts 逐行：每年租金（元）写的是',
    ],
    [
      'what works cost in the end',
      'accounts/hetang/index.html',
      /(data-section="works".*?data-th="决算（元）" data-amount=")\d+/s,
      '$13',
      '/accounts/hetang/#works 逐行：决算（元）写的是',
    ],
    [
      'an asset in the CSV',
      'data/holdings.csv',
      /\nhetang,[^\n]*,固定资产,[^\n]*/,
      '',
      '/data/holdings.csv hetang：金额（元）',
    ],
    [
      'a rent in the JSON',
      'data/contracts.json',
      /"rent": \d+/,
      '"rent": 1',
      '/data/contracts.json',
    ],
    ['a budget in the JSON', 'data/works.json', /"budget": \d+/, '"budget": 1', '/data/works.json'],
    [
      'points of a period',
      'points/liuwan/index.html',
      /(data-period="2022-09-01".*?data-th="扣分" data-points=")\d+/s,
      '$10',
      '/points/liuwan/ 2022-09-01：扣分写的是 0，台账是',
    ],
    [
      'points in the JSON',
      'data/point-totals.json',
      /"add": \d+/,
      '"add": 1',
      '/data/point-totals.json',
    ],
    [
      'what is left of a month in the text for the group',
      `${NOTICE}/index.html`,
      /(data-carrier="group".*?月底还有 )\d/s,
      '$19',
      `/${NOTICE}/ 微信群的文字：金额`,
    ],
  ])('%s', (_what, file, pattern, replacement, words) => {
    const path = join(room, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(pattern, replacement);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    const found = tieOut(room, portal);
    writeFileSync(path, before);
    expect(found.join('\n')).toContain(words);
    expect(found.join('\n')).toMatch(/写的是 .+，台账是 .+。/);
  });
});

it('says as much on paper as on the screen: no total is for the screen alone', () => {
  for (const { programme, village } of allLedgers(portal)) {
    const html = readFileSync(join(SITE, `programmes/${programme}/${village}/index.html`), 'utf8');
    for (const [section] of html.matchAll(/<(\w+)[^>]*class="[^"]*screen-only.*?<\/\1>/gs)) {
      expect(section.replace(/<details.*<\/details>/s, '')).not.toMatch(/data-(total|envelope)/);
    }
  }
});

const LEDGERS = filesOf(join(SITE, 'data')).filter((file) => /^payouts-.*\.csv$/.test(file));

it('marks sample rows in every ledger that is offered', () => {
  const paying = new Set(portal.payouts.map(({ programme }) => programme));
  expect(LEDGERS.length).toBe(paying.size);
  expect(paying.size).toBe(12);
  const others = ['notices', 'accounts', 'boards', 'evaluation-scores', 'points'];
  for (const file of [...others.map((table) => `${table}.csv`), ...LEDGERS]) {
    const rows = csvRows(SITE, `data/${file}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.示例数据))).toEqual(new Set(['是']));
  }
});

it('lets no downloaded cell run as a formula', () => {
  for (const file of ['notices.csv', 'accounts.csv', 'facts.csv', 'rules.csv', ...LEDGERS]) {
    for (const row of csvRows(SITE, `data/${file}`)) {
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(/^(?:[=@\t]|[+-](?!\d+(?:\.\d+)?$))/);
      }
    }
  }
});
