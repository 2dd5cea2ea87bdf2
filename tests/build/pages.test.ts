import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { readScan } from '../../src/domain/record/scan.ts';
import { bundledScripts } from '../../src/integrations/bundled-scripts.ts';
import { bornBy, usedStyles } from '../../src/integrations/used-styles.ts';
import { builtPages, filesOf, SITE } from '../support/site.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const files = new Set(filesOf(SITE).map((file) => `/${file}`));

it('has pages to look at', () => {
  expect(pages.length).toBeGreaterThan(200);
});

/** Where an element leads. Other languages are named by whole addresses, from which nothing is loaded. */
function targetOf(element: (typeof pages)[number]['root']): string {
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
  const named = element.tagName === 'LINK' && element.hasAttribute('hreflang');
  return named ? new URL(address).pathname : address;
}

/** Whether an address leads to a place on a page; what a code on paper says is none of it. */
function hasPlace({ path, root }: (typeof pages)[number], anchor: string): boolean {
  return root.getElementById(anchor) !== null || (path === '/verify/' && readScan(anchor) !== null);
}

it('resolves every internal link and anchor', () => {
  const broken: string[] = [];
  for (const { path, root } of pages) {
    for (const element of root.querySelectorAll('[href],[src]')) {
      const target = targetOf(element);
      if (/^(tel|mailto|data):/.test(target)) continue;
      // Names the page, loads nothing; tests/build/sharing.test.ts holds it to the page's address.
      if (element.getAttribute('rel') === 'canonical') continue;
      const url = new URL(target, `http://site${path}`);
      if (url.host !== 'site') {
        if (element.tagName !== 'A') broken.push(`${path}: loads ${target}`);
        continue;
      }
      const place = decodeURIComponent(url.pathname);
      const page = byPath.get(place);
      if (!page && !files.has(place)) broken.push(`${path}: ${target}`);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (page && anchor && !hasPlace(page, anchor)) broken.push(`${path}: ${target}`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

/** What differs from row to row and is held to no rule, but for an id, of which there is one. */
const OWN =
  / (id|href|data-[\w-]+|aria-label|title|value|datetime|x|y|cx|cy|width|height)="[^"&<>]*"/g;
const ROW = /<(tr|li|dd|option|rect|circle)\b[^>]*>(?:(?!<\/?\1\b)[\s\S])*<\/\1>/g;
const feet = new Set<string>();

/**
 * What no other page and no line above has shown the validator, which takes longer than all else that is
 * asked of a page: the first two rows of those that differ in words alone, each foot once, no line of
 * styles and programs.
 */
function anew(html: string): string {
  const shapes = new Map<string, number>();
  return html
    .replace(/(<(style|script)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g, '$1')
    .replace(/(?<=<footer[^>]*>)[\s\S]*?(?=<\/footer>)/g, (foot) => {
      const isKnown = feet.has(foot);
      feet.add(foot);
      return isKnown ? '' : foot;
    })
    .replace(ROW, (row) => {
      const shape = row.replace(/>[^<>&"]+/g, '>x').replace(OWN, ' $1');
      const count = (shapes.get(shape) ?? 0) + 1;
      shapes.set(shape, count);
      return count > 2 ? '' : row;
    });
}

it('passes html-validate', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and attribute values in its own style.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      // Every page carries the policy of its own inline styles and scripts.
      'require-csp-nonce': 'off',
      // Titles of notices say what happened and may be long.
      'long-title': 'off',
      'tel-non-breaking': 'off',
      'no-inline-style': 'error',
    },
  });
  const errors: string[] = [];
  for (const { path, html } of pages) {
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    if (new Set(ids).size < ids.length) errors.push(`${path}: an id stands twice`);
    const report = await validator.validateString(anew(html), path);
    for (const result of report.results) {
      for (const message of result.messages) {
        errors.push(`${path}:${message.line} ${message.ruleId} ${message.message}`);
      }
    }
  }
  expect(errors.slice(0, 40)).toEqual([]);
});

it('says 示例数据 on every page that shows sample rows, and on no other', () => {
  for (const { path, root } of pages) {
    const body = root.querySelector('body');
    const ribbon = root.querySelector('body > .sample');
    expect([path, ribbon !== null]).toEqual([path, body?.hasAttribute('data-sample') ?? false]);
    const rows = root.querySelector('[data-notice],[data-payout],[data-board],[data-honour]');
    if (rows) expect([path, ribbon?.text.includes('示例数据')]).toEqual([path, true]);
  }
});

it('lets each page run its own scripts and styles and nothing else', () => {
  for (const { path, root } of pages) {
    const policy = root
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect([path, policy?.includes("default-src 'self'")]).toEqual([path, true]);
    expect([path, policy?.includes('unsafe-inline')]).toEqual([path, false]);
    for (const element of root.querySelectorAll('style,script:not([src])')) {
      if (element.getAttribute('type')?.endsWith('json')) continue;
      const hash = createHash('sha256').update(element.innerHTML).digest('base64');
      expect([path, policy?.includes(`'sha256-${hash}'`)]).toEqual([path, true]);
    }
  }
});

it('sends no page styles of which neither it nor its scripts can make use', () => {
  const bundledScript = bundledScripts(SITE);
  const wasteful: string[] = [];
  for (const { path, html } of pages) {
    const scripts = Array.from(html.matchAll(/<script\b[^>]*\ssrc="([^"]*)"/g), ([, source = '']) =>
      bundledScript(source),
    );
    for (const [, css = ''] of html.matchAll(/<style>([\s\S]*?)<\/style>/g))
      if (usedStyles(css, [bornBy(html.replaceAll(css, ''))], scripts).length < css.length)
        wasteful.push(path);
  }
  expect(wasteful).toEqual([]);
});

it('keeps on the home page the styles of what a village lends to it', () => {
  const rulesOf = (html = ''): Set<string> =>
    new Set(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]?.match(/[\w-]+/g));
  const home = rulesOf(byPath.get('/')?.html);
  const lent = pages
    .filter(({ path }) => /^\/villages\/[^/]+\/$/.test(path))
    .flatMap(({ html, root }) => {
      const own = rulesOf(html);
      return root
        .querySelectorAll('[data-gist], [data-gist] *')
        .flatMap((part) => [part.tagName.toLowerCase(), ...part.classList.values()])
        .filter((word) => own.has(word));
    });
  expect(lent).toContain('facts');
  expect(lent.filter((word) => !home.has(word))).toEqual([]);
});

/** Pages that show columns of files, figures as an index prints them, or another language. */
const IN_SIGNS = /^\/(?:data|facts|en|check|compliance)\//;

it('says days and months in one form: 2022年12月15日', () => {
  const other = pages.flatMap(({ path, html }) => {
    if (IN_SIGNS.test(path)) return [];
    const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    const words = main
      .replace(/<(script|style|code|pre|cite)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '\n');
    const found = words.match(/(?<![\w/-])\d{4}-[01]\d(?:-[0-3]\d)?(?![\w-]).*/);
    return found ? [`${path} ${found[0]}`] : [];
  });
  expect(other).toEqual([]);
});

it('serves a notice with a 20-row table in one request of at most 7 KB', () => {
  const notices = pages.filter(({ path }) => /^\/notices\/[a-z]+-\d{4}-\d+\/$/.test(path));
  const twenty = notices.filter(({ root }) => root.querySelectorAll('tbody tr').length === 20);
  expect(twenty.length).toBeGreaterThan(0);
  for (const { path, html, root } of twenty) {
    const others = root.querySelectorAll('script[src],link[rel=stylesheet],img');
    expect([path, others.length]).toEqual([path, 0]);
    const weight = brotliCompressSync(html).length;
    expect(weight, `${path} weighs ${weight} bytes`).toBeLessThanOrEqual(7 * 1024);
  }
});

it('loads at most 9 KB of script before anybody asks what became of a sheet', () => {
  const scripts = new Map<string, number>();
  const load = (text: string, sources: RegExp): void => {
    for (const [, name = ''] of text.matchAll(sources)) {
      if (scripts.has(name)) continue;
      const code = readFileSync(join(SITE, '_astro', name), 'utf8');
      scripts.set(name, brotliCompressSync(code).length);
      load(code, /\b(?:from|import)"\.\/([\w.-]+)"/g);
    }
  };
  const verify = pages.find(({ path }) => path === '/verify/') ?? expect.fail('no page to verify');
  load(verify.html, /<script\b[^>]*\ssrc="[^"]*\/_astro\/([\w.-]+)"/g);
  expect(scripts.size).toBeGreaterThan(3);
  const weight = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(weight, JSON.stringify([...scripts])).toBeLessThanOrEqual(9000);
});

it('offers to print what is a sheet, and nothing else', () => {
  const offering = pages.filter(({ root }) => root.querySelector('[data-print]'));
  expect(offering.length).toBeGreaterThan(100);
  const bare = offering.filter(({ root }) => !root.querySelector('.sheet-box, .handout'));
  expect(bare.map(({ path }) => path)).toEqual([]);
});

it('adds up: each total equals the amounts above it', () => {
  let totals = 0;
  for (const { path, root } of pages) {
    for (const table of root.querySelectorAll('table')) {
      for (const total of table.querySelectorAll('[data-total]')) {
        const label = total.getAttribute('data-th') ?? '';
        const column = columnOf(total);
        const amounts = table
          .querySelectorAll('tbody tr')
          .map((row) => cellAt(row, column)?.getAttribute('data-amount'))
          .filter((amount) => amount !== undefined);
        const sum = amounts.reduce((all, amount) => all + Number(amount), 0);
        expect([path, label, sum]).toEqual([path, label, Number(total.getAttribute('data-total'))]);
        totals += 1;
      }
    }
  }
  expect(totals).toBeGreaterThan(100);
});

type Element =
  ReturnType<typeof byPath.get> extends infer Page | undefined
    ? Page extends { root: infer Root }
      ? Root
      : never
    : never;

/** Columns count their spans, so that a footer with a wide first cell lines up. */
function columnOf(cell: Element): number {
  let column = 0;
  for (const other of cell.parentNode?.querySelectorAll('th,td') ?? []) {
    if (other === cell) return column;
    column += Number(other.getAttribute('colspan') ?? 1);
  }
  return -1;
}

function cellAt(row: Element, column: number): Element | undefined {
  return row.querySelectorAll('th,td').find((cell) => columnOf(cell) === column);
}

it('has the files that hosts and readers look for', () => {
  for (const file of ['404.html', '_headers', 'favicon.svg', 'data/datapackage.json']) {
    expect(existsSync(join(SITE, file))).toBe(true);
  }
  expect(readFileSync(join(SITE, '_headers'), 'utf8')).toContain('X-Content-Type-Options: nosniff');
});
