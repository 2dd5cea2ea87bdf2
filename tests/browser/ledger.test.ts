import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { parseFen } from '../../src/domain/money.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import { readXlsx } from '../../src/intake/file/xlsx/read-xlsx.ts';
import { browsing, follow } from '../support/browsing.ts';
import { SITE } from '../support/site.ts';

const { at, open } = browsing();
const LEDGER = '/programmes/meili-tingyuan/songping/';
const rows = parse(readFileSync(`${SITE}${LEDGER}index.html`, 'utf8')).querySelectorAll(
  'tr[data-payout]',
);

function sum(ids: readonly (string | undefined)[], label: string): number {
  return rows
    .filter((row) => ids.includes(row.getAttribute('data-payout')))
    .map((row) => row.querySelector(`[data-th="${label}（元）"]`)?.getAttribute('data-amount'))
    .reduce((all, fen) => all + Number(fen ?? 0), 0);
}

const ids = (mark: string, value: string): (string | undefined)[] =>
  rows
    .filter((row) => row.getAttribute(mark) === value)
    .map((row) => row.getAttribute('data-payout'));

function shown(page: Page): Promise<(string | null)[]> {
  return page
    .locator('tr[data-payout]:visible')
    .evaluateAll((found) => found.map((row) => row.getAttribute('data-payout')));
}

it('narrows a ledger, says how many are left and adds them up to the fen', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at(LEDGER));
  await page.selectOption('select[name=stage]', 'paid');
  const paid = ids('data-stage', 'paid');
  expect(paid.length).toBeGreaterThan(5);
  expect(await shown(page)).toEqual(paid);
  const told = (await page.textContent('[data-told]')) ?? '';
  expect(told).toContain(`筛出 ${paid.length} 户`);
  const figure = /已兑付 ([\d,]+\.\d\d) 元/.exec(told)?.[1]?.replaceAll(',', '') ?? '';
  expect(parseFen(figure)).toEqual({ ok: true, fen: sum(paid, '已兑付') });
  expect(await page.getAttribute('tfoot [data-th="已兑付（元）"]', 'data-total')).toBe(
    String(sum(paid, '已兑付')),
  );
  await page.selectOption('select[name=outcome]', 'breach');
  expect(await shown(page)).toEqual(ids('data-outcome', 'breach'));
  await page.click('button[type=reset]');
  await page.waitForFunction(() => !document.querySelector('tr[data-payout][hidden]'));
  expect(await page.textContent('tfoot th')).toContain(`合计 ${rows.length} 户`);
});

it('finds a household by its number, typed in any case', async () => {
  const page = await open();
  await page.goto(at(LEDGER));
  const number = rows[3]?.querySelector('small')?.text.replace('户号 ', '') ?? '';
  await page.fill('input[name=household]', number.toLowerCase());
  expect(await shown(page)).toEqual([rows[3]?.getAttribute('data-payout')]);
});

it('saves the lines that are left with the columns of the whole file, and nothing else', async () => {
  const page = await open();
  await page.goto(at(LEDGER));
  await page.selectOption('select[name=outcome]', 'breach');
  const save = async (kind: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-save=${kind}]`),
    ]);
    return readFileSync(await download.path());
  };
  const whole = parseCsv(readFileSync(`${SITE}${LEDGER.replace(/\/$/, '.csv')}`, 'utf8'));
  const saved = String(await save('csv'));
  expect(saved.startsWith('\ufeff')).toBe(true);
  const [head, ...kept] = parseCsv(saved).map(({ cells }) => cells);
  expect(head).toEqual(whole[0]?.cells);
  expect(head?.at(-1)).toBe('示例数据');
  const wanted = ids('data-outcome', 'breach');
  expect(kept).toEqual(
    whole.map(({ cells }) => cells).filter((cells) => wanted.includes(cells[1])),
  );
  const linesOf = (bytes: Uint8Array): string[][] =>
    readXlsx(bytes)[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
  const [title, ...every] = linesOf(readFileSync(`${SITE}${LEDGER.replace(/\/$/, '.xlsx')}`));
  const left = every.filter((cells) => wanted.includes(cells[1]));
  expect(left).toHaveLength(wanted.length);
  expect(linesOf(await save('xlsx'))).toEqual([title, ...left]);
  const objects = JSON.parse(String(await save('json'))) as { id: string; sample: boolean }[];
  expect(objects.map(({ id, sample }) => [id, sample])).toEqual(wanted.map((id) => [id, true]));
});

it('leads a supervisor from the list of checks to the line, without scripts', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(at('/programmes/'));
  await follow(page, 'a[href="/programmes/checks/"]');
  await follow(page, 'tr[data-outcome=breach] th a');
  const { hash } = new URL(page.url());
  const line = page.locator(`tr${hash}[data-outcome=breach]`);
  expect(await line.isVisible()).toBe(true);
  expect(await page.locator('[data-ledger-filter]').isVisible()).toBe(false);
});

it('prints the same totals as it shows', async () => {
  const page = await open();
  await page.goto(at(LEDGER));
  const totals = page.locator('[data-total], [data-envelope] [data-amount]');
  const words = await totals.allTextContents();
  await page.emulateMedia({ media: 'print' });
  expect(words.length).toBeGreaterThan(4);
  for (const cell of await totals.all()) expect(await cell.isVisible()).toBe(true);
  expect(await totals.allTextContents()).toEqual(words);
  expect(await page.locator('[data-ledger-filter]').isVisible()).toBe(false);
});
