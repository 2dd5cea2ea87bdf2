import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { MAX_BYTES } from '../../src/intake/file/open-file.ts';
import { stampOf } from '../../src/intake/file/stamp.ts';
import { accountsTable } from '../../src/intake/tables/accounts.ts';
import { templateXlsx } from '../../src/intake/template/template-xlsx.ts';
import { browsing } from '../support/browsing.ts';
import { encodeGb } from '../support/encode-gb.ts';

const { at, open } = browsing();

const HEAD = '编号,户号,姓名,组,公示开始,公示结束,兑付金额（元）,实际投入（元）,在示范片区内';
const payouts = (...names: string[]): string =>
  [
    HEAD,
    ...names.map(
      (name, index) =>
        `meili-tingyuan-longyun-${String(index + 1).padStart(5, '0')},H${index + 1},${name},3组,2022.12.1,2022-12-06,"9,300",18600,是`,
    ),
  ].join('\r\n');

async function onPage(): Promise<Page> {
  const page = await open({ viewport: { width: 360, height: 740 } });
  // From the first on, so that the browser hands choosers over long before a test opens one.
  page.on('filechooser', () => {});
  await page.goto(at('/check/'));
  await page.waitForSelector('[data-check-page][data-ready]');
  return page;
}

async function check(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.setInputFiles('#check-file', { name, mimeType: 'application/octet-stream', buffer });
  await page.waitForSelector('#check-busy', { state: 'hidden' });
  await page.waitForFunction(
    () => !/正在/.test(document.querySelector('#check-told')?.textContent ?? '正在'),
  );
  return (await page.textContent('#check-told')) ?? '';
}

async function saved(page: Page, id: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(id)]);
  return readFileSync(await download.path(), 'utf8');
}

/**
 * Milliseconds the page's own thread has worked since; in time on the processor, so that other work of
 * the machine does not count.
 */
async function pageWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('the browser does not tell');
    return seconds * 1000;
  };
  const before = await worked();
  return async () => (await worked()) - before;
}

