import { expect, it } from 'vitest';
import { citeFact, citeSource, pageNumbers } from '../../../src/views/facts/citation.ts';

const issue = {
  id: 'yunyang-2022-05',
  title: '郧阳工作研究',
  kind: 'journal' as const,
  within: null,
  author: '编辑部',
  publisher: '郧阳工作研究编辑部',
  issue: '2022年第5期（总第64期）',
  publishedOn: '2022-10-20',
  pages: null,
  url: null,
  note: null,
};
const article = {
  ...issue,
  id: 'yunyang-2022-05-qinglongquan',
  title: '青龙泉社区',
  kind: 'article' as const,
  within: issue.id,
  author: '王霞、张书鹏',
  pages: 'p34-35,42',
};
const citation = citeFact({
  fact: { id: 'F151', metric: '物业费', printed: '0.1元/平方米', pages: 'p34-35,42' },
  source: article,
  issue,
  url: 'https://sunboard.example/facts/qinglongquan/#f151',
  siteName: '阳光公示',
  asOf: '2022-12-15',
});

it('writes pages without the marks of the table', () => {
  expect([pageNumbers('p12-16,20'), pageNumbers('p8,p16'), pageNumbers(null)]).toEqual([
    '12-16, 20',
    '8, 16',
    '',
  ]);
});

it('cites an article after GB/T 7714', () => {
  expect(citeSource(article, issue)).toBe(
    '王霞, 张书鹏. 青龙泉社区[J]. 郧阳工作研究, 2022(5): 34-35, 42.',
  );
  expect(citeSource({ ...article, author: null, pages: null }, issue)).toBe(
    '青龙泉社区[J]. 郧阳工作研究, 2022(5).',
  );
});

it('cites an issue as a whole', () => {
  expect(citeSource(issue, issue)).toBe(
    '编辑部. 郧阳工作研究：2022年第5期（总第64期）[J]. 郧阳工作研究编辑部, 2022.',
  );
});

it('names the article and the entry of this site', () => {
  expect(citation.gbt).toMatch(
    /34-35, 42\. \/\/阳光公示\. 事实 F151：物业费\[DB\/OL\]\. \[2022-12-15\]/,
  );
  expect(citation.gbt.endsWith('#f151.')).toBe(true);
});

it('escapes what BibTeX would take as a command', () => {
  expect(citation.bibtex).toContain('author = {王霞 and 张书鹏}');
  expect(citation.bibtex).toContain('pages = {34--35, 42}');
  expect(citation.bibtex).toContain('\\#f151');
});

it('gives CSL-JSON that a reference manager reads', () => {
  expect(JSON.parse(citation.csl)).toMatchObject({
    type: 'article-journal',
    issued: { 'date-parts': [[2022, 10, 20]] },
    issue: '5',
    author: [{ literal: '王霞' }, { literal: '张书鹏' }],
  });
});
