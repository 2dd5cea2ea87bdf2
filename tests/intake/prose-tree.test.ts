import { describe, expect, it, test } from 'vitest';
import { problemLine } from '../../src/intake/problem-words.ts';
import { checkProse, FRAMES, type ProseFolder } from '../../src/intake/prose-check.ts';
import { figureBase } from '../../src/intake/prose-tags.ts';
import { treeFaults } from '../../src/intake/prose-tree.ts';
import { realPortal } from '../support/real-portal.ts';

const { knowledge, villages } = realPortal();
const base = {
  ...figureBase(knowledge),
  corrections: new Set(knowledge.corrections.map(({ id }) => id)),
  places: new Set(villages.map(({ id }) => id)),
  phrases: [],
};
const HEADS: Readonly<Record<ProseFolder, string>> = {
  policies: 'summary: 试一试。',
  cases: `order: 1
village: longyun
title: 试一试
summary: 试一试。
figures: [F176, F177, F178]
payers: []
charts:
  - id: guanshi
    kind: bars
    title: 试一试
    parts:
      - { label: 甲, figure: F181 }
      - { label: 乙, figure: F182 }
    note: 试一试。`,
};

/** An article with all its sections, the first of which holds the text. */
function article(text: string, folder: ProseFolder = 'cases', head = HEADS[folder]): string {
  const [first, ...rest] = FRAMES[folder].map((title) => `## ${title}\n\n原文没有写。\n`);
  return [`---\n${head}\n---\n`, first?.replace('原文没有写。', () => text), ...rest].join('\n');
}

const lines = (text: string, folder: ProseFolder = 'cases'): string[] =>
  checkProse(folder, 'x.mdx', text, base).map(problemLine);
const codes = (text: string, folder: ProseFolder = 'cases'): string[] =>
  checkProse(folder, 'x.mdx', article(text, folder), base).map(({ code }) => code);

describe('an article that is a program', () => {
  const written = `export const owner = process.getBuiltinModule('child_process').execSync('id').toString();

import { readFileSync } from 'node:fs';

谁在跑：{owner}，家在 {process.env.HOME}。

<script>{"document.title='x'"}</script>

<form action="https://other.example/"><input name="idcard" /></form>

<iframe src="https://other.example/" />

<style>{'body{display:none}'}</style>

<p style="color:red" onclick="x()">看这里</p>

[点这里](javascript:alert) 和 [那里](http://other.example/) 和 ![图](https://other.example/x.png)

{/* 户主的事 */}

<Rules {...props} /><Fact id={process.cwd()} />
`;
  const found = lines(article(written));

  test.each([
    ['export', 20, '文章里不能写程序'],
    ['import', 22, '文章里不能写程序'],
    ['a name in braces', 24, '文章里不能写花括号里的程序'],
    ['a script', 26, '文章里不能用 <script>'],
    ['a form', 28, '文章里不能用 <form>'],
    ['a field', 28, '文章里不能用 <input>'],
    ['a frame', 30, '文章里不能用 <iframe>'],
    ['a style', 32, '文章里不能用 <style>'],
    ['markup with a handler', 34, '文章里不能用 <p>'],
    ['a picture from elsewhere', 36, '图片不能这样放'],
    ['a comment', 38, '文章里不能写花括号里的程序'],
    ['a spread', 40, '<Rules> 里有不能写的内容'],
    ['a mark with a program', 40, '<Fact> 里有不能写的内容'],
  ])('%s is refused with its row', (_, row, words) => {
    expect(
      found.filter((line) => line.startsWith(`[要改] x.mdx 第${row}行：${words}`)),
    ).not.toEqual([]);
  });

  it('says both links of one line', () => {
    expect(found.filter((line) => line.includes('第36行：这个链接'))).toHaveLength(2);
  });
});

