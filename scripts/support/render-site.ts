import { placeAttachments } from '../../src/integrations/attachments.ts';
import { leaveOut } from '../../src/integrations/leave-out.ts';
import { writeOffline } from '../../src/integrations/offline/write-offline.ts';
import { removeOriginals } from '../../src/integrations/originals.ts';
import type { FinishedPage } from '../../src/integrations/pages/finish-page.ts';
import type { PageFacts } from '../../src/integrations/pages/page-facts.ts';
import { writeSearch } from '../../src/integrations/search/write-search.ts';
import { writeHeaders } from '../../src/integrations/security.ts';
import { writePictures } from '../../src/integrations/sharing/pictures.ts';
import { writeSitemap } from '../../src/integrations/sharing/sitemap.ts';
import { drawSheets } from '../../src/integrations/sheets/write-sheets.ts';
import { tieOut } from '../../src/integrations/tie-out/tie-out.ts';
import { readProse } from '../../src/portal/fs/prose.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import type { Portal } from '../../src/portal/portal.ts';
import type { PageTaker } from './finish-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { step } from './progress.ts';
import { renderPages } from './render-pages.ts';

/** A whole site: its pages, and what on them does not agree with the ledgers. */
export interface RenderedSite {
  readonly pages: readonly FinishedPage[];
  readonly different: readonly string[];
}

/** Every step that turns the checked data into a whole site in `folder`. */
export async function renderSite(
  folder: string,
  copies: string,
  portal: Portal,
  taker: PageTaker,
  kept: KeptPages | null,
): Promise<RenderedSite> {
  // Processes of their own draw them while another compiles the pages.
  const sheets = step('画张贴的纸', () => drawSheets(portal));
  // What went wrong there is told when they are asked for.
  sheets.catch(() => undefined);
  await step('生成页面', async () => {
    await renderPages(folder, taker, kept);
    // What takes pages out must find them there.
    await taker.settle();
  });
  step('去掉没有的栏目', () => leaveOut(folder, portal, readProse(sourceFolders().content)));
  step('收好照片', () => removeOriginals(folder));
  step('放附件', () => placeAttachments(folder, copies, portal));
  await (await sheets)(folder);
  const pages = await step('加安全头、检查页面', () => taker.end());
  const facts = pages.map((page) => page.facts);
  // Their threads are at work before this one is, which then has no time for them.
  const [, different] = await Promise.all([
    step('画分享图', () => writePictures(folder, facts, portal)),
    writeOthers(folder, facts, portal),
  ]);
  step('写安全头', () => writeHeaders(folder));
  return { pages, different };
}

/** What is made of the finished pages and the portal, but for the pictures; totals are held against the ledgers. */
async function writeOthers(
  folder: string,
  facts: readonly PageFacts[],
  portal: Portal,
): Promise<readonly string[]> {
  step('生成搜索', () => writeSearch(folder, facts, portal));
  const different = step('核对合计', () => tieOut(folder, portal));
  await step('生成离线能看的', () => writeOffline(folder, facts));
  writeSitemap(folder, facts, portal.config.address);
  return different;
}
