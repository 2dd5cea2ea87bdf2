import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Turn } from './warm-child.ts';

/** Turns of one process: each keeps a portal and its pages in memory. */
const IN_ONE = 10;

/**
 * Random edits of a data folder one after another, none of which may leave a file as it was that would now
 * be another. Everything that is rendered is compared, of all sections. Each core edits a folder of its own.
 */
export async function benchWarm(folder: string, turns: number, data = 'data') {
  const lanes = Math.min(turns, availableParallelism());
  const each = Array.from({ length: lanes }, (_, lane) => {
    const own = Math.floor((turns + lane) / lanes);
    return editing(join(folder, String(lane)), { first: 1 + lane * turns, turns: own, data });
  });
  const told = (await Promise.all(each)).flat();
  const wrong = told.filter(({ different }) => different.length > 0);
  const stood = told.reduce((sum, turn) => sum + turn.stood / turn.files, 0) / told.length;
  const kept = wrong.length === 0 && stood > 0.2;
  const line = `warm（随机改数据 ${told.length} 次，只重做改到的）：${told.length - wrong.length} 次和全部重做一个字节不差，平均 ${Math.round(stood * 100)}% 的文件不用重做；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'warm', kept, turns: told.length, stood, wrong, line };
}

/** Edits one copy of the data, each ten times with the next seed from the first on. */
async function editing(
  folder: string,
  { first, turns, data }: { first: number; turns: number; data: string },
): Promise<Turn[]> {
  const own = join(folder, 'data');
  const room = join(folder, 'room');
  cpSync(data, own, { recursive: true });
  mkdirSync(room, { recursive: true });
  const told: Turn[] = [];
  let today = '2022-12-15';
  for (let seed = first; told.length < turns; seed += 1) {
    const asked = Math.min(IN_ONE, turns - told.length);
    const args = [own, room, String(seed), String(asked), today];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'warm-child.ts'), ...args],
      { maxBuffer: 2 ** 26 },
    );
    const child = JSON.parse(stdout) as { readonly told: readonly Turn[]; readonly day: string };
    today = child.day;
    told.push(...child.told.slice(1));
    for (const { words, files, stood, different } of child.told)
      console.error(
        `warm：${words}：${files} 个文件，不用重做 ${stood} 个，错了 ${different.length} 个`,
      );
  }
  return told;
}
