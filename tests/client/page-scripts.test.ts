// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endNotices } from '../../src/client/offline/ended.ts';
import { at, openPage, runScript, wordsAt } from '../support/page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

describe('entries whose time has passed', () => {
  beforeEach(async () => {
    openPage(
      `<ul data-leaving><li data-until="2026-01-31">甲</li><li data-until="2026-02-01">乙</li>
        <li class="issue" data-until="2026-01-01">丙</li><p data-empty hidden>没有了</p></ul>
      <b data-untils="2026-01-31 2026-02-01 2026-03-01">3</b><p data-gone></p>`,
      { today: '2026-02-01' },
    );
    await runScript('expire-entries');
  });

  it('leave the page after their last day, not on it', () => {
    expect(wordsAt('li')).toEqual(['乙']);
    expect(at('[data-gone]').textContent).toBe('这个页面生成以后，有 1 条到期，已经撤下。');
  });

  it('are counted no more, and a list that has some does not say it is empty', () => {
    expect(at('[data-untils]').textContent).toBe('2');
    expect(at('[data-empty]').hidden).toBe(true);
  });
});

describe('notices of a kept copy', () => {
  const notice = (ends: string, status: string): string =>
    `<li data-ends="${ends}" data-status="${status}"><span class="tag running">公示中</span>
      <p class="clock"><b>公示中</b><span class="days">9<small> 天</small></span><progress></progress></p></li>`;

  it('stand as they do on the day', () => {
    openPage(`<ul>${notice('2026-02-03', 'running')}${notice('2026-01-31', 'running')}</ul>`);
    endNotices(document, '2026-02-01');
    expect(wordsAt('.tag')).toEqual(['还剩 2 天', '已结束']);
    expect(wordsAt('.days')).toEqual(['2 天']);
    expect([...document.querySelectorAll('li')].map((li) => li.dataset.status)).toEqual([
      'running',
      'ended',
    ]);
  });

  it('leave alone what has not begun, and take away what only runs', () => {
    openPage(`<ul>${notice('2026-02-09', 'upcoming')}<li data-ends="2026-01-31">甲</li></ul>`);
    endNotices(document, '2026-02-01');
    expect(wordsAt('.tag')).toEqual(['公示中']);
    expect(document.querySelectorAll('li')).toHaveLength(1);
  });
});

describe('cases side by side', () => {
  const cases = ['a', 'b', 'c', 'd'];
  const chosen = (): string[] => wordsAt('[data-case]:not([hidden])');
  async function open(hash: string): Promise<void> {
    history.replaceState(null, '', `/${hash}`);
    openPage(`<div id="choose" hidden>${cases.map((id) => `<input type="checkbox" value="${id}">`).join('')}</div>
      <p id="chosen"></p>${cases.map((id) => `<p data-case="${id}">${id}</p>`).join('')}`);
    await runScript('compare');
  }

  it('opens with those that the address names, three at the most', async () => {
    await open('#a+c');
    expect(chosen()).toEqual(['a', 'c']);
    await open('#a+b+c+d');
    expect(chosen()).toEqual(['a', 'b', 'c']);
    expect(at<HTMLInputElement>('[value=d]').disabled).toBe(true);
  });

  it('shows all until two are chosen, and puts the choice into the address', async () => {
    await open('#a');
    expect(chosen()).toEqual(cases);
    at<HTMLInputElement>('[value=b]').checked = true;
    at('#choose').dispatchEvent(new Event('change'));
    expect([chosen(), location.hash]).toEqual([['a', 'b'], '#a+b']);
  });
});

describe('the village of the reader', () => {
  const HOME =
    '<div id="mine" data-villages="/villages/" hidden></div><div id="villages"><a data-village="longyun" href="#">x</a></div>';
  const open = async (): Promise<void> => {
    openPage(HOME);
    await runScript('my-village');
  };

  it('is kept on the device, and its gist opens the home page', async () => {
    await open();
    at('a[data-village]').click();
    expect(localStorage.village).toBe('longyun');
    vi.stubGlobal(
      'fetch',
      async () => new Response('<h1>龙云示例村</h1><p data-gist>要点</p><p>别的</p>'),
    );
    await open();
    await vi.waitFor(() => expect(at('#mine').hidden).toBe(false));
    expect(wordsAt('#mine p')).toEqual(['要点']);
    expect(at('#villages').hidden).toBe(true);
    at('#mine .btn').click();
    expect(at('#villages').hidden).toBe(false);
  });

  it('is forgotten when its page is gone, and nothing else than a name is taken from the device', async () => {
    localStorage.village = 'gone';
    const fetched = vi.fn(async () => new Response('', { status: 404 }));
    vi.stubGlobal('fetch', fetched);
    await open();
    await vi.waitFor(() => expect(localStorage.getItem('village')).toBe(null));
    localStorage.village = '../../elsewhere';
    await open();
    expect([fetched.mock.calls.length, at('#mine').hidden]).toEqual([1, true]);
  });

  it('is chosen and given up by the button on its page', async () => {
    openPage('<button hidden data-village="longyun"></button>');
    await runScript('my-village');
    const words = (): string => at('button').textContent ?? '';
    expect([at('button').hidden, words()]).toEqual([false, '记作我的村']);
    at('button').click();
    expect([words(), localStorage.village]).toEqual(['✓ 我的村', 'longyun']);
    at('button').click();
    expect(words()).toBe('记作我的村');
  });
});

it('unfolds for paper what is folded, and folds only that again', async () => {
  openPage(
    '<details class="paper" id="a"></details><details class="paper" open></details><details></details>',
  );
  await runScript('print-open');
  const open = (): boolean[] => [...document.querySelectorAll('details')].map((one) => one.open);
  dispatchEvent(new Event('beforeprint'));
  expect(open()).toEqual([true, true, false]);
  dispatchEvent(new Event('afterprint'));
  expect(open()).toEqual([false, true, false]);
});
