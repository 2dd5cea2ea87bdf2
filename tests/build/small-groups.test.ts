import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadPortal } from '../../src/portal/fs/load.ts';
import { answerLabels } from '../../src/views/surveys/words.ts';
import { builtPages, filesOf, SITE } from '../support/site.ts';
import { type Equation, settled } from '../support/solvable.ts';

type Cells = Readonly<Record<string, string>>;
const HEADERS = {
  yes: '好的份数',
  middle: '中间的份数',
  no: '不好的份数',
  blank: '没答的份数',
} as const;
const KEYS = ['yes', 'middle', 'no', 'blank'] as const;

const read = (path: string): Cells[] =>
  Papa.parse<Cells>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** What the villages wrote, small counts and all: the site must not tell it. */
const written = filesOf('data/sample/surveys/answers').flatMap((file) =>
  read(join('data/sample/surveys/answers', file)),
);
const samples = read('data/sample/surveys/samples/2022.csv');
const published = read(join(SITE, 'data/survey-answers.csv'));
const json = JSON.parse(readFileSync(join(SITE, 'data/survey-answers.json'), 'utf8')) as Readonly<
  Record<string, unknown>
>[];
const pages = builtPages();
const surveyPages = pages.filter(({ path }) => path.startsWith('/surveys/'));
const { portal } = loadPortal('data', '2022-12-15');
const labelsOf = (survey: string) => {
  const found = portal?.surveys.surveys.find(({ id }) => id === survey);
  if (!portal || !found) throw new Error(`no survey ${survey}`);
  return answerLabels(portal, found);
};

it('has small counts to hide, and large ones to show', () => {
  const counts = written.flatMap((row) => KEYS.map((key) => Number(row[HEADERS[key]])));
  expect(counts.filter((count) => count < 5).length).toBeGreaterThan(50);
  expect(published.filter((row) => row[HEADERS.yes] !== '').length).toBeGreaterThan(50);
  expect(published.length).toBe(written.length);
});

it('offers no count below five in a download, alone or together', () => {
  for (const row of published)
    for (const header of [...Object.values(HEADERS), '留空几种的合计'])
      if (row[header] !== '')
        expect([row.方面, header, Number(row[header]) >= 5]).toEqual([row.方面, header, true]);
  for (const row of json)
    for (const key of [...KEYS, 'together'])
      if (row[key] !== null) expect(Number(row[key])).toBeGreaterThanOrEqual(5);
});

it('tells the same in CSV, JSON and on the page', () => {
  expect(json.map((row) => KEYS.map((key) => row[key]))).toEqual(
    published.map((row) =>
      KEYS.map((key) => (row[HEADERS[key]] === '' ? null : Number(row[HEADERS[key]]))),
    ),
  );
  for (const row of published) {
    const page = surveyPages.find(({ path }) => path === `/surveys/${row['村（社区）']}/`);
    const section = page?.root.getElementById(row.问卷 ?? '')?.parentNode;
    const line = section
      ?.querySelectorAll('tbody tr')
      .filter((entry) => entry.querySelector('td[data-th="没答"]'))
      .find((entry) => entry.querySelector('th')?.childNodes[0]?.text === row.方面);
    const told = line?.querySelectorAll('td.num').map(({ text }) => text);
    expect([row.问卷, row.方面, told?.slice(0, 4)]).toEqual([
      row.问卷,
      row.方面,
      KEYS.map((key) => row[HEADERS[key]] || '不公开'),
    ]);
  }
});

it('writes no number of questionnaires below five on a page, in a chart or in what is searched', () => {
  for (const { path, root } of surveyPages) {
    const main = root.querySelector('main');
    for (const cell of main?.querySelectorAll('td.num, dd, text, small, td') ?? []) {
      const text = cell.text.trim();
      expect([path, text, /^[0-4]$/.test(text)]).toEqual([
        path,
        text,
        cell.tagName.toLowerCase() === 'text' && text === '0',
      ]);
      for (const [, count] of text.matchAll(/(\d+) (?:份|户|人)/g))
        if (!text.includes('不到 5 份'))
          expect([path, text, Number(count) >= 5]).toEqual([path, text, true]);
    }
  }
});

