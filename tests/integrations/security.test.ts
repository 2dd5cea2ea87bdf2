import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FILE_POLICY, hostHeaders, POLICIES } from '../../src/integrations/headers.ts';
import { pageFinisher } from '../../src/integrations/pages/finish-page.ts';
import { sealPage, writtenScripts } from '../../src/integrations/security.ts';

const hash = (body: string): string =>
  `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
const OWN = 'print()';
const BUNDLED = 'search()';
const STYLE = 'body{margin:0}';

/** A page as Astro makes it: its own policy names what it bundled. */
function page(body = '', head = ''): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>试</title><style>${STYLE}</style>${head}<meta http-equiv="content-security-policy" content="script-src 'self' ${hash(BUNDLED)}; style-src 'self' ${hash(STYLE)};"></head><body><main>${body}</main><footer>话</footer></body></html>`;
}
const seal = (html: string) =>
  sealPage(html, new Set([hash(OWN)]), (source) =>
    source === '/_astro/a.js' ? new Set(['verdict']) : null,
  );

describe('a page of the project', () => {
  it('gets a policy with the hashes of what is on it and nothing else', () => {
    const { sealed, foreign } = seal(
      page(`<script>${OWN}</script><script type="application/ld+json">{"a":1}</script>`),
    );
    expect(foreign).toEqual([]);
    const policies = sealed.match(/<meta http-equiv="content-security-policy"[^>]*>/gi) ?? [];
    expect(policies).toHaveLength(1);
    expect(sealed.indexOf(policies[0] ?? '')).toBeLessThan(sealed.indexOf('<title>'));
    expect(policies[0]).toContain(`script-src 'self' ${hash(OWN)};`);
    expect(policies[0]).toContain(`style-src ${hash(STYLE)}"`);
    for (const rule of [
      "form-action 'self'",
      "object-src 'none'",
      "frame-src 'none'",
      "base-uri 'none'",
    ])
      expect(policies[0]).toContain(`${rule};`);
  });

  it('may hold words that look like markup', () => {
    const words = page(
      '<p title="<script>x</script>">&lt;script&gt;</p><textarea><script>x</script></textarea>',
    );
    expect(seal(words).foreign).toEqual([]);
  });

  it('may load what was bundled', () => {
    expect(seal(page('<script type="module" src="/_astro/a.js"></script>')).foreign).toEqual([]);
  });
});

describe('what was put into a page by hand', () => {
  test.each([
    ['a script', '<script>fetch("/x")</script>', '<script>'],
    ['a script in capitals', '<SCRIPT >fetch("/x")</SCRIPT >', '<script>'],
    ['a script that is left open', '<script>fetch("/x")', '<script>'],
    [
      'a script beside a bundled one',
      `<script>${BUNDLED}</script><script>${BUNDLED};x()</script>`,
      '<script>',
    ],
    ['an import map', '<script type="importmap">{"imports":{}}</script>', '<script>'],
    ['a script in a drawing', '<svg><script>x()</script></svg>', '<script>'],
    ['a script in a template', '<template><script>x()</script></template>', '<script>'],
    ['a script of another file', '<script src="/x.js"></script>', '<script src>'],
    [
      'a script of another site',
      '<script src="https://other.example/_astro/a.js"></script>',
      '<script src>',
    ],
    ['a style', '<style>body{display:none}</style>', '<style>'],
    [
      'markup hidden in the style of a drawing',
      '<svg><style><img src=x onerror=x()></style></svg>',
      '<img onerror>',
    ],
    ['a style of an element', '<p style="color:red">话</p>', '<p style>'],
    ['a handler', '<img src="/x.png" onerror="x()">', '<img onerror>'],
    ['a frame', '<iframe src="/"></iframe>', '<iframe>'],
    ['an object', '<object data="/x.pdf"></object>', '<object>'],
    ['another base', '<base href="https://other.example/">', '<base>'],
    ['a link that is a program', '<a href=" java\nscript:x()">看</a>', '<a href>'],
    [
      'a page that moves on',
      '<meta http-equiv="refresh" content="0;url=https://other.example/">',
      '<meta http-equiv="refresh">',
    ],
    [
      'a handler in what is a style to nobody',
      '<p title="<style>" onclick="x()">话</style><p title="">话</p>',
      '<p onclick>',
    ],
    [
      'a handler between the styles of a drawing',
      '<svg><style>a<!--</style><p title="--><img src=x onerror=x()>',
      '<img onerror>',
    ],
    ['a script after all else', '</main><script>x()</script><main>', '<script>'],
    ['a script at the very end', '</main><footer></footer><script>x()</script>', '<script>'],
    ['a style that calls itself by a number', '<style>0</style>', '<style>'],
    [
      'a policy of its own',
      `<meta http-equiv="content-security-policy" content="script-src ${hash('x()')}"><script>x()</script>`,
      '<script>',
    ],
  ])('%s', (_, markup, what) => {
    expect(seal(page(markup)).foreign).toContain(what);
  });

  it('a page without the builder’s policy is none of ours', () => {
    expect(seal(page().replace(/<meta http-equiv[^>]*>/, '')).foreign).not.toEqual([]);
  });
});

