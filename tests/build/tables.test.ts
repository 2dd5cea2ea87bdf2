import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtPages, filesOf } from '../support/site.ts';

/** Written by hand: a table that a script fills, and the one that articles fill with a slot. */
const BY_HAND = [
  'components/Table.astro',
  'components/cases/ChangeTable.astro',
  'pages/check/index.astro',
];
const pages = builtPages().filter(({ path }) => path !== '/check/');

it('comes from the one component', () => {
  const files = filesOf('src').filter((file) => file.endsWith('.astro'));
  const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');
  expect(files.filter((file) => /<(table|thead|tbody|tfoot|tr)\b/.test(textOf(file)))).toEqual(
    BY_HAND,
  );
  expect(files.filter((file) => textOf(file).includes('data-th'))).toEqual([]);
});

it('has on every cell of a card the head of its column, and a first cell that names the card', () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const { path, root } of pages) {
    for (const table of root.querySelectorAll('table.stack')) {
      const heads = table.querySelectorAll('thead th').map(({ text }) => text);
      for (const row of table.querySelectorAll('tbody tr')) {
        const [name, ...others] = row.children;
        if (name?.tagName !== 'TH' || others.length !== heads.length - 1)
          wrong.push(`${path}: ${row.text}`);
        for (const [at, cell] of others.entries()) {
          const label = cell.getAttribute('data-th') ?? heads[at + 1];
          if (label !== heads[at + 1]) wrong.push(`${path}: ${label} under ${heads[at + 1]}`);
          cells += 1;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(10_000);
});

it('counts as many columns in its totals as in its head', () => {
  const wrong = pages.flatMap(({ path, root }) =>
    root.querySelectorAll('tfoot tr').flatMap((foot) => {
      const heads = foot.closest('table')?.querySelectorAll('thead th').length;
      const spans = foot.children.map((cell) => Number(cell.getAttribute('colspan') ?? 1));
      const columns = spans.reduce((sum, span) => sum + span, 0);
      return columns === heads ? [] : [`${path}: ${columns} columns, ${heads} heads`];
    }),
  );
  expect(wrong).toEqual([]);
});

/** A value that is only said not to be given: alone, or behind its label. */
const UNSAID = /^(?:[^：，。]*：)?(?:\p{Script=Han}{2})?(?:没有写明?|未载)。?$/u;

it('says once a page that the source does not give a value', () => {
  const wrong: string[] = [];
  let notes = 0;
  for (const { path, html, root } of pages) {
    if (!/没有写|未载/.test(html)) continue;
    // Headings, links and drawings name what they stand for; the line that tells the dash is the one.
    const values = root.querySelectorAll('main :is(td, dd, span, small, b, strong)');
    const said = values.flatMap(({ childNodes }) =>
      childNodes.filter((node) => node.nodeType === 3 && UNSAID.test(node.text.trim())),
    );
    const note = root.querySelectorAll('main [data-unsaid]').length;
    const dashes = root.querySelectorAll('main [role=img][aria-label=来源没有写]').length;
    if (said.length + note > 1 || note !== (dashes > 1 ? 1 : 0))
      wrong.push(`${path}: ${said.length} cells, ${dashes} dashes, ${note} notes`);
    notes += note;
  }
  expect(wrong).toEqual([]);
  expect(notes).toBeGreaterThan(20);
});
