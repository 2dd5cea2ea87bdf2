import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { builtPages } from '../support/site.ts';

const { at, open } = browsing();

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

async function print(path: string): Promise<Sheet[]> {
  const page = await open();
  await page.goto(at(path));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    sheets.push({ width, height, text: fold(text) });
  }
  return sheets;
}

/** Some fonts name a glyph by its radical; a reader sees the same character. */
const RADICALS: Readonly<Record<string, string>> = {
  '⻚': '页',
  '⺠': '民',
  戶: '户',
  '―': '—',
  '⻓': '长',
  '⻢': '马',
  '⻩': '黄',
  '⻰': '龙',
  '⻘': '青',
  '⻔': '门',
  '⻅': '见',
  '⻋': '车',
};

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/./gu, (letter) => RADICALS[letter] ?? letter);
}

describe('the printed sheet of a 60-row notice', () => {
  const notice = builtPages().find(
    ({ path, root }) =>
      path.startsWith('/notices/') && root.querySelectorAll('tbody tr').length === 60,
  );

  it('is A4, repeats the head row, numbers its pages and cuts no row', async () => {
    expect(notice).toBeDefined();
    const sheets = await print(notice?.path ?? '');
    expect(sheets.length).toBeGreaterThan(1);
    sheets.forEach(({ width, height, text }, index) => {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(text).toContain(`第${index + 1}页共${sheets.length}页`);
    });
    const withRows = sheets.filter(({ text }) => /\d组/.test(text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const { text } of withRows) expect(text).toContain('序号组户主投工(工)');
    const rows = notice?.root.querySelectorAll('tbody tr') ?? [];
    for (const row of rows) {
      const words = row
        .querySelectorAll('td')
        .map((cell) => cell.text)
        .join('');
      expect(sheets.some(({ text }) => text.includes(words))).toBe(true);
    }
  });

  it('carries the period, the phone, the fingerprint and the sample mark', async () => {
    const sheets = await print(notice?.path ?? '');
    const all = sheets.map(({ text }) => text).join('');
    const fingerprint = notice?.root.querySelector('[data-fingerprint]')?.text ?? 'none';
    expect(all).toMatch(/公示期:2022年\d+月\d+日—\d+月\d+日/);
    expect(all).toMatch(/监督电话:0719-\d{7}\(示例\)/);
    expect(all).toContain(fingerprint);
    expect(all).toContain('盖章');
    expect(all.split('不是真实公示')).toHaveLength(2);
    for (const { text } of sheets) expect(text).toContain('示例数据');
  });
});

it('prints the county on one A3, with every place and every town', async () => {
  const [sheet, ...more] = await print('/overview/');
  expect(more).toEqual([]);
  expect([sheet?.width, sheet?.height].map((size) => Math.round(size ?? 0))).toEqual([1191, 842]);
  for (const words of ['已兑付', '松坪示例村', '各乡镇', '示例镇'])
    expect(sheet?.text).toContain(words);
});

const cases = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/cases\/(?!compare)[a-z]+\/$/.test(path));

it.each(cases)('%s prints as a handout of two to four sheets, with its sources', async (path) => {
  const sheets = await print(path);
  expect(sheets.length).toBeGreaterThanOrEqual(2);
  expect(sheets.length).toBeLessThanOrEqual(4);
  sheets.forEach(({ text }, index) => {
    expect(text).toContain(`第${index + 1}页共${sheets.length}页`);
  });
  const all = sheets.map(({ text }) => text).join('');
  for (const words of ['共谋', '没说清的地方', '数字的出处', `${path}`])
    expect(all).toContain(words);
});

it('unfolds for paper what is folded on a screen, in browsers whose style cannot, and folds it again', async () => {
  const page = await open();
  await page.goto(at('/programmes/checks/'));
  const unfolded = (): Promise<boolean[]> =>
    page
      .locator('details.paper')
      .evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open));
  expect(await unfolded()).toEqual([false, false]);
  await page.click('#ledgers > summary');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await unfolded()).toEqual([true, true]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await unfolded()).toEqual([false, true]);
});

it('unfolds the part that an address points into, and none beside it', async () => {
  const target = builtPages()
    .find(({ path }) => path === '/supervision/')
    ?.root.querySelector('details.paper [id]')?.id;
  expect(target).toBeDefined();
  const page = await open();
  await page.goto(at(`/supervision/#${target}`));
  await page.locator(`#${target}`).waitFor({ state: 'visible' });
  const unfolded = page.locator('details.paper[open]');
  expect(await unfolded.count()).toBe(1);
  expect(await unfolded.locator(`#${target}`).count()).toBe(1);
});
