import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/intake/problem-words.ts';
import { checkProse, FRAMES } from '../../src/intake/prose-check.ts';
import { statedNumbers } from '../../src/intake/prose-numbers.ts';
import { figureBase, plainProse } from '../../src/intake/prose-tags.ts';
import { realPortal } from '../support/real-portal.ts';

const { knowledge, villages } = realPortal();
const base = {
  ...figureBase(knowledge),
  corrections: new Set(knowledge.corrections.map(({ id }) => id)),
  places: new Set(villages.map(({ id }) => id)),
  phrases: ['五共'],
};

/** A digest whose first section holds the given line; line 6 of the file. */
function digest(line: string): string {
  const [first, ...rest] = FRAMES.policies.map((title) => `## ${title}\n\n原文未载。\n`);
  return ['---\nsummary: 试一试。\n---\n', first?.replace('原文未载。', line), ...rest].join('\n');
}

const faults = (text: string): string[] =>
  checkProse('policies', 'content/policies/x.mdx', text, base).map(problemLine);

describe('stated numbers', () => {
  it.each([
    ['一共三十户，每户两万元', ['三十户，', '两万元']],
    ['省了百分之二十', ['百分之二十']],
    ['补一半，或者一成，顶多一倍', ['一半，或', '一成，', '一倍']],
    ['２ 处和 3.5 公里', ['２ 处', '3.5 公']],
    ['一起商量，一户一个办法，第三方来评，四议两公开，五共，三员三长', []],
    ['五保户不算数', []],
    ['百姓在十堰，“十一”放假，第一批试点，打零工', []],
  ])('%s', (line, found) => {
    expect(statedNumbers(line, ['五共', '三员三长', '十堰'])).toEqual(found);
  });
});

describe('checkProse', () => {
  it('passes figures, dates and doubts of the fact base', () => {
    const line =
      '补 <Fact id="F081" />，到<When id="T53" />，占<Derived as="share" of="F082 F081" />。<See id="C039" />';
    expect(faults(digest(line))).toEqual([]);
    expect(plainProse(line, base)).toBe('补 2205元，到2023年4月，占约22.7%。');
  });

  it.each([
    ['补 2205 元。', '第7行：有不是从事实库来的数：「2205 元」。'],
    ['补两千元。', '第7行：有不是从事实库来的数：「两千元。」。'],
    ['补 <Fact id="F999" />。', '<Fact id="F999" />：事实库里没有 F999。'],
    ['补 <Fact id="F430" />。', '事实 F430 不转载，不能写进文章。'],
    ['到 <When id="T99" />。', '大事记里没有 T99。'],
    ['见 <See id="C999" />。', '更正与存疑里没有 C999。'],
    ["补 <Fact id='F081'/>。", '有一个标记写得不对。'],
    ['占 <Derived as="share" of="F081 F138" />。', '单位不同，不能占几成：元/座、户。'],
    ['占 <Derived as="guess" of="F081 F082" />。', '不认识的算法「guess」。'],
  ])('refuses %s', (line, message) => {
    const found = faults(digest(line));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('[要改] content/policies/x.mdx 第7行：');
    expect(found[0]).toContain(message);
  });

  it('reads the words of the head too, but not its settings', () => {
    const head = (lines: string): string =>
      digest('原文未载。').replace('summary: 试一试。', lines);
    const settings =
      'summary: 试一试。\nchanges:\n  title: 变\n  before: 前\n  after: 后\n  note: 注\n  parts:\n    - { label: 甲, before: F081, after: F082 }\n    - { label: 乙, before: F081, after: F082 }';
    expect(faults(head(settings))).toEqual([]);
    expect(faults(head('summary: 分三步走。'))[0]).toContain(
      '第2行：有不是从事实库来的数：「三步走」',
    );
  });

  it('names the section that is missing, and the one too many', () => {
    const whole = digest('原文未载。');
    expect(faults(whole.replace('## 找谁问', '## 问谁'))[0]).toContain(
      '这里该是「找谁问」，写的是「问谁」',
    );
    expect(faults(`${whole}\n## 附记\n`)[0]).toContain('这里该是「（没有了）」，写的是「附记」');
  });
});