it('finds what is wrong, beside its cell and on a list, and saves both files', async () => {
  const page = await onPage();
  const text = payouts('张小国', '李*').replace('9,300', '待定');
  const gbk = Buffer.from(encodeGb(text));
  expect(await check(page, '台账.csv', gbk)).toMatch(
    /有 \d+ 处要改.*共 2 行，1 行没问题，1 行要改/,
  );
  expect(await page.textContent('#check-name')).toContain('美丽庭院台账');
  await page.waitForSelector('#check-problems:has-text("第2行 户主列：")');
  const row = page.locator('#check-rows tr').first();
  expect(await row.locator('td[data-th="户主"].wrong .found').textContent()).toContain('打星号');
  expect(await row.locator('td[data-th="户主"]').textContent()).not.toContain('张小国');
  expect(await saved(page, '#check-save-problems')).toMatch(
    /^\ufeff程度,行,列,问题,怎么改,代号\r\n/,
  );
  const csv = await saved(page, '#check-save');
  expect(csv.startsWith('\ufeff编号,户号,户主')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
});

it('gives back no figure that it changed until the tick says that somebody has looked', async () => {
  const page = await onPage();
  const tidied = page.locator('#check-save');
  await check(page, '台账.csv', Buffer.from(payouts('张*')));
  expect(await tidied.isVisible()).toBe(true);
  expect(await page.isVisible('#check-agree')).toBe(false);
  const text = payouts('张*').replace('"9,300"', '93百元');
  await check(page, '台账.csv', Buffer.from(text));
  expect(await tidied.isVisible()).toBe(false);
  expect(await page.textContent('#check-problems')).toContain('「93百元」 → 9,300.00 元');
  await page.check('#check-yes');
  expect(await saved(page, '#check-save')).toContain('9300.00');
  await page.uncheck('#check-yes');
  expect(await tidied.isVisible()).toBe(false);
  await page.check('#check-yes');
  await check(page, '台账.csv', Buffer.from(text.replace('93百元', '94百元')));
  expect([await page.isChecked('#check-yes'), await tidied.isVisible()]).toEqual([false, false]);
});

it('masks names at the press of a button', async () => {
  const page = await onPage();
  await check(page, '台账.csv', Buffer.from(payouts('张小国', '李明')));
  await page.click('#check-mask');
  await page.waitForFunction(() =>
    document.querySelector('#check-told')?.textContent?.includes('2 行没问题'),
  );
  const csv = await saved(page, '#check-save');
  expect(csv).toContain('张*国');
  expect(csv).toContain('李*');
  expect(csv).not.toMatch(/张小国|李明/);
  expect(csv).toContain(',2022-12-01,2022-12-06,');
});

it('reads a workbook, and refuses in plain words what is no table', async () => {
  const page = await onPage();
  const workbook = Buffer.from(await templateXlsx(accountsTable, {}, {}));
  expect(await check(page, '收支.xlsx', workbook)).toContain('要改');
  expect(await page.textContent('#check-name')).toContain('收支台账');
  expect(await check(page, 'x.csv', Buffer.from('%PDF-1.7'))).toContain('PDF');
  expect(await check(page, 'y.csv', Buffer.from('甲,乙\n1,2\n'))).toContain('看不出这是哪一张表');
});

it('lets a clerk say which sheet of a workbook is meant', async () => {
  const page = await onPage();
  const sheets = [
    ['甲', '4组'],
    ['乙', '5组'],
  ].map(([name = '', group = '']) => ({
    sheet: name,
    data: payouts('张*国')
      .split('\r\n')
      .map((line) => line.replace(',3组,', `,${group},`).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
      .map((cells) => cells.map((value) => ({ value: value.replaceAll('"', '') }))),
  }));
  const blob = await writeExcelFile(sheets).toBlob();
  await check(page, '两张.xlsx', Buffer.from(await blob.arrayBuffer()));
  expect(await page.isVisible('#check-sheets')).toBe(true);
  expect(await page.locator('#check-sheet option').allTextContents()).toEqual([
    '第 1 张工作表',
    '第 2 张工作表',
  ]);
  await page.waitForSelector('#check-rows td:has-text("4组")');
  await page.selectOption('#check-sheet', { index: 1 });
  await page.waitForSelector('#check-rows td:has-text("5组")');
  await check(page, '台账.csv', Buffer.from(payouts('张*国')));
  expect(await page.isVisible('#check-sheets')).toBe(false);
});

it('is worked by the keyboard alone', async () => {
  const page = await onPage();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string): Promise<void> => {
    for (let step = 0; step < 40 && (await focused()) !== id; step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe(id);
  };
  await tabTo('check-file');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  const buffer = Buffer.from(payouts('张小国', '李*'));
  await chooser.setFiles({ name: '台账.csv', mimeType: 'text/csv', buffer });
  await page.waitForFunction(() => document.activeElement?.id === 'check-told');
  await tabTo('check-mask');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('#check-told')?.textContent?.includes('2 行没问题'),
  );
  expect(await focused()).toBe('check-told');
  await tabTo('check-save');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('张*国');
});

it('takes the same file once more when a clerk has mended it', async () => {
  const page = await onPage();
  const value = (): Promise<string> => page.inputValue('#check-file');
  expect(await check(page, '台账.csv', Buffer.from(payouts('张小国')))).toContain('要改');
  expect(await value()).toContain('台账.csv');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('.drop')]);
  // Emptied, or a browser would not tell of a choice that looks the same.
  expect(await value()).toBe('');
  const buffer = Buffer.from(payouts('张*国'));
  await chooser.setFiles({ name: '台账.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('#check-told:has-text("可以交了")');
});

it('refuses a file that is too large before it reads it', async () => {
  const page = await onPage();
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes + 1)], '大.csv'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, MAX_BYTES);
  await page.waitForFunction(() =>
    document.querySelector('#check-told')?.textContent?.includes('文件太大'),
  );
  expect(await page.textContent('#check-told')).toContain('分成几个文件');
  expect(await page.isVisible('#check-result')).toBe(false);
});

