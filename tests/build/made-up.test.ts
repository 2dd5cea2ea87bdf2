import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { beforeAll, expect, it } from 'vitest';
import { isSampleFile } from '../../src/domain/sample.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import { realNameFinder } from '../../src/portal/sample-apart/real-names.ts';
import { SAMPLE_MARK } from '../../src/views/sharing/sample-title.ts';
import { wholePortal } from '../support/real-portal.ts';
import { type BuiltPage, builtPages, filesOf, pagesOf, SITE } from '../support/site.ts';

const portal = wholePortal();
const realNames = realNameFinder(portal);
const madeUp = new Set(portal.villages.filter(({ sample }) => sample).map(({ name }) => name));
const pages = builtPages().filter(({ root }) => root.querySelector('body[data-sample]'));

/** The same pages of the same day, rendered without one row of the sample. */
let real: readonly BuiltPage[] = [];
beforeAll(() => {
  const room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  const data = join(room, 'data');
  cpSync('data', data, {
    recursive: true,
    filter: (from) => !isSampleFile(`${from.slice('data/'.length)}/`),
  });
  const code = `import { renderPages } from './scripts/support/render-pages.ts';
    await renderPages(process.env.PORTAL_OUT);`;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', code], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_DATA: data, PORTAL_OUT: join(room, 'out') },
  });
  if (status !== 0) throw new Error(stderr);
  real = pagesOf(join(room, 'out'));
  for (const { root } of real) root.querySelector('main');
  rmSync(room, { recursive: true, force: true });
}, 120_000);

/** Rows, entries and sentences of a page, none within another, and what is said of it elsewhere. */
function passages({ root }: BuiltPage): HTMLElement[] {
  return root
    .querySelectorAll(
      'title, h1, h2, h3, main li, main tr, main p, main dd, main caption, main summary',
    )
    .filter((one) => !one.querySelector('li, tr, p'));
}

const words = ({ text }: HTMLElement): string => text.replace(/\s+/g, '');

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

it('says of anybody real, on whatever page, word for word what it says without the sample', () => {
  const said = new Set(real.flatMap((page) => passages(page).map(words)));
  let named = 0;
  const added = builtPages().flatMap((page) =>
    passages(page)
      .map((one) => words(one).replace(SAMPLE_MARK, ''))
      .filter((text) => namesIn(text).length > 0)
      .filter((text) => {
        named += 1;
        return !said.has(text);
      })
      .map((text) => `${page.path}: ${text}`),
  );
  expect(named).toBeGreaterThan(1_000);
  expect(added).toEqual([]);
});

it('adds no page of a real village by the sample', () => {
  const without = new Set(real.map(({ path }) => path));
  const ids = new Set(portal.villages.flatMap(({ id, sample }) => (sample ? [] : [id])));
  const own = builtPages().filter(({ path }) => path.split('/').some((part) => ids.has(part)));
  expect(own.length).toBeGreaterThan(ids.size);
  expect(own.filter(({ path }) => !without.has(path)).map(({ path }) => path)).toEqual([]);
});

it('finds nothing against anybody where there are no sample rows', () => {
  const bad = [
    ...readFileSync('src/styles/base.css', 'utf8').matchAll(/([^{}]+)\{[^{}]*--bad-bg\)/g),
  ]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim());
  expect(bad.length).toBeGreaterThan(1);
  const marks = [...bad, '[data-outcome=breach]', '[data-board=censure]'].join(', ');
  expect(pages.some(({ root }) => root.querySelector(marks))).toBe(true);
  const found = real.filter(({ root }) => root.querySelector(marks));
  expect(found.map(({ path }) => path)).toEqual([]);
});

it('finds no real project short of a bottom line', () => {
  for (const { village, verdicts, sample } of portal.projects.all) {
    if (sample) continue;
    const short = verdicts.filter(({ outcome }) => outcome === 'breach');
    expect([village, short]).toEqual([village, []]);
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
