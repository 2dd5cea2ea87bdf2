import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CutShort, counted, must, Workplace } from './cut-short.ts';

const KB = 1024;
/** Bytes that a small disk has left, from next to nothing to nearly enough for a site of 2 MB. */
const LEFT = [8, 100, 400, 1000, 1600].map((size) => size * KB);
const DISK = 64 * KB * KB;

/** Runs something with a small disk of its own mounted in a folder; that takes Linux and its root. */
async function withDisk<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'sunboard-small', folder]);
  try {
    return await work();
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Fills a disk so that it has some bytes left; gives them back by what is returned. */
function fill(folder: string, left: number): () => void {
  const ballast = join(folder, '.ballast');
  const [, , , free = '0'] =
    execFileSync('df', ['-kP', folder], { encoding: 'utf8' }).split('\n')[1]?.split(/\s+/) ?? [];
  writeFileSync(ballast, Buffer.alloc(Math.max(0, Number(free) * KB - left)));
  return () => rmSync(ballast);
}

/** What a command that found the disk full may not do: speak in another language than its reader's. */
function wordsFaults(stderr: string): string[] {
  const said = stderr.includes('磁盘满了') && !/^\s+at /m.test(stderr);
  return said ? [] : [`说的不是磁盘满了：${stderr}`];
}

/** Builds onto a full disk, where the site is on another volume or where it is made. */
export function buildFull(folder: string, where: 'site' | 'room'): Promise<CutShort> {
  const disk = where === 'site' ? join(folder, 'volume') : join(folder, 'project', '.build');
  const place = new Workplace(
    folder,
    where === 'site' ? join(folder, 'volume', 'site') : undefined,
  );
  return withDisk(disk, () => {
    const build = (words: string): string | null => {
      place.say(words);
      must(place.run('build.ts'));
      return place.site();
    };
    const names = ['甲', '乙'].map(build);
    return counted(LEFT.length, async (turn) => {
      place.say(turn % 2 === 0 ? '甲' : '乙');
      const giveBack = fill(disk, LEFT[turn] ?? 0);
      const { status, stderr } = place.run('build.ts');
      const left = place.site();
      giveBack();
      const next = place.run('build.ts');
      return {
        killed: status !== 0,
        faults: [
          ...(status === 0 ? [] : wordsFaults(stderr)),
          ...(left === names[(turn + (status === 0 ? 0 : 1)) % 2] ? [] : ['留下的不是原来的网站']),
          ...(next.status === 0 && place.site() === names[turn % 2]
            ? []
            : [`再运行没有成：${next.stderr}`]),
        ],
      };
    });
  });
}

/** Puts something on record on a full disk. */
export function publishFull(folder: string): Promise<CutShort> {
  const place = new Workplace(folder);
  const aside = join(folder, 'aside');
  cpSync(place.home, aside, { recursive: true });
  return withDisk(place.home, () => {
    cpSync(aside, place.home, { recursive: true });
    const [script = '', ...first] = place.publish();
    must(place.run(script, ...first));
    return counted(LEFT.length, async (turn) => {
      place.add(turn);
      const [, ...args] = place.publish();
      // A page of four kilobytes is the least that such a disk gives.
      const giveBack = fill(place.home, turn * 4 * KB);
      const { status, stderr } = place.run(script, ...args);
      giveBack();
      const left = place.recordFaults().filter((code) => code !== 'record/added');
      const next = status === 0 ? null : place.run(script, ...args);
      return {
        killed: status !== 0,
        faults: [
          ...(status === 0 ? [] : wordsFaults(stderr)),
          ...left.map((code) => `登记不完整：${code}`),
          ...(next === null || next.status === 0 ? [] : [`再运行没有成：${next.stderr}`]),
          ...place.recordFaults().map((code) => `再运行以后：${code}`),
        ],
      };
    });
  });
}
