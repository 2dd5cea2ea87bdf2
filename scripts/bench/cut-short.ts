import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { sumsOf } from '../../src/portal/fs/sums.ts';
import { nameOf } from '../support/releases.ts';
import { copyProject } from './project-copy.ts';
import { clerkFiles } from './small-county.ts';

/** How often a command was cut short, and what was found after it. */
export interface CutShort {
  readonly turns: number;
  /** Times at which it was killed while it was at work, and not before or after. */
  readonly killed: number;
  /** Times at which what it left was whole, and the next run did its work. */
  readonly whole: number;
  readonly faults: readonly string[];
}

const SIGNED = ['--by', '村报账员', '--alone', '试验'];

/** The home of a small county beside a project of its own, whose commands may be cut short. */
export class Workplace {
  readonly tree: string;
  readonly home: string;
  readonly out: string;

  constructor(folder: string, out = join(folder, 'home', 'dist')) {
    this.tree = join(folder, 'project');
    this.home = join(folder, 'home');
    this.out = out;
    copyProject(this.tree);
    for (const [path, text] of clerkFiles()) {
      const file = join(this.home, 'data', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const name of ['content', 'public']) mkdirSync(join(this.home, name));
  }

  private get how() {
    const own = { PORTAL_HOME: this.home, PORTAL_OUT: this.out, PORTAL_DATE: '2026-11-27' };
    return { cwd: this.tree, env: { ...process.env, ...own, ASTRO_TELEMETRY_DISABLED: '1' } };
  }

  run(script: string, ...args: string[]) {
    return spawnSync(process.execPath, [join('scripts', script), ...args], {
      ...this.how,
      encoding: 'utf8',
    });
  }

  /**
   * Kills a command after a time, or as soon as something below a folder gets a name that fits; says
   * whether it was at work then.
   */
  async kill(
    [script = '', ...args]: readonly string[],
    when: number | { readonly folder: string; readonly name: RegExp; readonly later: number },
  ): Promise<boolean> {
    const child = spawn(process.execPath, [join('scripts', script), ...args], {
      ...this.how,
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    const stop = new AbortController();
    if (typeof when === 'number') {
      await Promise.race([after(when, null, { signal: stop.signal }), closed]);
    } else {
      const seen = new Promise<void>((resolve) => {
        watch(when.folder, { signal: stop.signal }, (_, name) => {
          if (when.name.test(String(name))) setTimeout(resolve, when.later);
        });
      });
      await Promise.race([seen, closed]);
    }
    stop.abort();
    const atWork = child.exitCode === null;
    child.kill('SIGKILL');
    await closed;
    return atWork;
  }

  /** What the site in the place for it comes to; null where there is none. */
  site(): string | null {
    return existsSync(join(this.out, 'index.html')) ? nameOf(sumsOf(this.out)) : null;
  }

  /** Lets the next build give another site than the last. */
  say(words: string): void {
    writeFileSync(join(this.home, 'public', 'said.txt'), `${words}\n`);
  }

  /** Adds a row to what is published. */
  add(turn: number): void {
    const row = `试验办法${turn},2020年,,,每月公布。,已核,对过\n`;
    appendFileSync(join(this.home, 'data', 'laws.csv'), row);
  }

  /** The command that puts on record what is not there yet. */
  publish(): string[] {
    const { stdout } = this.run('publish.ts', ...SIGNED, '--dry-run');
    const [, rows = ''] = /一共 (\d+) 行/.exec(stdout) ?? [];
    const totals = [...stdout.matchAll(/合计 (\S+) 元/g)].flatMap(([, sum = '']) => [
      '--total',
      sum,
    ]);
    return ['publish.ts', ...SIGNED, '--rows', rows, ...totals];
  }

  /** Codes of what the check has against the record. */
  recordFaults(): string[] {
    const { stdout, stderr } = this.run('check.ts', '--json');
    if (stderr !== '') return [`检查没有运行：${stderr}`];
    const { problems } = JSON.parse(stdout) as { problems: readonly { code: string }[] };
    return problems.map(({ code }) => code).filter((code) => code.startsWith('record/'));
  }
}

/** Stops where a command did not do what is only made ready. */
export function must(ran: { readonly status: number | null; readonly stderr: string }): void {
  if (ran.status !== 0) throw new Error(ran.stderr);
}

/** Moments of a command that takes `whole` milliseconds: half of them anywhere, half while it switches. */
function momentOf(turn: number, whole: number, folder: string, name: RegExp) {
  return turn % 2 === 0 ? Math.random() * whole : { folder, name, later: Math.random() * 8 };
}

/** Kills builds: the site is the old one or the new one, to the byte, and the next build is done. */
export async function cutBuilds(folder: string, turns: number): Promise<CutShort> {
  const place = new Workplace(folder);
  const names = ['甲', '乙'].map((words) => {
    place.say(words);
    must(place.run('build.ts'));
    return place.site();
  });
  const begun = performance.now();
  must(place.run('build.ts'));
  const whole = performance.now() - begun;
  return counted(turns, async (turn) => {
    place.say(turn % 2 === 0 ? '甲' : '乙');
    const when = momentOf(turn >> 1, whole, dirname(place.out), /^\.dist\.(?:ready|old)$/);
    const killed = await place.kill(['build.ts'], when);
    const left = place.site();
    const next = place.run('build.ts');
    const faults = [
      ...(names.includes(left) ? [] : [`留下的不是完整的网站（${left ?? '没有'}）`]),
      ...(next.status === 0 ? [] : [`再运行没有成：${next.stderr}`]),
      ...(place.site() === names[turn % 2] ? [] : ['再运行以后不是要的网站']),
    ];
    return { killed, faults };
  });
}

/** Kills publications: the record is whole, and the next one is done. */
export async function cutPublications(folder: string, turns: number): Promise<CutShort> {
  const place = new Workplace(folder);
  const [script = '', ...first] = place.publish();
  must(place.run(script, ...first));
  place.add(-1);
  const [, ...second] = place.publish();
  const begun = performance.now();
  must(place.run(script, ...second));
  const whole = performance.now() - begun;
  return counted(turns, async (turn) => {
    place.add(turn);
    const when = momentOf(turn, whole, join(place.home, 'data'), /^\.changes/);
    const killed = await place.kill(place.publish(), when);
    const left = place.recordFaults().filter((code) => code !== 'record/added');
    const [, ...args] = place.publish();
    const next = args.at(-1) === '' ? null : place.run(script, ...args);
    const faults = [
      ...(left.length === 0 ? [] : [`登记不完整：${left.join('、')}`]),
      ...(next === null || next.status === 0 ? [] : [`再运行没有成：${next.stderr}`]),
      ...place.recordFaults().map((code) => `再运行以后：${code}`),
    ];
    return { killed, faults };
  });
}

/** Tries something so many times, and counts how often it was cut short and what was whole after it. */
export async function counted(
  turns: number,
  tried: (turn: number) => Promise<{ readonly killed: boolean; readonly faults: string[] }>,
): Promise<CutShort> {
  let killed = 0;
  let whole = 0;
  const faults: string[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const found = await tried(turn);
    if (found.killed) killed += 1;
    if (found.faults.length === 0) whole += 1;
    faults.push(...found.faults);
    console.error(`第 ${turn + 1} 次：${found.faults.join('；') || '完整'}`);
  }
  return { turns, killed, whole, faults };
}
