import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wrongUse } from './main.ts';

/** Reads a file of a site; null where it has none of that name. */
export type ReadSite = (path: string) => Promise<Uint8Array | null>;

/** Reads a site that lies in a folder or at an address. */
export function siteReader(site: string): ReadSite {
  if (URL.canParse(site) && /^https?:/.test(site)) {
    const base = site.endsWith('/') ? site : `${site}/`;
    return async (path) => {
      const answer = await fetch(new URL(path, base));
      if (answer.status === 404) return null;
      if (!answer.ok) throw wrongUse(`${answer.url} 没有打开，服务器说 ${answer.status}。`);
      return new Uint8Array(await answer.arrayBuffer());
    };
  }
  if (!existsSync(join(site, 'data'))) throw wrongUse(`${site} 里没有网站。`);
  return async (path) => {
    const file = join(site, path);
    return existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : null;
  };
}
