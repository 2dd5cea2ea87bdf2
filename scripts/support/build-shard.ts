import { writePictures } from '../../src/integrations/sharing/pictures.ts';
import { drawSheets } from '../../src/integrations/sheets/write-sheets.ts';
import type { Portal } from '../../src/portal/portal.ts';
import type { PageTaker } from './finish-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { step } from './progress.ts';
import { renderPages } from './render-pages.ts';
import type { Shard } from './shard.ts';

/**
 * Makes what is a shard's own of a site into a folder, and keeps it with what it was made from for the
 * build that joins all shards: it finds there what stands, and makes everything else. Gives the number of
 * its pages.
 */
export async function buildShard(
  folder: string,
  portal: Portal,
  taker: PageTaker,
  kept: KeptPages,
  shard: Shard,
): Promise<number> {
  await step('生成页面', async () => {
    await renderPages(folder, taker, kept, shard.has);
    // What is under way would be taken for pages that nobody finished.
    await taker.settle();
  });
  const pages = await step('检查页面', () => taker.end());
  const facts = pages.map((page) => page.facts).filter(({ file }) => shard.has(file));
  await step('画分享图', () => writePictures(folder, facts, portal));
  await step('画张贴的纸', () => drawSheets(portal, shard.has));
  step('留着等合起来', () => kept.saveShard(shard.name, folder, pages));
  return facts.length;
}
