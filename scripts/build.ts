import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors, type Problem, sortProblems } from '../src/domain/problem.ts';
import { guardOutput } from '../src/integrations/guard-output.ts';
import { sealPages, writtenScripts } from '../src/integrations/security.ts';
import { tieOut } from '../src/integrations/tie-out/tie-out.ts';
import { guardSources } from '../src/portal/fs/guard-sources.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { proseProblems } from '../src/portal/fs/prose.ts';
import { forbiddenImports } from './support/forbidden-imports.ts';
import { main } from './support/main.ts';
import { step } from './support/progress.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run build
检查数据，生成网站到 dist/。检查、生成失败，或者合计和台账对不上时，原来的 dist/ 原样不动。
环境变量：PORTAL_DATA 数据文件夹,PORTAL_OUT 输出文件夹,PORTAL_DATE 当作今天的日期,PORTAL_BASE 网址前缀。`;

/** Builds into a fresh folder and swaps it in only when every step has passed. */
async function build(): Promise<string> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return HELP;
  const { dataFolder, today } = surroundings();
  const { portal, problems, allowedIn } = loadPortal(dataFolder, today);
  const inSources = await step('检查文章和附件', () => guardSources(dataFolder, allowedIn));
  const inProse = portal ? proseProblems('content', portal) : [];
  const found = sortProblems([...problems, ...inProse, ...inSources]);
  if (!portal || hasErrors(found)) return refuse(found);
  const wrongWay = forbiddenImports();
  if (wrongWay.length > 0) {
    process.exitCode = 1;
    console.error(['源代码有不允许的引用：', ...wrongWay].join('\n'));
    return '';
  }
  const out = resolve(process.env.PORTAL_OUT ?? 'dist');
  const fresh = resolve('.build', `next-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(fresh), { recursive: true });
  process.env.PORTAL_OUT = fresh;
  try {
    const { renderSite } = await import('./support/render-site.ts');
    await renderSite(fresh, dataFolder, portal);
    const inOutput = sortProblems([
      ...step('加安全头', () => sealPages(fresh, writtenScripts('src'))),
      ...(await step('检查成品', () => guardOutput(fresh, portal))),
    ]);
    const different = step('核对合计', () => tieOut(fresh, portal));
    if (hasErrors(inOutput) || different.length > 0) {
      rmSync(fresh, { recursive: true, force: true });
      if (hasErrors(inOutput)) refuse(inOutput);
      if (different.length > 0) refuseTotals(different);
      return '';
    }
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  step('换上新网站', () => swap(fresh, out));
  return `网站已生成：${out}`;
}

/** Says everything that must be mended, and leaves the old site as it was. */
function refuse(problems: readonly Problem[]): string {
  console.error(refusal(problems));
  return '';
}

function refuseTotals(different: readonly string[]): void {
  process.exitCode = 1;
  console.error(['网页、图、下载文件和台账的合计对不上，没有换上：', ...different].join('\n'));
}

/** Replaces the old site in one rename, so that there is never half a site. */
function swap(fresh: string, out: string): void {
  const old = `${fresh}-old`;
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(out, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

await main(HELP, build);
