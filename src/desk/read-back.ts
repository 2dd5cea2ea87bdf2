import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './candidate.ts';

/** Pages that are read back at the live address; a site is changed as a whole. */
const READ_BACK = 3;
const TRIES = 3;
const PAUSE = 1500;

/** What is at the live address. */
export interface ReadBack {
  readonly isLive: boolean;
  readonly words: string;
}

/** The page of one notice, as notices are numbered; lists of notices have a word there. */
export const NOTICE_PAGE = /^\/notices\/[^/]+-\d{4}-\d+\/$/;

/** Pages of a change that say most: those that are to be gone, then notices, then lists of them. */
export function pagesToRead({ folder, pages }: Omit<Candidate, 'discard'>): string[] {
  const order = (page: string): number => {
    if (!existsSync(fileOf(folder, page))) return 0;
    if (NOTICE_PAGE.test(page)) return 1;
    return page.startsWith('/notices/') ? 2 : 3;
  };
  return [...pages].sort((a, b) => order(a) - order(b)).slice(0, READ_BACK);
}

/** Reads changed pages at the address where readers get them, and holds them against the site. */
export async function readBack(
  address: string,
  site: string,
  pages: readonly string[],
  clock: () => string,
): Promise<ReadBack> {
  if (pages.length === 0) return { isLive: true, words: '网页没有变化，不用看网址。' };
  let words = '';
  for (let left = TRIES; left > 0; left -= 1) {
    const faults = await Promise.all(pages.map((page) => faultOf(address, site, page)));
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
  const live = Buffer.from(await response.arrayBuffer());
  const file = fileOf(site, page);
  if (!existsSync(file)) {
    const isGone = !response.ok || live.equals(readFileSync(join(site, '404.html')));
    return isGone
      ? null
      : `${url} 上还看得到。把文件夹传到服务器，或等几分钟缓存过去，再按「再传、再看一次网址」。`;
  }
  if (!response.ok) {
    return `${url} 回答 ${response.status}，不是网页。请看文件夹有没有传到服务器，再按「再传、再看一次网址」。`;
  }
  return live.equals(readFileSync(file))
    ? null
    : `${url} 上还是旧的。把文件夹传到服务器，或等几分钟缓存过去，再按「再传、再看一次网址」。`;
}

function fileOf(site: string, page: string): string {
  return join(site, page.endsWith('/') ? `${page}index.html` : page);
}
