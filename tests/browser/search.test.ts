import { expect, it } from 'vitest';
import { phraseQuery, searchWords } from '../../src/domain/search-words.ts';
import { searchRecords } from '../../src/integrations/search-index.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { Random } from '../../src/sample/random.ts';
import { browsing } from '../support/browsing.ts';
import { SITE } from '../support/site.ts';

const { at, open } = browsing();

const { dataFolder, today } = surroundings();
const { portal } = loadPortal(dataFolder, today);
if (!portal) throw new Error('the bundled data has problems');
const records = searchRecords(SITE, portal).map(({ url, text }) => ({
  url,
  words: searchWords(text),
}));

/** Pages whose words hold these words one after another: a plain scan, word by word. */
function scan(wanted: readonly string[]): string[] {
  return records
    .filter(({ words }) =>
      words.some((_, at) => wanted.every((word, index) => words[at + index] === word)),
    )
    .map(({ url }) => url)
    .sort();
}

it('finds 500 random substrings on exactly the pages that hold them', async () => {
  const random = new Random(500);
  const queries = Array.from({ length: 500 }, () => {
    const { words } = random.pick(records);
    const start = random.between(0, Math.max(0, words.length - 2));
    return words.slice(start, start + random.between(2, 6));
  });
  const page = await open();
  await page.goto(at('/search/'));
  // As text, because the test runner rewrites `import()` in functions it hands to the page.
  const found = (await page.evaluate(`(async (phrases) => {
    const pagefind = await import('/search/pagefind/pagefind.js');
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    const results = [];
    for (const phrase of phrases) {
      const answer = await pagefind.search(phrase);
      const pages = await Promise.all(answer.results.map((result) => result.data()));
      results.push(pages.map((entry) => entry.url).sort());
    }
    return results;
  })(${JSON.stringify(queries.map((words) => phraseQuery(words.join(' '))))})`)) as string[][];
  const different = queries.flatMap((words, index) => {
    const expected = scan(words);
    return JSON.stringify(found[index]) === JSON.stringify(expected)
      ? []
      : [`${words.join('')}: ${found[index]?.length} instead of ${expected.length}`];
  });
  expect(different).toEqual([]);
});

it('answers on the page, marks sample rows, and narrows by village', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at('/search/?q=龙泉'));
  await page.waitForSelector('#found li');
  expect(await page.textContent('#told')).toMatch(/找到 \d+ 条/);
  expect(await page.textContent('#found')).toContain('【示例】');
  await page.selectOption('select[name=village]', '龙泉村');
  await page.waitForFunction(
    () => !document.querySelector('#found')?.textContent?.includes('青龙泉社区'),
  );
  await page.fill('input[name=q]', '绝无此词');
  await page.press('input[name=q]', 'Enter');
  await page.waitForFunction(() =>
    document.querySelector('#told')?.textContent?.includes('没有找到'),
  );
});

it('shows the answer to what was asked last, however late an earlier one comes', async () => {
  const page = await open();
  const fragments = '**/pagefind/fragment/**';
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const late: Promise<void>[] = [];
  await page.route(fragments, (route) => {
    late.push(released.then(() => route.continue()));
  });
  const begun = page.waitForRequest(fragments);
  await page.goto(at('/search/?q=龙泉'));
  await begun;
  await page.fill('input[name=q]', '绝无此词');
  await page.press('input[name=q]', 'Enter');
  await page.waitForSelector('#told:has-text("没有找到")');
  const asked = late.length;
  let answered = 0;
  page.on('requestfinished', (request) => {
    if (request.url().includes('/pagefind/fragment/')) answered += 1;
  });
  release();
  await expect.poll(() => answered, { timeout: 60_000 }).toBe(asked);
  // All answers have come; what the page would do with them is done after a turn of its loop.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await page.textContent('#told')).toContain('没有找到「绝无此词」');
  expect(await page.locator('#found li').count()).toBe(0);
});

it('says so when there is no signal, and finds once there is', async () => {
  const page = await open();
  await page.route('**/facets.json', (route) => route.abort());
  await page.goto(at('/search/?q=龙泉'));
  await page.waitForSelector('#told:has-text("没连上")');
  await page.unroute('**/facets.json');
  await page.press('input[name=q]', 'Enter');
  await page.waitForSelector('#found li');
});
