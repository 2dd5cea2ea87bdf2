import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';
import type { HandedOut } from '../../src/domain/record/handed-out.ts';
import { scanOf } from '../../src/domain/record/scan.ts';
import { type OldEngine, type OldPage, startOldEngine } from '../support/old-engine.ts';
import { SITE } from '../support/site.ts';

/** The packages bring programs for Linux on x64; elsewhere these tests are told as skipped. */
const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';
const ENGINES: readonly OldEngine[] = ['chromium-80', 'chromium-88'];

const SHEET = [
  '编号,户号,姓名,组,公示开始,公示结束,兑付金额（元）,实际投入（元）,在示范片区内',
  'meili-tingyuan-longyun-00001,H1,李*,3组,2022.12.1,2022-12-06,"9,300",18600,是',
  'meili-tingyuan-longyun-00002,H2,张小国,3组,2022.12.1,2022-12-06,待定,18600,是',
].join('\r\n');

/** Hands a file to the page, as choosing it would. */
const CHOOSE = `{
  const chosen = new DataTransfer();
  chosen.items.add(new File([${JSON.stringify(SHEET)}], '台账.csv'));
  const input = document.querySelector('#check-file');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}`;

const text = (selector: string): string =>
  `document.querySelector(${JSON.stringify(selector)})?.textContent`;

/** A field of the page filled as by hand. */
const fill = (selector: string, value: string): string => `{
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(value)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
}`;

describe.skipIf(!RUNS_HERE).each(ENGINES)('%s', (engine) => {
  let page: OldPage;
  let site: ServedSite;
  const at = (path: string): string => new URL(path, site.url).href;
  beforeAll(async () => {
    site = await serveSite(SITE, 0);
    const started = await startOldEngine(engine);
    if (!started) throw new Error('the engine does not start');
    page = started;
  });
  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  afterEach(() => {
    expect(page.errors).toEqual([]);
  });

  it('opens with the village that was chosen', async () => {
    await page.goto(at('/'));
    await page.run(`document.querySelector('a[data-village]').click()`);
    await page.until(`location.pathname.startsWith('/villages/')`);
    await page.goto(at('/'));
    const name = `!document.querySelector('#mine').hidden && ${text('#mine h2')}`;
    expect(await page.until(name)).toMatch(/^我的村：/);
  });

  it('finds by titles and in whole texts', async () => {
    const told = `!/正在/.test(${text('#told')}) && ${text('#told')}`;
    await page.goto(at('/search/?q=longyun'));
    expect(await page.until(told)).toMatch(/^找到/);
    expect(await page.run(text('#found li'))).toContain('龙韵村');
    await page.goto(at('/search/?deep=1&q=灭火器'));
    expect(await page.until(told)).toMatch(/^找到/);
    expect(await page.run(text('#found mark'))).toBe('灭火器');
  });

  it('narrows a ledger, and saves what is left', async () => {
    await page.goto(at('/programmes/meili-tingyuan/songping/'));
    await page.run(fill('[data-ledger-filter] [name=stage]', 'paid'));
    const left = `document.querySelectorAll('tr[data-payout]:not([hidden])').length`;
    const shown = await page.run<number>(left);
    expect(shown).toBeGreaterThan(5);
    // Takes the file from the page before the browser would save it.
    await page.run(`{
      const address = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        file.text().then((words) => { window.saved = words; });
        return address.call(URL, file);
      };
    }`);
    await page.run(`document.querySelector('[data-save=csv]').click()`);
    expect((await page.until<string>('window.saved')).trim().split('\n')).toHaveLength(shown + 1);
  });

  it('works out what a household may get', async () => {
    await page.goto(at('/programmes/meili-tingyuan/'));
    await page.run(fill('.calculator [name=investment]', '18600'));
    expect(await page.until(text('.calculator output p'))).toBe('能拿 9,300 元');
  });

  it('opens a receipt by its code', async () => {
    await page.goto(at('/receipts/'));
    const code = await page.run<string>(text('#receipt-demo'));
    await page.goto('about:blank');
    await page.goto(at(`/receipts/#${code.replaceAll('-', '')}`));
    expect(await page.until(text('.receipt-shown'))).toContain('按规则应得');
  });

  it('holds the code of a sheet against the register', async () => {
    const [name = ''] = readdirSync(`${SITE}/record`).filter((one) => one.endsWith('.json'));
    const code = name.replace('.json', '');
    await page.goto(at('/verify/'));
    await page.run(fill('#verify-code', code.toLowerCase().replaceAll('-', ' ')));
    await page.run(`document.querySelector('#verify-open').click()`);
    expect(await page.until(text('#verify-shown h2'))).toBe('这张纸和网上一致。');
    expect(await page.run(text('#verify-shown details'))).toContain('签名对得上');
    const { history } = JSON.parse(readFileSync(`${SITE}/record/${name}`, 'utf8')) as HandedOut;
    const [step] = history;
    if (!step) throw new Error('nothing is on record');
    for (const [digest, words] of [
      [step.digest, '这张纸和网上一致。'],
      [
        // Past the code, and within what a drawn code carries.
        step.digest.replace(/(?<=^.{39})./, (last) => (last === 'a' ? 'b' : 'a')),
        '网上的内容和这串指纹对不上，登记以后被动过。请告诉监督电话。',
      ],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(at(`/verify/#${scanOf({ digest })}`));
      expect(await page.until(text('#verify-shown h2'))).toBe(words);
    }
    await page.goto('about:blank');
    await page.goto(at(`/verify/#${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`));
    expect(await page.until(text('#verify-shown h2'))).toBe('没有这张。');
  });

  it('reads a sheet, and says what is wrong in it', async () => {
    await page.goto(at('/check/'));
    await page.until(`document.querySelector('[data-check-page][data-ready]') !== null`);
    await page.run(CHOOSE);
    expect(await page.until(text('#check-problems'))).toContain('第3行');
    expect(await page.run(text('#check-told'))).toMatch(/共 2 行，1 行没问题，1 行要改/);
  });
  // The last one: there is no site after it.
  it('shows what it kept when there is no signal', async () => {
    await page.goto(at('/'));
    await page.until(`caches.match('/search/heads/root.json').then(Boolean)`);
    const address = at('/');
    await site.close();
    await page.goto(address);
    expect(await page.until(text('p[role=status]'))).toContain('没连上网');
    await page.goto(`${address}search/?q=longyun`);
    expect(await page.until(text('#found li'))).toContain('龙韵村');
  });
});
