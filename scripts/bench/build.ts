import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { benchPeers } from './peers.ts';

/** What one build took, in a process of its own, start-up and all. */
export interface Built {
  readonly notices: number;
  readonly pages: number;
  readonly seconds: number;
  readonly cpu: number;
  /** The most memory that was held, in MB. */
  readonly megabytes: number;
  /** Seconds of each step that the build told. */
  readonly steps: Readonly<Record<string, number>>;
}

/** Writes a data folder with so many notices: the rules of the demonstration, a sample of that size. */
export function writeHome(folder: string, notices: number): void {
  cpSync('data', folder, {
    recursive: true,
    filter: (path) => path !== join('data', 'sample'),
  });
  const sample = ['--notices', String(notices), '--out', join(folder, 'sample')];
  run([join('scripts', 'sample.ts'), ...sample], {});
}

/** Builds the site of a data folder and measures it. */
export function measureBuild(data: string, out: string, notices: number): Built {
  const told = join(out, '..', 'measured.json');
  const probe = join(import.meta.dirname, 'probe.ts');
  const start = performance.now();
  const said = run(['--import', probe, join('scripts', 'build.ts')], {
    PORTAL_DATA: data,
    PORTAL_OUT: out,
    BENCH_PROBE: told,
  });
  const seconds = (performance.now() - start) / 1000;
  const steps = [...said.matchAll(/^(.+)：([\d.]+) 秒$/gm)].map(
    ([, name = '', took]) => [name, Number(took)] as const,
  );
  return {
    notices,
    pages: builtPages(out).length,
    seconds,
    ...(JSON.parse(readFileSync(told, 'utf8')) as Pick<Built, 'cpu' | 'megabytes'>),
    steps: Object.fromEntries(steps),
  };
}

function run(args: readonly string[], env: Record<string, string>): string {
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr.slice(-2000)}`);
  return stderr;
}

/** Notices of the homes that are built, and what a cold build of the largest may take. */
export const BUILD = { notices: [1000, 5000], seconds: 40, megabytes: 900 };

/** What of an earlier build would spare work; the compiled pages are kept, whatever the data. */
const KEPT = ['pages', 'pictures', 'search', 'sheets'] as const;

/** Forgets what earlier builds made, so that it is made anew. */
export function forgetKept(kinds: readonly (typeof KEPT)[number][] = KEPT): void {
  for (const kind of kinds) rmSync(join('.build', kind), { recursive: true, force: true });
}

/** Changes the title of one notice, as a clerk who mends it does. */
function editNotice(data: string): void {
  const notices = join(data, 'sample', 'notices');
  const path = listFolder(notices).files.find((one) => one.endsWith('.csv')) ?? '';
  const text = readFileSync(join(notices, path), 'utf8');
  const title = text
    .split('\n')[1]
    ?.split(',')
    .find((cell) => /\p{Script=Han}{6,}/u.test(cell));
  if (title === undefined) throw new Error(`no title in ${path}`);
  writeFileSync(join(notices, path), text.replace(title, `${title}（改）`));
}

/**
 * Cold builds of growing homes, with the exponent by which the time grows beside the pages, and of each
 * once more after one notice was changed.
 */
export function benchBuild(folder: string, sizes: readonly number[] = BUILD.notices) {
  const built = sizes.map((notices) => {
    const data = join(folder, `data-${notices}`);
    writeHome(data, notices);
    const site = join(folder, `site-${notices}`);
    forgetKept();
    const cold = measureBuild(data, site, notices);
    editNotice(data);
    return { ...cold, warm: measureBuild(data, site, notices) };
  });
  const [first, last] = [built[0], built.at(-1)];
  const peers = benchPeers(join(folder, `site-${sizes.at(-1)}`), join(folder, 'peers'));
  if (!first || !last) throw new Error('no sizes to build');
  const exponent = Math.log(last.cpu / first.cpu) / Math.log(last.pages / first.pages);
  const kept = last.seconds <= BUILD.seconds && last.megabytes <= BUILD.megabytes;
  const line = [
    ...built.map(
      ({ notices, pages, seconds, cpu, megabytes, warm }) =>
        `build（${notices} 条公示，${pages} 页）：${seconds.toFixed(1)} 秒（处理器时间 ${cpu.toFixed(1)} 秒），一秒 ${Math.round(pages / seconds)} 页，内存最多 ${megabytes} MB；改一条公示再生成：${warm.seconds.toFixed(1)} 秒（处理器时间 ${warm.cpu.toFixed(1)} 秒），内存最多 ${warm.megabytes} MB`,
    ),
    ...peers.map(
      ({ name, pages, bytes, seconds, cpu, megabytes }) =>
        `${name} 同样的网页（最大的那份，${pages} 页，${Math.round(bytes / 1e6)} MB，不核对、不能搜索）：${seconds.toFixed(1)} 秒（处理器时间 ${cpu.toFixed(1)} 秒），内存最多 ${megabytes} MB`,
    ),
    `${built.length > 1 ? `指数 ${exponent.toFixed(2)}；` : ''}最大的限 ${BUILD.seconds} 秒、${BUILD.megabytes} MB，${kept ? '在限度内' : '超过限度'}`,
  ].join('\n');
  return { name: 'build', kept, exponent, built, peers, line };
}
