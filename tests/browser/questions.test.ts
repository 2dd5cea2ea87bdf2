import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browsing, follow } from '../support/browsing.ts';

const { at, open } = browsing();

/** The way to each answer by the address of the next link, since words of links repeat on a page. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  正在公示的第一条: ['li[data-notice] a.title'],
  松坪示例村: ['a[href="/villages/songping/"]'],
  '松坪示例村 › 逐笔看': ['a[href="/villages/songping/"]', 'main a:text-is("逐笔看")'],
  '松坪示例村 › 户厕改造': ['a[href="/villages/songping/"]', 'main a:text-is("户厕改造")'],
  一页看全区: ['main a[href="/overview/"]'],
  按时公开的百分数: ['.headlines a[href="/disclosure/"]'],
  和规则不相符的笔数: ['.headlines a[href="/programmes/checks/"]'],
  全部异议: ['main a:text-is("全部异议")'],
  '各乡镇 › 示例镇': ['main a[href="/towns/"]', 'main a:text-is("示例镇")'],
  案例对照: ['main a[href="/cases/compare/"]'],
  数字和出处: ['main a[href="/facts/"]'],
};

const rows = readFileSync('docs/questions.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, question = '', way = '', answer = '']) => ({ question, way, answer }));

describe('from home, at 360 px and without scripts', () => {
  it('asks twelve questions', () => {
    expect(rows).toHaveLength(12);
    for (const { way } of rows) expect(WAYS[way]?.length ?? 9).toBeLessThanOrEqual(3);
  });

  // One visitor asks them all: nothing is kept from one question to the next.
  it('answers each of them', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const unanswered: string[] = [];
    for (const { question, way, answer } of rows) {
      await page.goto(at('/'));
      for (const link of WAYS[way] ?? []) await follow(page, link);
      const words = await page.locator('main').innerText();
      const wanted =
        way === '正在公示的第一条'
          ? /还剩 \d+ 天|今天截止/
          : new RegExp(answer.split('、').join('[^]*'));
      if (!wanted.test(words)) unanswered.push(question);
    }
    expect(unanswered).toEqual([]);
  });
});
