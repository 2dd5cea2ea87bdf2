import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, type Problem, sortProblems } from '../../src/domain/problem.ts';
import { warningReport } from '../../src/intake/problem-words.ts';
import { guardOutput, publishable } from '../../src/integrations/guard-output.ts';
import { writtenScripts } from '../../src/integrations/security.ts';
import { lettersNotPrinted } from '../../src/integrations/sheets/lacking-letters.ts';
import { writeCopies } from '../../src/portal/fs/attachments.ts';
import { guardSources } from '../../src/portal/fs/guard-sources.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { logNotGrown } from '../../src/portal/fs/log-grown.ts';
import { proseProblems } from '../../src/portal/fs/prose.ts';
import {
  copySources,
  hasPhotos,
  outFolder,
  type Sources,
  sourceFaults,
  sourceFolders,
} from '../../src/portal/fs/sources.ts';
import { handOver } from '../../src/portal/handed.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { watched } from '../../src/portal/reads/watched.ts';
import { parseArgs } from './arguments.ts';
import { buildShard } from './build-shard.ts';
import { finishPages, type PageTaker } from './finish-pages.ts';
import { type KeptPages, keptPages } from './kept-pages.ts';
import './little-memory.ts';
import { refused } from './main.ts';
import { step } from './progress.ts';
import { refusal } from './refusal.ts';
import type { RenderedSite } from './render-site.ts';
import { lackingOf, shardOf } from './shard.ts';
import { buildFolder, settleSite, sitePlace, swapSite } from './site-folder.ts';

export const HELP = `用法：npm run build
检查数据，生成网站到 dist/。检查、生成失败，或者合计和台账对不上时，原来的 dist/ 原样不动。
  --join  合起来：几个进程、几台电脑用 PORTAL_SHARD 各做了一份，这里只做剩下的（npm run join）
环境变量：PORTAL_SHARD 只做一份，留着等合起来：第几份（1/4），或乡镇的编号（几个用逗号隔开）；
PORTAL_HOME 自己那一份（npm run new 建的文件夹），PORTAL_OUT 输出文件夹，PORTAL_DATE 当作今天的日期。
网址写在 portal.json 的 address 里；网站放在某个路径下面的，路径也写在那里。`;

/** Builds into a fresh folder and swaps it in only when every step has passed. */
export async function build(): Promise<string> {
  const { values } = parseArgs({
    options: { join: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  });
  if (values.help) return HELP;
  const out = sitePlace(outFolder());
  settleSite(out);
  const room = buildFolder();
  const leave = (): void => rmSync(room, { recursive: true, force: true });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      leave();
      process.exit(code);
    });
  try {
    return await buildIn(room, out, values.join);
  } finally {
    leave();
  }
}

async function buildIn(room: string, out: string, joins: boolean): Promise<string> {
  const given = sourceFolders();
  const faults = sourceFaults(given);
  // Nothing is copied that stands for something else, or that cannot be carried or held.
  if (faults.length > 0) return refuse(faults);
  const sources = copySources(given, join(room, 'sources'));
  const copies = join(room, 'copies');
  const made = await step('做附件的副本', () => writeCopies(sources.data, copies));
  const portal = await checkedPortal(sources, made);
  if (!portal) return '';
  const fresh = join(room, 'site');
  Object.assign(process.env, {
    PORTAL_OUT: fresh,
    PORTAL_DATA: sources.data,
    PORTAL_CONTENT: sources.content,
    PORTAL_PUBLIC: sources.public,
  });
  const { renderSite } = await import('./render-site.ts');
  const rules = { folder: fresh, written: writtenScripts('src'), allowed: publishable(portal) };
  const taker = finishPages(rules, portal.named);
  const kept = keptPages(rules.allowed);
  const { PORTAL_SHARD } = process.env;
  try {
    if (joins) refuseLacking(kept);
    if (PORTAL_SHARD !== undefined) {
      if (!kept || hasPhotos(sources.content)) throw refused(`${NOT_IN_PARTS}没有做。`);
      const shard = shardOf(PORTAL_SHARD, portal);
      const count = await buildShard(fresh, portal, taker, kept, shard);
      return `做好了 ${PORTAL_SHARD} 的 ${count} 页，留在 .build 里。各份都做好以后 npm run join。`;
    }
    const site = await renderSite(fresh, copies, portal, taker, kept);
    if (!(await isFit(fresh, portal, site, taker, kept))) return '';
    const lost = portal.config.sample ? null : logNotGrown(out, fresh);
    if (lost !== null) throw refused(`${lost}${OTHER_SITE}`);
    step('留着给下一次用', () => kept?.save(fresh, site.pages));
  } finally {
    await taker.stop();
  }
  step('换上新网站', () => swapSite(fresh, out));
  return `网站已生成：${out}`;
}

const OTHER_SITE = `没有换，读者看到的还是原来的。
生成的时候别人刚公开了一份的，再运行一次；record 文件夹少了的，从备份、仓库历史里放回来；
真是另一个网站的，先把原来生成的文件夹移走。`;

const NOT_IN_PARTS = '有照片的网站，或 PORTAL_COMPILE=anew 时，不能分几份做：';

/** Joining means to make little: where shards are lacking, whoever waits for them is told. */
function refuseLacking(kept: KeptPages | null): void {
  const shards = kept?.shards ?? [];
  if (shards.length === 0)
    throw refused(
      '没有做好的份可以合起来：先用 PORTAL_SHARD 各做一份，数据、程序、日期（PORTAL_DATE）和这里的都要一样。',
    );
  const lacking = lackingOf(shards);
  if (lacking.length > 0) throw refused(`还缺 ${lacking.join('、')}，没有合。`);
}

/** The portal of the sources, for the pages too; null after saying what must be mended. */
async function checkedPortal(
  sources: Sources,
  copies: Awaited<ReturnType<typeof writeCopies>>,
): Promise<Portal | null> {
  const loaded = loadPortal(sources.data, surroundings().today, {
    attachmentSizes: copies.sizes,
  });
  const { portal, lists, problems, files } = loaded;
  const inSources = await step('检查文章和附件', () => guardSources(sources, loaded));
  const inProse = portal ? proseProblems(sources.content, portal) : [];
  const found = sortProblems([
    ...problems,
    ...lettersNotPrinted(files, portal),
    ...inProse,
    ...inSources,
    ...copies.problems,
  ]);
  if (!portal || hasErrors(found)) {
    refuse(found);
    return null;
  }
  const warnings = warningReport(found);
  if (warnings !== '') console.error(warnings);
  handOver(watched(portal, lists));
  return portal;
}

/** Whether a finished site may be published; says what stands against it. */
async function isFit(
  fresh: string,
  portal: Portal,
  { pages, different }: RenderedSite,
  { scan }: PageTaker,
  kept: KeptPages | null,
): Promise<boolean> {
  const isClean = kept ? kept.looked.isClean.bind(kept.looked) : undefined;
  const inOutput = sortProblems(
    await step('检查成品', () => guardOutput(fresh, portal, pages, scan, isClean)),
  );
  kept?.looked.save(inOutput.length === 0);
  if (hasErrors(inOutput)) refuse(inOutput);
  if (different.length > 0) {
    process.exitCode = 1;
    console.error(['网页、图、下载文件和台账的合计对不上，没有换上：', ...different].join('\n'));
  }
  return !hasErrors(inOutput) && different.length === 0;
}

/** Says everything that must be mended, and leaves the old site as it was. */
function refuse(problems: readonly Problem[]): string {
  console.error(refusal(problems));
  return '';
}
