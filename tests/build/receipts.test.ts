import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readReceiptCode } from '../../src/domain/receipts/code.ts';
import type { ReceiptLine } from '../../src/domain/receipts/line.ts';
import { bucketOf, openReceipt, receiptKeys } from '../../src/domain/receipts/seal.ts';
import { builtPages, filesOf, SITE } from '../support/site.ts';

const pages = builtPages();
const page = pages.find(({ path }) => path === '/receipts/')?.root;
const names = filesOf(join(SITE, 'receipts')).filter((name) => name.endsWith('.json'));
const texts = new Map(
  names.map((name) => [name, readFileSync(join(SITE, 'receipts', name), 'utf8')]),
);

it('has 256 files of one size and one number of rows, in letters that say nothing', () => {
  expect(names).toHaveLength(256);
  for (const [name, text] of texts) {
    expect(name).toMatch(/^[0-9a-f]{2}\.json$/);
    expect([name, text.length]).toEqual([name, texts.get('00.json')?.length]);
    expect(text).toMatch(/^\[(?:\["[a-p]{64}","[a-p]+"\],?)+\]\n$/);
    const rows = JSON.parse(text) as [string, string][];
    for (const [locator] of rows) expect(`${bucketOf(locator)}.json`).toBe(name);
  }
});

it('opens with the demo code on the page, and holds neither that code nor its locator in the page', async () => {
  const reading = readReceiptCode(page?.querySelector('#receipt-demo')?.text ?? '');
  if (!('code' in reading)) throw new Error(`the demo is no code: ${reading.slip}`);
  const box = page?.querySelector('[data-receipt-page]');
  const keys = await receiptKeys(reading.code, box?.getAttribute('data-salt') ?? '');
  const rows = JSON.parse(texts.get(`${bucketOf(keys.locator)}.json`) ?? '[]') as [
    string,
    string,
  ][];
  const sealed = rows.find(([locator]) => locator === keys.locator)?.[1] ?? '';
  const line = JSON.parse((await openReceipt(keys, sealed)) ?? '{}') as ReceiptLine;
  expect(line.sample).toBe(true);
  expect(line.amounts.length).toBeGreaterThanOrEqual(2);
  const ledger = pages.find(({ path }) => path === line.ledger)?.root;
  expect(ledger?.querySelectorAll('tbody th small').map(({ text }) => text)).toContain(
    `户号 ${line.household}`,
  );
  for (const text of texts.values()) expect(text).not.toContain(reading.code);
  expect(page?.innerHTML).not.toContain(keys.locator);
});

it('has no form that could send a code away, and says what to do without scripts', () => {
  expect(page?.querySelectorAll('form')).toEqual([]);
  expect(page?.querySelector('[data-receipt-page]')?.classList.contains('scripted')).toBe(true);
  expect(page?.querySelector('noscript')?.text).toContain('打不开，怎么看');
  const ways = page?.querySelectorAll('#other + ul a').map((link) => link.getAttribute('href'));
  expect(ways).toEqual(['/programmes/', '/help/#phone', expect.stringMatching(/^tel:/)]);
});

it('is shown the way to from every ledger page and every notice that lists payouts', () => {
  const listing = pages.filter(
    ({ path, root }) =>
      /^\/(?:notices|programmes)\//.test(path) && root.querySelector('table.ledger') !== null,
  );
  expect(listing.length).toBeGreaterThan(20);
  for (const { path, root } of listing) {
    const link = root.querySelector('main a[href="/receipts/"]');
    expect([path, link?.text]).toEqual([path, '凭回执码看自己的一笔']);
  }
});
