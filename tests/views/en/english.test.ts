import { expect, it, test } from 'vitest';
import { englishFigure } from '../../../src/domain/facts/english-figure.ts';
import { englishFault } from '../../../src/intake/english-lines.ts';
import { checkProse } from '../../../src/intake/prose-check.ts';
import { figureBase } from '../../../src/intake/prose-tags.ts';
import { readProse } from '../../../src/portal/fs/prose.ts';
import { alternatesOf } from '../../../src/views/en/alternates.ts';
import { englishCases } from '../../../src/views/en/english.ts';
import { realPortal } from '../../support/real-portal.ts';

const portal = realPortal();
const { facts } = figureBase(portal.knowledge);

test.each([
  ['F308', 'more than CNY 28 million'],
  ['F309', 'about CNY 110 million'],
  ['F149', 'CNY 950,000'],
  ['F341', 'CNY 15 billion'],
  ['F191', 'on average more than 3,000'],
  ['F166', 'year on year by 90%'],
  ['F246', '2020'],
  // A range, a plan and a date are not said as if they were a number.
  ['F252', null],
  ['F380', null],
  ['F374', null],
  ['F430', null],
])('%s is said in English as %s', (id, words) => {
  const fact = facts.get(id);
  expect(fact && englishFigure(fact)).toBe(words);
});

test.each([
  ['Of {F178} people', null],
  ['Of 3,044 people', '不是从事实库来的数'],
  ['Of {F999} people', 'F999'],
  ['Each links {F252} households', 'F252'],
])('%s', (line, fault) => {
  if (fault === null) expect(englishFault(line, facts)).toBeNull();
  else expect(englishFault(line, facts)).toContain(fault);
});

it('tells of a bad line of English with the article that has it', () => {
  const text = readProse('content').texts.get('cases/longyun') ?? '';
  const base = {
    facts,
    timeline: new Map(),
    corrections: new Set<string>(),
    places: new Set<string>(),
  };
  const codes = (of: string): string[] =>
    checkProse('cases', 'x.mdx', of, { ...base, phrases: [] }).map(({ code }) => code);
  expect(codes(text)).not.toContain('article/english');
  expect(codes(text.replace('{F177}', '{F252}'))).toContain('article/english');
});

it('fills figures into the lines of the cases, in their order', () => {
  const head = (order: number, line?: string) => ({
    order,
    village: 'longyun',
    title: '题',
    summary: '说',
    figures: ['F176', 'F177', 'F178'],
    payers: [],
    charts: [
      {
        id: 'a',
        kind: 'bars',
        title: '图',
        parts: [
          { label: '一', figure: 'F176' },
          { label: '二', figure: 'F177' },
        ],
        note: '注',
      },
    ],
    ...(line && { english: { title: 'T', lines: [line, 'b', 'c'] } }),
  });
  const heads = new Map([
    ['later', head(2, 'from {F176} villages')],
    ['plain', head(3)],
    ['first', head(1, '{F177} households')],
  ]);
  expect(englishCases(portal, heads).map(({ href, lines }) => [href, lines[0]])).toEqual([
    ['/cases/first/', '843 households'],
    ['/cases/later/', 'from 24 villages'],
  ]);
});

it('links the page in English with the pages it stands for, where there is one', () => {
  const english = { name: 'A', region: 'B', issuer: 'C', source: 'D' };
  const of = (path: string) =>
    alternatesOf(path, { english }).map(({ hreflang, path: to }) => `${hreflang} ${to}`);
  expect(['/', '/cases/', '/data/', '/en/', '/facts/'].map(of)).toEqual([
    ['en /en/'],
    ['en /en/'],
    ['en /en/'],
    ['zh-CN /'],
    [],
  ]);
  expect(alternatesOf('/', {})).toEqual([]);
});
