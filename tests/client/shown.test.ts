// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { showLine } from '../../src/client/receipts/show.ts';
import { notesOf, summary } from '../../src/client/search/notes.ts';
import { aboutOf, itemOf, runningIn } from '../../src/client/search/show.ts';
import { showVerdict } from '../../src/client/verify/show.ts';
import type { HandedOut } from '../../src/domain/record/handed-out.ts';
import type { SearchRoot } from '../../src/domain/search/root.ts';

const words = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

describe('a search', () => {
  const root = {
    facets: [
      { name: 'kind', values: ['公示', '村'], of: [0, 1, 0] },
      { name: 'village', values: ['龙云村'], of: [0, 0, -1] },
      { name: 'status', values: ['公示中', '已结束'], of: [0, -1, 1] },
      { name: 'year', values: ['2022'], of: [0, -1, 0] },
    ],
    running: ['公示中'],
  } as unknown as SearchRoot;

  it('says of a result its kind, place and state, and of a place what runs there', () => {
    expect(aboutOf(0, root)).toEqual(['公示', '龙云村', '公示中']);
    expect(runningIn(1, root)).toEqual(['1 件正在公示']);
    expect(runningIn(2, root)).toEqual([]);
  });

  it('marks what was looked for, in the title or in the text', () => {
    const terms = [{ typed: '改厕', ways: [['改', '厕']] }];
    const about = ['公示'];
    const item = itemOf(
      { head: ['改厕奖补', '/notices/a/'], about, card: false, text: '' },
      terms,
      '/sub/',
    );
    expect(words(item, 'mark')).toEqual(['改厕']);
    expect(item.querySelector('a')?.getAttribute('href')).toBe('/sub/notices/a/');
    const text = '这一批是改厕的。';
    const found = itemOf({ head: ['奖补', '/n/'], about, card: false, text }, terms, '/');
    expect(words(found, 'p mark')).toEqual(['改厕']);
  });

  it('offers another word where nothing is found, and never takes a query as markup', () => {
    const answer = { notes: [], offered: ['改厕'], terms: [{ typed: '<b>改侧' }] } as never;
    const notes = notesOf(answer, 0);
    expect(notes.map(({ textContent }) => textContent).join('')).toContain('没有「<b>改侧」');
    expect(notes[0]?.querySelector('a')?.getAttribute('href')).toBe(
      `?q=${encodeURIComponent('改厕')}`,
    );
    expect([summary(0, 0), summary(3, 2)]).toEqual([
      '没有找到。',
      '找到 3 条。另有 2 条填表说明没有列，勾上「填表说明」就有。',
    ]);
  });
});

it('shows the line of a household whole, with a telephone to tap and no markup of its words', () => {
  const line = {
    ...{
      sample: true,
      title: '改厕',
      who: '张*',
      household: 'H-1',
      working: '<i>每座</i> 2205 元',
    },
    ...{
      amounts: [['实发', '2,205 元']],
      stages: [['兑付', '没有写']],
      checks: [['breach', '多发 5 元']],
    },
    ...{
      note: null,
      objection: '七天以内',
      post: '会计',
      phone: '0719-7200000 转 8',
      place: '村委会',
    },
    ...{ asOf: '2026-02-01', ledger: '/programmes/a/' },
  } as unknown as Parameters<typeof showLine>[0];
  const shown = showLine(line, '/sub');
  expect(words(shown, '.sample')).toHaveLength(1);
  expect(shown.querySelector('a')?.getAttribute('href')).toBe('tel:0719-7200000');
  expect(words(shown, 'i')).toEqual([]);
  expect(shown.textContent).toContain('<i>每座</i> 2205 元');
  expect(words(shown, '.checked li')).toEqual(['不相符 多发 5 元']);
  expect(words(shown, '.note')).toEqual([]);
});

describe('a fingerprint', () => {
  const step = {
    ...{ code: 'B', state: 'corrected', day: '2026-02-01', reason: '写错了。' },
    ...{ preparedBy: '会计', approvedBy: null, alone: null },
  };
  const handed = { content: null, history: [step], title: '甲', page: 'notices/a/' };
  const verdict = (one: object, file: object | null = handed): HTMLElement =>
    showVerdict(one as Parameters<typeof showVerdict>[0], file as HandedOut | null, null, '/', [
      '第 1 行改过',
    ]);

  it('that nobody knows is said to be none, with nothing to open', () => {
    const shown = verdict({ kind: 'unknown' }, null);
    expect(words(shown, 'h2.breach')).toEqual(['没有这张。']);
    expect(shown.querySelector('details')).toBe(null);
  });

  it('that was changed later says what, when, why and by whom', () => {
    const shown = verdict({ kind: 'changed', later: [step] });
    expect(words(shown, 'h2.cannot-tell')).toEqual(['这张纸以后改过。']);
    expect(words(shown, 'ul:first-of-type li')[0]).toBe('第 1 行改过');
    expect(shown.textContent).toContain(
      '原因：写错了，会计做，一个人登记（没有写原因）。现在的指纹 B。',
    );
  });

  it('that is the same says so, and when its names were taken off', () => {
    const shown = verdict({
      kind: 'same',
      step: { ...step, approvedBy: '主任' },
      expired: { ...step, day: '2027-02-01' },
    });
    expect(words(shown, 'h2.pass')).toEqual(['这张纸和网上一致。']);
    expect(shown.textContent).toContain('会计做，主任核，后来没有改过。2027年2月1日起姓名到期');
    expect(words(shown, 'details p')[0]).toContain('不再给看');
  });
});
