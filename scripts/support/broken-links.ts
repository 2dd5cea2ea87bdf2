import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { basePath } from '../../src/portal/fs/sources.ts';

const LINK = /\s(?:href|src)="([^"#?]+)[^"]*"/g;

/** Links in the pages of a site that lead to no file of it, by the page. */
export function brokenLinks(site: string): string[] {
  const base = basePath();
  const known = new Map<string, boolean>();
  const isThere = (path: string): boolean => {
    const file = join(site, decodeURIComponent(path));
    const there =
      existsSync(file) && (statSync(file).isFile() || existsSync(join(file, 'index.html')));
    known.set(path, there);
    return there;
  };
  return listFolder(site)
    .files.filter((path) => path.endsWith('.html'))
    .flatMap((page) => {
      const found = readFileSync(join(site, page), 'utf8').matchAll(LINK);
      const missing = [...found].flatMap(([, address = '']) => {
        if (!address.startsWith('/') || address.startsWith('//')) return [];
        if (!address.startsWith(base)) return [address];
        const path = address.slice(base.length);
        return (known.get(path) ?? isThere(path)) ? [] : [address];
      });
      return [...new Set(missing)].map((address) => `${page}：链接 ${address} 没有这个文件。`);
    });
}
