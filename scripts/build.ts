import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problemReport } from '../src/intake/problem-words.ts';
import { loadPortal, surroundings } from '../src/portal/load-fs.ts';
import { proseProblems } from '../src/portal/prose-fs.ts';
import { forbiddenImports } from './support/forbidden-imports.ts';
import { main } from './support/main.ts';
import { step } from './support/progress.ts';

const HELP = `用法：npm run build
检查数据，生成网站到 dist/。检查或生成失败时，原来的 dist/ 原样不动。
环境变量：PORTAL_DATA 数据文件夹,PORTAL_OUT 输出文件夹,PORTAL_DATE 当作今天的日期,PORTAL_BASE 网址前缀。`;

/** Builds into a fresh folder and swaps it in only when every step has passed. */
async function build(): Promise<string> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return HELP;
  const { dataFolder, today } = surroundings();
  const { portal, problems } = loadPortal(dataFolder, today);
  const faults = portal ? proseProblems('content', portal) : problems;
  if (!portal || faults.length > 0) {
    process.exitCode = 1;
    console.error(problemReport(faults));
    return '';
  }
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
    await renderSite(fresh, portal);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  step('换上新网站', () => swap(fresh, out));
  return `网站已生成：${out}`;
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