describe('a whole site', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sunboard-seal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused for each thing, by page', async () => {
    const rules = { folder, written: writtenScripts('src'), allowed: new Set<string>() };
    const { finish } = pageFinisher(rules);
    const pages = [
      await finish('index.html', page()),
      await finish('a/index.html', page('<script>x()</script><p onclick="x()">话</p>')),
    ];
    const problems = pages.flatMap((one) => one.problems);
    expect(problems.map(({ file, severity, message }) => [file, severity, message])).toEqual([
      ['a/index.html', 'error', '这一页里有不是本站程序写的 <script>，不能公开。'],
      ['a/index.html', 'error', '这一页里有不是本站程序写的 <p onclick>，不能公开。'],
    ]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain("form-action 'self'");
  });
});

describe('the styles of a page with scripts in files', () => {
  let folder = '';
  const CSS = 'p{a:b}.verdict{a:b}.late b{a:b}.other{a:b}';
  const LOADING = '<script type="module" src="/base/_astro/page.aB-1.js"></script>';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sunboard-styles-'));
    mkdirSync(join(folder, '_astro'));
    const scripts = {
      'page.aB-1.js':
        'import{m as e}from"./made.c_2.js";e("p");const l=()=>import(`./late.d.js`);new Worker("./work.js")',
      'made.c_2.js': 'import"./page.aB-1.js";export const m=n=>"verdict "+n',
      'late.d.js': 'export const late="late",b="b"',
      'work.js': 'postMessage("other")',
    };
    for (const [name, text] of Object.entries(scripts))
      writeFileSync(join(folder, '_astro', name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const stylesOf = async (body: string): Promise<string | undefined> => {
    const { finish } = pageFinisher({ folder, written: new Set(), allowed: new Set() });
    const { problems } = await finish(
      'index.html',
      page(body).replaceAll(STYLE, CSS).replace(hash(STYLE), hash(CSS)),
    );
    expect(problems).toEqual([]);
    return /<style>(.*?)<\/style>/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
  };

  it('are those that the page uses, or what its scripts and all they load may make', async () => {
    expect(await stylesOf('<p>话</p>')).toBe('p{a:b}');
    expect(await stylesOf(LOADING)).toBe('p{a:b}.verdict{a:b}.late b{a:b}');
  });
});

it('knows the scripts that the components carry word for word', () => {
  expect(writtenScripts('src').size).toBeGreaterThan(0);
});

describe('headers', () => {
  const text = hostHeaders(['html', 'js', 'svg', 'pdf', 'csv']);

  it('give every kind of file that is no page a policy of its own', () => {
    expect(text).toContain(`/*.csv\n  Content-Security-Policy: ${FILE_POLICY}\n`);
    expect(text).toContain(`/*.svg\n  Content-Security-Policy: ${POLICIES.svg}\n`);
    expect(text).not.toContain('/*.html');
  });

  it.each([
    ['nginx', ['deploy/nginx/sunboard-site.conf', 'deploy/nginx/sunboard-maps.conf']],
    ['Caddy', ['deploy/caddy/Caddyfile']],
  ])('are the same in what is shipped for %s, which reads no such file', (_, files) => {
    const settings = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const lines = text.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      expect(settings).toContain(name);
      expect(settings).toContain(value);
    }
  });
});
