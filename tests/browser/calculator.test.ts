import { describe, expect, it } from 'vitest';
import { browsing } from '../support/browsing.ts';

const { at, open } = browsing();

describe('我能拿多少', () => {
  const ASKED: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['meili-tingyuan', { investment: '18600' }, '能拿 9,300 元'],
    ['meili-tingyuan', { investment: '１９，９９９．９９' }, '能拿 10,000 元'],
    ['meili-tingyuan', { investment: '2.6万元' }, '能拿 10,000 元'],
    ['meili-tingyuan', { investment: '0' }, '这个数不在规则里'],
    ['meili-tingyuan', { investment: 'abc' }, '「实际投入」看不懂，请只写数字，最多两位小数。'],
    ['shangenqian-fangwu', { area: '120.5' }, '能拿 60,000 元'],
    ['shangenqian-fangwu', { area: '100.5' }, '规则没有写明，算不出'],
    ['yuhuangshan-ruhulu', { length: '50', concrete: '6000' }, '规则没有写明，算不出'],
    ['huzhu-yanglao', { beds: '31', residents: '16', years: '1' }, '能拿 46,000 元'],
    ['qinglongquan-wuye', { area: '90', months: '12' }, '应交 108 元'],
  ];

  // One visitor asks them all: a page that is loaded again knows nothing of what was typed.
  it('answers as the rules say', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const answers: unknown[] = [];
    for (const [programme, values] of ASKED) {
      await page.goto(at(`/programmes/${programme}/`));
      for (const [key, value] of Object.entries(values))
        await page.fill(`.calculator [name=${key}]`, value);
      const answer = await page.locator('.calculator output p').first().textContent();
      answers.push([programme, values, answer]);
    }
    expect(answers).toEqual(ASKED);
    expect(errors).toEqual([]);
  });

  it('shows each step, and what caps the sum', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(at('/programmes/meili-tingyuan/'));
    await page.fill('.calculator [name=investment]', '26000');
    expect(await page.locator('.calculator .steps li').allTextContents()).toEqual([
      '26,000 元 × 50%13,000 元',
      '封顶10,000 元',
    ]);
  });

  it('says without scripts what the calculator says with them', async () => {
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(at('/programmes/meili-tingyuan/'));
    expect(await plain.locator('.calculator').isVisible()).toBe(false);
    const rows = plain.locator('.worked tbody tr');
    const table: [string, string][] = [];
    for (const row of await rows.all()) {
      const given = (await row.locator('th').textContent()) ?? '';
      table.push([given, (await row.locator('td.num').textContent()) ?? '']);
    }
    expect(table).toContainEqual(['19,999.99 元', '10,000.00']);
    expect(table).toContainEqual(['20,000.01 元', '10,000.00']);
    const page = await open();
    await page.goto(at('/programmes/meili-tingyuan/'));
    for (const [given, amount] of table) {
      await page.fill('.calculator [name=investment]', given);
      const answer = await page.locator('.calculator .answer').textContent();
      expect(answer?.replace('能拿 ', '')).toBe(`${amount.replace(/\.00$/, '')} 元`);
    }
  });
});
