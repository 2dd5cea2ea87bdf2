import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSums, SUMS, sha256, sumsOf } from '../../portal/fs/sums.ts';
import { writeWhole } from '../../portal/fs/write.ts';
import { CARRIED, type Place } from './place.ts';

/** What this machine knows of a place: which sums may lie there, by their digests, and what it set out to change. */
interface Carried {
  readonly left: readonly (string | null)[];
  readonly begun: readonly string[];
}

/**
 * Carries what is different of a site to its place: what pages load first, then pages, then what is gone,
 * and last of all its sums, by which the next time knows what lies there without listing it. Says in
 * words why it did not; null when it did. Cut short anywhere, the next time does the rest. Where somebody
 * else has carried something there meanwhile, nothing is changed.
 */
export async function deliver(site: string, place: Place, work: string): Promise<string | null> {
  const memory = join(work, CARRIED);
  const known: Carried | null = existsSync(memory)
    ? (JSON.parse(readFileSync(memory, 'utf8')) as Carried)
    : null;
  const remember = (carried: Carried): void => {
    mkdirSync(work, { recursive: true });
    writeWhole(memory, JSON.stringify(carried));
  };
  try {
    const there = await place.read(SUMS);
    const sums = sumsOf(site);
    const aim = sha256(sums);
    const left = there === null ? null : sha256(there);
    if (known !== null && left !== aim && !known.left.includes(left)) return others(place.name);
    const { put, gone } = differences(sums, there ?? '', known?.begun ?? []);
    remember({ left: [left, aim], begun: [...put.flat(), ...gone] });
    for (const paths of put) await place.put(site, paths);
    await place.remove(gone);
    if (there !== sums) await putSums(place, sums, work);
    remember({ left: [aim], begun: [] });
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `没有传到 ${place.name}：${why}。网站在这台电脑上已经换好；看好网线、地址和钥匙，再按一次。`;
  }
}

/** What was begun may lie there or not: it is put again, or taken away. */
function differences(sums: string, there: string, begun: readonly string[]) {
  const [now, before] = [readSums(sums), readSums(there)];
  const unsure = new Set(begun);
  const put = [...now]
    .filter(([path, digest]) => before.get(path) !== digest || unsure.has(path))
    .map(([path]) => path);
  const isPage = (path: string): boolean => path.endsWith('.html');
  return {
    // No page is there before what it loads.
    put: [put.filter((path) => !isPage(path)), put.filter(isPage)],
    gone: [...new Set([...before.keys(), ...unsure])].filter((path) => !now.has(path)),
  };
}

async function putSums(place: Place, sums: string, work: string): Promise<void> {
  const folder = join(work, 'sums');
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, SUMS), sums);
  await place.put(folder, [SUMS]);
}

function others(name: string): string {
  return `没有传：${name} 上的网站不是这台电脑上次传的，别的电脑传过，再传会盖掉它。请先把那边的数据取过来；确实要换掉的，运行 npm run desk -- --to 再登记一次地方。`;
}
