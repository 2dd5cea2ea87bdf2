import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { compareText } from '../../domain/problem.ts';
import { textForIndex } from '../../domain/search/phrase.ts';
import type { SearchRecord } from './records.ts';
import { unnamed } from './unnamed.ts';

/**
 * Writes the index of whole texts into a folder, by Pagefind: it is loaded when heads do not answer. Its
 * fragments are written anew with the text as it reads, from which excerpts are cut; a record's number is
 * its place among the heads. `meanwhile` is done while Pagefind, a process of its own, puts its files together.
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
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const pages: Record<string, number> = {};
  const ours = made.files.filter(({ path }) => !READY_MADE.test(path));
  for (const { path } of ours) mkdirSync(dirname(join(folder, path)), { recursive: true });
  const write = async ({ path, content }: (typeof ours)[number]): Promise<void> => {
    const fragment = FRAGMENT.exec(path)?.[1];
    const settled =
      fragment === undefined ? null : await settledFragment(content, records, numbers);
    if (fragment !== undefined && settled) pages[fragment] = settled.number;
    await writeFile(join(folder, path), settled?.content ?? content);
  };
  // Some at once: packing is work for every core.
  for (let from = 0; from < ours.length; from += BATCH)
    await Promise.all(ours.slice(from, from + BATCH).map(write));
  const inOrder = Object.fromEntries(
    Object.entries(pages).sort(([one], [other]) => compareText(one, other)),
  );
  await writeFile(join(folder, 'pages.json'), JSON.stringify(inOrder));
}

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Records that are handed over, and files that are written, at once. */
const BATCH = 64;

/** Pagefind's own search boxes; ours speaks plain Chinese and needs none of them. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

const FRAGMENT = /^fragment[\\/](.+)\.pf_fragment$/;

/** A fragment with its text as the page reads, and the number of the record it is of. */
async function settledFragment(
  packed: Uint8Array,
  records: readonly SearchRecord[],
  numbers: ReadonlyMap<string, number>,
): Promise<{ readonly number: number; readonly content: Uint8Array }> {
  const text = (await unpack(packed)).toString('utf8');
  const start = text.indexOf('{');
  const fragment = JSON.parse(text.slice(start)) as { url: string };
  const number = numbers.get(fragment.url) ?? -1;
  const record = records[number];
  if (!record) throw new Error(`search index: fragment of unknown page ${fragment.url}`);
  // Pagefind writes what it knows of a page in no fixed order: the same data must give the same bytes.
  const kept = { ...fragment, content: record.text, meta: {} };
  return { number, content: await pack(text.slice(0, start) + JSON.stringify(kept)) };
}
