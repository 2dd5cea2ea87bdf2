import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { textForIndex } from '../../domain/search/phrase.ts';
import type { KeptText, TextPages } from '../../domain/search/root.ts';
import type { SearchRecord } from './records.ts';
import { unnamed } from './unnamed.ts';

/**
 * Writes the index of whole texts into a folder, by Pagefind: it is loaded when heads do not answer. Texts
 * as they read, from which excerpts are cut, are kept beside it, those of records that follow one another
 * in one file: Pagefind would write a file a page, and no host takes a hundred thousand. A record's number
 * is its place among the heads. `meanwhile` is done while Pagefind, a process of its own, puts its files
 * together.
 */
export async function writeTextLayer(
  folder: string,
  records: readonly SearchRecord[],
  meanwhile: () => void,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  // Pagefind is a process of its own: it takes one batch in while the next is made.
  let before: Promise<void> = Promise.resolve();
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH).map(async ({ url, text }) => {
      const content = textForIndex(unnamed(text));
      if (content === '') return;
      const added = await index.addCustomRecord({ url, language: 'zh', content });
      if (added.errors.length > 0)
        throw new Error(`search index: ${url}: ${added.errors.join('; ')}`);
    });
    await before;
    before = Promise.all(batch).then(() => undefined);
  }
  await before;
  // Pagefind says that it wrote its files before it has: closed then, it leaves one empty now and again.
  const making = index.getFiles();
  await setImmediate();
  meanwhile();
  const made = await making;
  await close();
  if (made.errors.length > 0) throw new Error(`search index: ${made.errors.join('; ')}`);
  const ours = made.files.filter(({ path }) => !READY_MADE.test(path));
  const fragments = ours.filter(({ path }) => FRAGMENT.test(path));
  for (const { path, content } of ours) if (!FRAGMENT.test(path)) writeInto(folder, path, content);
  const texts = records.map(({ url, text }): KeptText => [url, text]);
  const { per, files } = textFiles(texts);
  for (const [number, content] of files.entries())
    writeInto(folder, `texts/${number}.json`, content);
  const version = createHash('sha256').update(files.join('')).digest('hex').slice(0, 12);
  const pages: TextPages = { version, per, names: await namesOf(fragments, records) };
  writeInto(folder, 'pages.json', JSON.stringify(pages));
}

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Files of texts, and how many records each is of: no more files than so many, however large the site. */
function textFiles(texts: readonly KeptText[]): { per: number; files: string[] } {
  const per = Math.max(1, Math.ceil(texts.length / TEXT_FILES));
  const files: string[] = [];
  for (let from = 0; from < texts.length; from += per)
    files.push(JSON.stringify(texts.slice(from, from + per)));
  return { per, files };
}

/** The names that Pagefind gave to the fragments of records, by the addresses in them. */
async function namesOf(
  fragments: readonly { path: string; content: Uint8Array }[],
  records: readonly SearchRecord[],
): Promise<string[]> {
  const names = new Map(
    await Promise.all(
      fragments.map(async ({ path, content }): Promise<[string, string]> => {
        const text = (await unpack(content)).toString('utf8');
        const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
        return [url, FRAGMENT.exec(path)?.[1] ?? ''];
      }),
    ),
  );
  return records.map(({ url }) => names.get(url) ?? '');
}

const unpack = promisify(gunzip);

/** Files that texts are kept in, at most. */
const TEXT_FILES = 800;

/** Records that are handed over at once. */
const BATCH = 64;

/** Pagefind's own search boxes; ours speaks plain Chinese and needs none of them. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

const FRAGMENT = /^fragment[\\/](.+)\.pf_fragment$/;
