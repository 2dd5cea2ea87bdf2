import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TRIES = 3;
const PAUSE = 1500;

/** What is at the live address. */
export interface ReadBack {
  readonly isLive: boolean;
  readonly words: string;
}

/** Reads changed pages at the address where readers get them, and holds them against the site. */
export async function readBack(
  address: string,
  site: string,
  pages: readonly string[],
  clock: () => string,
): Promise<ReadBack> {
  const wanted = pages.filter((page) => existsSync(fileOf(site, page)));
  if (wanted.length === 0) return { isLive: true, words: '网页没有变化，不用看网址。' };
  let words = '';
  for (let left = TRIES; left > 0; left -= 1) {
    const faults = await Promise.all(wanted.map((page) => faultOf(address, site, page)));
    words = faults.find((fault) => fault !== null) ?? '';
    if (words === '')
      return { isLive: true, words: `已上网，${clock()} 在网址上看到了，一字不差。` };
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return { isLive: false, words };
}

async function faultOf(address: string, site: string, page: string): Promise<string | null> {
  const url = `${address}${page}`;
  let response: Response;
  try {
    response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  } catch {
    return `连不上 ${address}。网站文件已经换好；请看网线和网址，再按「再传、再看一次网址」。`;
  }
  if (!response.ok) {
    return `${url} 回答 ${response.status}，不是网页。请看文件夹有没有传到服务器，再按「再传、再看一次网址」。`;
  }
  const live = Buffer.from(await response.arrayBuffer());
  return live.equals(readFileSync(fileOf(site, page)))
    ? null
    : `${url} 上还是旧的。把文件夹传到服务器，或等几分钟缓存过去，再按「再传、再看一次网址」。`;
}

function fileOf(site: string, page: string): string {
  return join(site, page.endsWith('/') ? `${page}index.html` : page);
}