describe('what an article may hold', () => {
  test.each([
    '一段**话**和*话*，~~划掉~~。\n\n- 一条\n- 又一条\n\n1. 头一样\n\n> 引一句\n\n***\n\n### 小节',
    '| 事情 | 现在 |\n| --- | --- |\n| 路灯 | <Fact id="F176" /> |',
    '[政策](https://www.example.org/a/2022/x.html)、[案例](/cases/longyun/)、[上面](#难在哪里)、[电话](tel:07191234567)、[边上](../wuyi/)、[引用][a]\n\n[a]: https://www.example.org/',
    '<Chart id="guanshi" />\n\n<Rules />',
  ])('%j', (text) => {
    expect(treeFaults('cases', article(text))).toEqual([]);
  });

  it('is the whole of the bundled form of a case', () => {
    expect(lines(article('<Chart id="guanshi" />'))).toEqual([]);
  });
});

describe('ways round', () => {
  test.each([
    ['a link with a blank in its scheme', '[点](<java\tscript:alert(1)>)', 'article/link'],
    ['a link that leaves the scheme out', '[点](//other.example/)', 'article/link'],
    ['a link with back slashes', '[点](\\\\\\\\other.example/)', 'article/link'],
    ['a link with an account', '[点](https://me@other.example/)', 'article/link'],
    ['a link by reference', '[点][a]\n\n[a]: data:text/html,x', 'article/link'],
    ['a link in brackets of its own', 'www.other.example', 'article/link'],
    ['a picture by reference', '![点][a]\n\n[a]: https://other.example/x.png', 'article/image'],
    ['a member of a component', '<Fact.constructor />', 'article/element'],
    ['a name every object has', '<constructor />', 'article/element'],
    ['a fragment', '<>话</>', 'article/element'],
    ['a directive', '<Rules client:load />', 'article/attribute'],
    ['raw markup by attribute', '<Rules set:html="x" />', 'article/attribute'],
    ['text in a mark', '<Rules>话</Rules>', 'article/children'],
    ['code', '```js\nx\n```', 'article/markup'],
    ['a footnote', '话[^a]\n\n[^a]: 话', 'article/markup'],
    ['a title of the page', '# 大标题', 'article/heading'],
    ['a brace left open', '话 { 话', 'article/broken'],
    ['an HTML comment', '<!-- 话 -->', 'article/broken'],
    ['a chart that is not there', '<Chart id="mei-you" />', 'article/chart'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('tells every line that cannot be read, not the first alone', () => {
    const found = treeFaults('cases', article('<!-- 话 -->\n\n话\n\n{\n\n<script>x</script>'));
    expect(found.map(({ code }) => code)).toEqual([
      'article/broken',
      'article/broken',
      'article/element',
    ]);
  });

  it('takes a mark of cases in a digest for what it is', () => {
    expect(codes('<Rules />', 'policies')).toContain('article/element');
  });

  test.each([
    ['no end', '---\nsummary: 试\n## 头'],
    ['no beginning', 'summary: 试'],
    ['a second way to begin', '+++\nsummary = "试"\n+++\n'],
  ])('a head with %s', (_, text) => {
    expect(treeFaults('policies', text)).toMatchObject([{ row: 1, code: 'article/head' }]);
  });

  test.each([
    ['a layout of its own', 'summary: 试\nlayout: ../../x.astro', '第3行：开头有一项不认识的设置'],
    ['a broken list', 'summary: [', '开头的设置读不懂'],
    ['nothing', '', 'summary'],
    ['a fact that is not there', 'summary: F999', '第2行：事实库里没有能用的 F999'],
  ])('a head with %s', (_, head, words) => {
    expect(lines(article('原文没有写。', 'policies', head), 'policies').join('\n')).toContain(
      words,
    );
  });

  it('repeats no number that could be somebody’s', () => {
    const all = lines(article('<Fact id="420304188801010012" />，电话 13800138000。')).join('\n');
    expect(all).toContain('标记里的编号太长');
    expect(all).toContain('一长串数字');
    expect(all).not.toMatch(/\d{7}/);
  });
});