it('sends nothing anywhere once it is loaded', async () => {
  const page = await onPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  await check(page, '台账.csv', Buffer.from(payouts('张小国')));
  await page.click('#check-mask');
  await page.waitForFunction(() =>
    document.querySelector('#check-told')?.textContent?.includes('1 行没问题'),
  );
  await saved(page, '#check-save');
  expect(asked).toEqual([]);
  const policy = await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
  expect(policy).toContain("connect-src 'self'");
  const blocked = await page.evaluate(() =>
    fetch('https://example.com/', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(blocked).toBe('blocked');
});

it('reads 20,000 rows without freezing the page, and turns its pages', async () => {
  const page = await onPage();
  const text = payouts(...Array.from({ length: 20_000 }, () => '张*国'));
  const busy = await pageWork(page);
  const started = performance.now();
  expect(await check(page, '台账.csv', Buffer.from(text))).toContain('共 20000 行');
  const worked = await busy();
  expect(worked).toBeLessThan(1500);
  // Whatever the machine: while the rows are read elsewhere, the page is free most of the time.
  expect(worked).toBeLessThan((performance.now() - started) / 2);
  await page.click('#check-rows-pages button');
  await page.waitForSelector('#check-rows tr:has-text("第 52 行")');
});

it('can be stopped, and takes another file afterwards', async () => {
  const page = await onPage();
  const long = payouts(...Array.from({ length: 60_000 }, () => '张*国'));
  // Pressed on the page itself while the rows are read: a busy machine might press when they are read.
  await page.evaluate(() => {
    const told = document.querySelector('#check-told');
    const watch = new MutationObserver(() => {
      if (!told?.textContent?.includes('一格一格')) return;
      watch.disconnect();
      document.querySelector<HTMLElement>('#check-cancel')?.click();
    });
    if (told) watch.observe(told, { childList: true });
  });
  await page.setInputFiles('#check-file', {
    name: '长.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(long),
  });
  await page.waitForSelector('#check-told:has-text("已停下")');
  expect(await page.isVisible('#check-result')).toBe(false);
  expect(await check(page, '台账.csv', Buffer.from(payouts('张*国')))).toContain('可以交了');
});

it('leads from a problem to its row, on whatever page of the preview it stands', async () => {
  const page = await onPage();
  const people = Array.from({ length: 120 }, (_, at) => (at === 110 ? '张小国' : '张*国'));
  await check(page, '台账.csv', Buffer.from(payouts(...people)));
  await page.click('#check-problems a[data-line="112"]');
  await page.waitForFunction(() => document.activeElement?.id === 'check-line-112');
});

it('takes a dropped file, and warns of an amount that is not by the rule', async () => {
  const page = await onPage();
  const text = payouts('张*国').replace('9,300', '9,000');
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], '台账.csv'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, text);
  await page.waitForSelector('#check-result:not([hidden])');
  await page.waitForSelector('#check-problems li:has-text("按标准应是 9300.00 元")');
  expect(await page.textContent('#check-told')).toContain('可以交了');
});

it('says without scripts what to do instead', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('/check/'));
  expect(await page.isVisible('[data-check-page]')).toBe(false);
  expect(await page.isVisible('noscript .note')).toBe(true);
});

it('reads the own sheet of a village that is named, and takes what it guessed when told so', async () => {
  const page = await onPage();
  const village = await page.evaluate(
    () => document.querySelector<HTMLOptionElement>('#check-village option:nth-child(2)')?.value,
  );
  await page.selectOption('#check-village', village ?? '');
  await page.selectOption('#check-table', 'accounts');
  const sheet =
    '日期,凭证号,摘要,收入,支出,余额\n2022.6.1,,上月结转,,,100\n2022.6.3,1,收门面租金,50,,150\n';
  expect(await check(page, '收支.csv', Buffer.from(sheet))).toContain('要改');
  expect(await page.textContent('#check-asked-list')).toContain(
    '「收门面租金」→ 「发包及上交收入」',
  );
  await page.click('#check-accept');
  await page.waitForFunction(() =>
    document.querySelector('#check-told')?.textContent?.includes('没有错误，可以交了'),
  );
  const file = await saved(page, '#check-save');
  expect(file).toContain('发包及上交收入,收门面租金,50.00');
  // The file says itself whose it is, and that nobody changed it since.
  expect(stampOf(Buffer.from(file))).toEqual({
    table: 'accounts',
    village: await page.inputValue('#check-village'),
    isIntact: true,
  });
});
