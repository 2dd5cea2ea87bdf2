import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { expect, it, test } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';
import { realNameFinder } from '../../src/portal/sample-apart/real-names.ts';
import { SAMPLE_MARK } from '../../src/views/sharing/sample-title.ts';
import { ledgerPortal } from '../support/ledger-portal.ts';
import { builtPages, filesOf, SITE } from '../support/site.ts';

const portal = ledgerPortal();
const realNames = realNameFinder(portal);
const madeUp = new Set(portal.villages.filter(({ sample }) => sample).map(({ name }) => name));
const pages = builtPages().filter(({ root }) => root.querySelector('body[data-sample]'));

/** What is said against somebody, or puts somebody behind others. */
const ADVERSE =
  /没公开|逾期|过期|超期|不相符|没达到|不到 \d+%|不够|骗|追回|追缴|停业|还没交|晚了|晚交|警示|不及格|上榜|不续签|没有报|不该/;
const MARKS = '.breach, .overdue, [data-outcome=breach], [data-board=censure]';

/** Rows, entries and sentences of a page, none within another. */
function passages(root: HTMLElement): HTMLElement[] {
  return root
    .querySelectorAll('h1, h2, h3, main li, main tr, main p, main dd, main caption, main summary')
    .filter((one) => !one.querySelector('li, tr, p'));
}

const namesIn = (text: string): string[] =>
  realNames(text)
    .filter(({ code }) => code === 'sample/real-name')
    .map(({ at }) => text.slice(at, at + 12));

it('has sample pages, and real ones beside them', () => {
  expect(pages.length).toBeGreaterThan(400);
  expect(pages.length).toBeLessThan(builtPages().length);
});

it('begins the title of each with 【示例】 and keeps it out of search engines', () => {
  for (const { path, root } of pages) {
    const title = root.querySelector('title')?.text ?? '';
    expect([path, title.startsWith(SAMPLE_MARK)]).toEqual([path, true]);
    expect([path, root.querySelector('meta[name=robots]')?.getAttribute('content')]).toEqual([
      path,
      'noindex',
    ]);
  }
});

it('says nothing against anybody real on a page with sample rows', () => {
  let against = 0;
  const named = pages.flatMap(({ path, root }) =>
    passages(root)
      .filter((one) => ADVERSE.test(one.text) || one.matches?.(MARKS) || one.querySelector(MARKS))
      .flatMap((one) => {
        against += 1;
        return namesIn(one.text).map((name) => `${path}: ${name}`);
      }),
  );
  expect(against).toBeGreaterThan(500);
  // A tally of towns says 没达到 as the name of a count; that no real one has any is tried below.
  expect(named.filter((one) => !one.startsWith('/projects/bottom-lines/'))).toEqual([]);
});

it('finds no real project short of a bottom line', () => {
  for (const { village, verdicts, sample } of portal.projects.all) {
    if (sample) continue;
    const short = verdicts.filter(({ outcome }) => outcome === 'breach');
    expect([village, short]).toEqual([village, []]);
  }
});

test.each([
  '/boards/censure/',
  '/boards/commendation/',
  '/disclosure/',
  '/evaluation/',
  '/latrines/',
  '/objections/',
  '/programmes/checks/',
  '/tickets/',
])('lists and ranks made-up places alone on %s', (path) => {
  const page = pages.find((one) => one.path === path);
  const rows = page?.root.querySelectorAll('main tbody th, main [data-board]') ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ text }) => namesIn(text))).toEqual([]);
});

it('keeps no page of a real village that judges it', () => {
  for (const { id, sample } of portal.villages) {
    if (sample) continue;
    const files = filesOf(SITE).filter((path) => path.endsWith(`/${id}/index.html`));
    const judging = files.filter((path) =>
      /^(?:disclosure|evaluation|tickets|boards)\//.test(path),
    );
    expect([id, judging]).toEqual([id, []]);
  }
});

it('offers sample rows of made-up places alone', () => {
  let rows = 0;
  for (const file of filesOf(SITE).filter((path) => path.endsWith('.csv'))) {
    const [head = [], ...lines] = parseCsv(readFileSync(join(SITE, file), 'utf8')).map(
      ({ cells }) => cells,
    );
    const at = head.indexOf('示例数据');
    const place = head.indexOf('村（社区）');
    for (const cells of lines.filter((row) => row[at] === '是')) {
      rows += 1;
      expect([file, namesIn(cells.join('；'))]).toEqual([file, []]);
      const village = cells[place] ?? '';
      if (place === -1 || village === '') continue;
      const known = portal.villages.find(({ id, name }) => id === village || name === village);
      expect([file, village, known?.sample]).toEqual([file, village, true]);
    }
  }
  expect(rows).toBeGreaterThan(2_000);
  expect(madeUp.size).toBe(10);
  for (const name of madeUp) expect(name).toContain('示例');
});
