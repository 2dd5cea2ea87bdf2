import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { DeskStore } from '../../src/desk/store.ts';
import { loadPortal } from '../../src/portal/fs/load.ts';
import { sumsOf } from '../../src/portal/fs/sums.ts';
import { nameOf } from '../support/releases.ts';
import { type CutShort, counted } from './cut-short.ts';
import { CHECKER, CLERK, RunningDesk, registerBoth } from './running-desk.ts';
import { clerkFiles } from './small-county.ts';

const DAY = '2026-11-27';

/** Notices of the home on which the way from the sheet to the live page is measured, and its most seconds. */
export const DESK = { notices: 1000, seconds: 60 };

/** Steps on the way to the board. */
const STEPS = ['handIn', 'approve', 'publish'] as const;
type Step = (typeof STEPS)[number];

/** A small county with a desk of two persons. */
class DeskHome {
  readonly folder: string;
  readonly store: DeskStore;

  constructor(folder: string) {
    this.folder = folder;
    for (const [path, text] of clerkFiles()) {
      mkdirSync(dirname(join(folder, 'data', path)), { recursive: true });
      writeFileSync(join(folder, 'data', path), text);
    }
    for (const name of ['content', 'public']) mkdirSync(join(folder, name));
    registerBoth(folder);
    this.store = new DeskStore(join(folder, 'work'));
  }

  /** The submission of a notice, wherever it stands. */
  of(title: string) {
    return this.store.all().find(({ submission }) => submission.name.startsWith(title))?.submission;
  }

  /** Does one step of a notice; what is done already is not done again. */
  async step(desk: RunningDesk, step: Step, title: string): Promise<void> {
    await desk.sit(step === 'handIn' ? CLERK : CHECKER);
    if (step === 'handIn' && !this.of(title)) {
      const words = { title, affair: '村务', from: DAY, days: '7天', body: '试验用的公示。' };
      const posts = { basis: '村民会议决定', preparedBy: '村报账员', reviewedBy: '村委会主任' };
      const village = { village: 'liuping', supervisedBy: '村务监督委员会主任' };
      await desk.send('/notice', { ...village, ...words, ...posts });
    }
    const { id = '', state } = this.of(title) ?? {};
    if (step === 'handIn' && state === 'draft') await desk.deed(id, 'submit');
    if (step === 'approve' && state === 'submitted') await desk.deed(id, 'approve', { rows: '1' });
    if (step !== 'publish' || state !== 'approved') return;
    await desk.deed(id, 'publish');
    for (let left = 1200; left > 0 && this.of(title)?.state === 'approved'; left -= 1)
      await after(100);
  }

  /** What is not whole, or not as often there as it was handed in. */
  faults(titles: readonly string[]): string[] {
    const { portal, problems } = loadPortal(join(this.folder, 'data'), DAY);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const times = (title: string) => portal?.notices.filter((one) => one.title === title).length;
    const all = this.store.all().map(({ submission }) => submission);
    return [
      ...errors.map(({ code, message }) => `数据不对：${code} ${message}`),
      ...titles.filter((title) => (times(title) ?? 0) > 1).map((title) => `${title}有两条`),
      ...all
        .filter(
          ({ state, name }) => state === 'published' && times(name.replace(/\.csv$/, '')) !== 1,
        )
        .map(({ name }) => `${name}写着公开了，数据里没有`),
    ];
  }

  site(): string {
    return nameOf(sumsOf(join(this.folder, 'dist')));
  }
}

/** Resolves at a moment of a step: anywhere in it, or while files are put in their places. */
function momentIn(home: string, whole: number, turn: number): Promise<unknown> {
  if (turn % 2 === 0) return after(Math.random() * whole);
  return new Promise((resolve) => {
    const seen = (_: unknown, name: string | null): void => {
      if (/^\.changes|^\.dist\./.test(String(name))) setTimeout(resolve, Math.random() * 8);
    };
    const watching = ['data', '.', 'work'].map((name) => watch(join(home, name), seen));
    setTimeout(() => {
      for (const one of watching) one.close();
      resolve(null);
    }, whole * 1.5);
  });
}

/** Kills desks while they take in, approve and publish; what is left is whole, and is done by asking again. */
export async function cutDesks(folder: string, turns: number): Promise<CutShort> {
  const home = new DeskHome(join(folder, 'home'));
  const whole: Record<Step, number> = { handIn: 0, approve: 0, publish: 0 };
  let desk = await RunningDesk.start(home.folder, DAY);
  for (const step of STEPS) {
    const begun = performance.now();
    await home.step(desk, step, '试验公示甲');
    whole[step] = performance.now() - begun;
  }
  const titles: string[] = ['试验公示甲'];
  const result = await counted(turns, async (turn) => {
    const title = `试验公示第${turn + 1}`;
    titles.push(title);
    const step = STEPS[turn % STEPS.length] ?? 'handIn';
    for (const earlier of STEPS.slice(0, STEPS.indexOf(step)))
      await home.step(desk, earlier, title);
    const old = home.site();
    const doing = home.step(desk, step, title).catch(() => null);
    const killed = await Promise.race([
      momentIn(home.folder, whole[step], Math.trunc(turn / STEPS.length)).then(() => true),
      doing.then(() => false),
    ]);
    await desk.kill();
    desk = await RunningDesk.start(home.folder, DAY);
    const left = home.site();
    const faults = home.faults(titles);
    for (const again of STEPS.slice(0, STEPS.indexOf(step) + 1))
      await home.step(desk, again, title);
    const wanted = { handIn: 'submitted', approve: 'approved', publish: 'published' }[step];
    const { id, state } = home.of(title) ?? {};
    const [, why] = /role="status">([^<]*)/.exec(await desk.page(`/s/${id}`)) ?? [];
    return {
      killed,
      faults: [
        ...faults,
        ...home.faults(titles).map((words) => `再做以后：${words}`),
        ...([old, home.site()].includes(left) ? [] : ['留下的不是完整的网站']),
        ...(state === wanted ? [] : [`再做没有成：${step} ${state} ${why}`]),
      ],
    };
  });
  await desk.kill();
  return result;
}
