import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KeptText } from '../../src/domain/search/root.ts';
import { readPdf } from '../support/read-pdf.ts';
import { SITE } from '../support/site.ts';
import { type SiteText, siteTexts } from '../support/site-texts.ts';
import { build } from '../support/source-tree.ts';

const MASKED = /\p{Script=Han}[*＊]+\p{Script=Han}?|\b[A-Z]\*+(?:[ ·-][A-Z]\*+)+/gu;
/** What says how tables are filled in, with the examples of their definitions. */
const TEACHING = /^(help\/|_astro\/|data\/(templates\/|datapackage\.json|[^/]+\/index\.html))/;

/** Pictures, and the hashes of the log: no text. */
const BYTES = /\.png$|^record\/[\w-]+\/tile\/\d/;

let room = '';
let later: SiteText[] = [];
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-later-'));
  const { status, stdout, stderr } = build({ PORTAL_OUT: room, PORTAL_DATE: '2035-01-01' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const texts = siteTexts(room).filter(({ file }) => !BYTES.test(file));
  later = await Promise.all(
    texts.flatMap(apart).map((one) => (one.file.endsWith('.pdf') ? sheetText(one) : one)),
  );
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Its bytes are packed, and some of them look like a name. */
async function sheetText({ file }: SiteText): Promise<SiteText> {
  const { pages } = await readPdf(readFileSync(join(room, file)));
  return { file, text: pages.map(({ text }) => text).join('\n') };
}

/** What the search keeps of each page, under the page's own file; any other file as it is. */
function apart({ file, text }: SiteText): SiteText[] {
  if (!/^search\/texts\/[^/]+-\d+\//.test(file)) return [{ file, text }];
  return (JSON.parse(text) as KeptText[]).map(([url, words]) => ({
    file: `${url.slice(1)}index.html`,
    text: words,
  }));
}

function namesIn(texts: readonly SiteText[]): Map<string, readonly string[]> {
  const names = texts.map(({ file, text }) => [file, [...new Set(text.match(MASKED))]] as const);
  return new Map(names.filter(([, found]) => found.length > 0));
}

it('holds no masked name nine years on, but for the examples of how to mask one', () => {
  expect([...namesIn(later.filter(({ file }) => !TEACHING.test(file)))]).toEqual([]);
  const held = [...namesIn(later)];
  expect(new Set(held.flatMap(([, names]) => names))).toEqual(
    new Set(['张*国', '张*三', '张*', '阳**']),
  );
});

it('would find those that are told today, in pages and downloads', () => {
  const files = [...namesIn(siteTexts(SITE)).keys()].filter((file) => !TEACHING.test(file));
  for (const kind of [/^programmes\/.*\.html$/, /^data\/.*\.csv$/, /^data\/.*\.json$/]) {
    expect(files.filter((file) => kind.test(file))).not.toEqual([]);
  }
});
