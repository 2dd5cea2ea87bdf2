import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { browsersToTry, PACKAGED } from '../../scripts/support/find-browser.ts';
import { printPdf } from '../../scripts/support/print-pdf.ts';
import { drawReceiptCode, printedReceiptCode } from '../../src/domain/receipts/code.ts';
import { type Slip, slipsHtml } from '../../src/views/receipts/slips.ts';
import { browsing } from '../support/browsing.ts';

const { open } = browsing();
const room = mkdtempSync(join(tmpdir(), 'sunboard-slips-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const slips: readonly Slip[] = Array.from({ length: 9 }, (_, at) => ({
  number: at === 8 ? 12_345 : at + 1,
  village: at === 8 ? '青龙泉社区第三网格惠民小区' : '龙韵村',
  title: at === 8 ? '老旧小区改造提升六项前提条件以奖代补' : '美丽庭院',
  code: drawReceiptCode(randomBytes),
  amounts: [
    ['按规则应得', '12,345,678.25 元'],
    ['已兑付', '12,345,678.25 元'],
    ...(at === 8 ? [['已追回', '345,678.25 元'] as const] : []),
  ],
  asOf: '2022-12-15',
  phone: '0719-0000003 转 8001（示例）',
  sample: at % 2 === 0,
}));
const html = slipsHtml(slips, 'https://gongshi.example-county.gov.example/sunboard/receipts/');

it('keeps every word of every slip inside its own part, four slips a sheet', async () => {
  const page = await open();
  await page.emulateMedia({ media: 'print' });
  await page.setContent(html);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('.slip > div')].map((part) => ({
      words: part.textContent?.trim().slice(0, 12),
      wide: part.scrollWidth - part.clientWidth,
      high: part.scrollHeight - part.clientHeight,
    })),
  );
  expect(boxes).toHaveLength(27);
  expect(boxes.filter(({ wide, high }) => wide > 0 || high > 0)).toEqual([]);
});

it('prints with a browser of this machine to three sheets that hold each code once', async () => {
  const [file, pdf] = [join(room, '回执条.html'), join(room, '回执条.pdf')];
  writeFileSync(file, html);
  const found = browsersToTry().some((candidate) => candidate !== PACKAGED);
  expect(printPdf(file, pdf)).toBe(found);
  if (!found) return;
  if (process.platform !== 'win32') expect(statSync(pdf).mode & 0o077).toBe(0);
  const printed = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 })
    .promise;
  expect(printed.numPages).toBe(3);
  let text = '';
  for (let number = 1; number <= 3; number += 1) {
    const { items } = await (await printed.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const bare = text.replace(/\s/g, '');
  for (const { code } of slips) expect(bare.split(printedReceiptCode(code))).toHaveLength(2);
});
