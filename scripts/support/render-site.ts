import { placeAttachments } from '../../src/integrations/attachments.ts';
import { leaveOut } from '../../src/integrations/leave-out.ts';
import { writeOffline } from '../../src/integrations/offline/write-offline.ts';
import { removeOriginals } from '../../src/integrations/originals.ts';
import { writeSearch } from '../../src/integrations/search/write-search.ts';
import { writeSharing } from '../../src/integrations/sharing.ts';
import { writeSheets } from '../../src/integrations/sheets/write-sheets.ts';
import { readProse } from '../../src/portal/fs/prose.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { renderPages } from './kept-renderer.ts';
import { step } from './progress.ts';

/** Every step that turns the checked data into a whole site in `folder`. */
export async function renderSite(folder: string, copies: string, portal: Portal): Promise<void> {
  await step('生成页面', () => renderPages(folder));
  step('去掉没有的栏目', () => leaveOut(folder, portal, readProse(sourceFolders().content)));
  step('收好照片', () => removeOriginals(folder));
  step('放附件', () => placeAttachments(folder, copies, portal));
  step('画张贴的纸', () => writeSheets(folder, portal));
  await step('生成搜索', () => writeSearch(folder, portal));
  await step('生成离线能看的', () => writeOffline(folder));
  await step('生成分享图和站点地图', () => writeSharing(folder, portal));
}
