import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFolder } from '../../src/portal/fs/copy-folder.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import type { PageTaker } from './finish-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { openPages } from './kept-renderer.ts';

/**
 * Writes what the checked data gives into `folder`, with what pages load and what is public as it is;
 * pages are handed to `taker`, which writes them, unless Astro's own build does. What of `kept` stands is
 * not made again, nor what a shard does not have.
 */
export async function renderPages(
  folder: string,
  taker?: PageTaker,
  kept?: KeptPages | null,
  has: (path: string) => boolean = () => true,
): Promise<void> {
  const compiled = await openPages(
    dirname(folder),
    kept ? (load) => kept.loading(load) : undefined,
  );
  if (!compiled) {
    // Most builds do without, and it takes long to load.
    const { build } = await import('astro');
    await build({ outDir: folder, logLevel: 'warn' });
    return;
  }
  const { renderer, client } = compiled;
  copyFolder(sourceFolders().public, folder);
  copyFolder(client, folder);
  // What the county publishes as it is stands before what is made.
  const files = renderer.files.filter((file) => has(file) && !existsSync(join(folder, file)));
  const before = kept && taker ? kept.place(folder, files, taker.holds) : null;
  if (before) taker?.have(before.pages);
  for (const file of before?.toMake ?? files) {
    const make = (): Promise<Uint8Array> => renderer.render(file);
    const bytes = await (kept ? kept.making(file, make) : make());
    if (taker && file.endsWith('.html'))
      await taker.take(file, Buffer.from(bytes).toString('utf8'));
    else write(join(folder, file), bytes);
  }
}

function write(target: string, content: string | Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