it('offers no rating that fewer than five gave, or by which few could be told', () => {
  const rows = read(join(SITE, 'data/service-ratings.csv'));
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) {
    const [count, good] = ['评价份数', '说好的份数'].map((header) => row[header]);
    if (count) expect(Number(count)).toBeGreaterThanOrEqual(5);
    if (count && good)
      expect(Math.min(Number(good), Number(count) - Number(good))).toBeGreaterThanOrEqual(5);
  }
  const page = pages.find(({ path }) => path === '/supervision/');
  const told = page?.root.querySelectorAll('td[data-th="结果"]').map(({ text }) => text) ?? [];
  expect(told).toHaveLength(rows.length);
  for (const text of told)
    for (const [, count] of text.matchAll(/(\d+) 份/g))
      expect(Number(count)).toBeGreaterThanOrEqual(5);
});

it('offers no count of those who did not answer that is below five', () => {
  for (const row of read(join(SITE, 'data/surveys.csv'))) {
    const counts = ['一共有多少户', '发出份数', '收回份数', '有效份数'].flatMap((header) =>
      row[header] === '' ? [] : [Number(row[header])],
    );
    for (const [index, count] of counts.entries())
      for (const less of counts.slice(index + 1))
        expect([row.编号, count - less === 0 || count - less >= 5]).toEqual([row.编号, true]);
  }
});

/** A line of the page that puts places together: its groups, and the places left out. */
function districtEquations(kind: string, aspect: string): Equation[] {
  const root = parse(readFileSync(join(SITE, 'surveys/index.html'), 'utf8'));
  const section = root
    .querySelectorAll('section')
    .find((entry) => entry.querySelector('h2')?.text === kind);
  const line = section
    ?.querySelectorAll('tbody tr')
    .find((entry) => entry.querySelector('th')?.text === aspect);
  const answers = line?.querySelector('td[data-th="答了什么"]')?.text ?? '';
  const leftOut = line?.querySelector('td[data-th="没算进去的"]')?.text ?? '';
  const rows = published.filter((row) => row.方面 === aspect && kindOf(row.问卷 ?? '') === kind);
  const counted = rows.filter((row) => !leftOut.includes(nameOf(row['村（社区）'] ?? '')));
  expect([kind, aspect, answers]).not.toEqual([kind, aspect, '']);
  return answers.split('；').flatMap((part) => {
    const labels = / \d+ 份$/.test(part) ? part.replace(/ \d+ 份$/, '').split('、') : [];
    if (labels.length === 0) return [];
    const first = rows[0];
    const names = labelsOf(first?.问卷 ?? '');
    const keys = KEYS.filter((key) => labels.includes(names[key]));
    expect(keys).toHaveLength(labels.length);
    const hidden = counted.flatMap((row) =>
      keys.filter((key) => row[HEADERS[key]] === '').map((key) => `${row.问卷} ${key}`),
    );
    return [new Map(hidden.map((name) => [name, 1]))];
  });
}
const kindOf = (survey: string): string =>
  samples.find(({ 编号: id }) => id === survey)?.种类 ?? '';
const nameOf = (village: string): string =>
  portal?.villages.find(({ id }) => id === village)?.name ?? '';

describe('no hidden count can be worked out from all the sums that are published', () => {
  it('would see one that could', () => {
    const row = new Map([
      ['a yes', 1],
      ['a no', 1],
    ]);
    expect(settled([row, new Map([['a no', 1]])]).sort()).toEqual(['a no', 'a yes']);
    expect(
      settled([
        row,
        new Map([
          ['a yes', 1],
          ['b no', 1],
        ]),
      ]),
    ).toEqual([]);
  });

  const aspects = new Map(
    published.map((row) => [
      `${kindOf(row.问卷 ?? '')} ${row.方面}`,
      [kindOf(row.问卷 ?? ''), row.方面 ?? ''] as const,
    ]),
  );
  it.each([...aspects.values()])('%s: %s', (kind, aspect) => {
    const rows = published.filter((row) => row.方面 === aspect && kindOf(row.问卷 ?? '') === kind);
    // Each row's sum is known: what was valid less what is shown.
    const own = rows.map(
      (row): Equation =>
        new Map(
          KEYS.filter((key) => row[HEADERS[key]] === '').map((key) => [`${row.问卷} ${key}`, 1]),
        ),
    );
    expect(own.flatMap((equation) => [...equation]).length).toBeGreaterThan(0);
    expect(settled([...own, ...districtEquations(kind, aspect)])).toEqual([]);
  });
});
