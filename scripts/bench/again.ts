import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sumsOf } from '../../src/portal/fs/sums.ts';
import { nameOf } from '../support/releases.ts';
import { copyProject } from './project-copy.ts';

const DAY = '2022-12-15';
const ZONES = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'];

/** Lets a process and all that it starts believe that it is `days` later. */
function laterClock(days: number): string {
  const program = `
    const Real = Date, ahead = ${days * 86_400_000};
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given); }
      static now() { return Real.now() + ahead; }
    };`;
  return `--import data:text/javascript,${encodeURIComponent(program)}`;
}

/** The name that the site of one more build comes to: from a folder of its own, on a clock of its own. */
function built(folder: string, turn: number): string {
  const tree = join(folder, `${'deeper/'.repeat(turn % 3)}tree-${turn}`);
  copyProject(tree);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: tree,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ PORTAL_DATE: DAY, PORTAL_OUT: join(tree, 'dist'), NODE_OPTIONS: laterClock(turn * 173) },
      ...{ TZ: ZONES[turn % ZONES.length], ASTRO_TELEMETRY_DISABLED: '1' },
    },
  });
  if (status !== 0) throw new Error(`build ${turn}: ${stderr}`);
  const name = nameOf(sumsOf(join(tree, 'dist')));
  rmSync(tree, { recursive: true });
  return name;
}

/** How many of some builds of the demonstration give the bytes of one more. */
export function benchAgain(folder: string, turns: number) {
  const first = built(folder, 0);
  let same = 0;
  for (let turn = 1; turn <= turns; turn += 1) {
    if (built(folder, turn) === first) same += 1;
    console.error(`again：${turn} 次里 ${same} 次和第一次一个字节不差`);
  }
  const kept = same === turns;
  const line = `again（从头生成，文件夹、时钟、时区各不一样，同一个 PORTAL_DATE）：${turns} 次里 ${same} 次和第一次一个字节不差，摘要 ${first}；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'again', turns, same, digest: first, kept, line };
}
