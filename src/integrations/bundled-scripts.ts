import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of a script that the build made; nothing for any other address. */
export type BundledScripts = (source: string) => ReadonlySet<string> | null;

/** The other modules that a module loads; what runs in a worker makes nothing on a page. */
const LOADED = /(?:\bfrom|\bimport\s*\(?)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/**
 * Looks up the scripts in `_astro/` of a site's folder by the addresses that pages give. The words of
 * a script are those in its text and in that of every module it loads: among them is all that it may
 * put on a page. Each is read once.
 */
export function bundledScripts(folder: string): BundledScripts {
  const scripts = join(folder, '_astro');
  const known = new Map<string, ReadonlySet<string> | null>();
  return (source) => {
    const name = /\/_astro\/([\w.-]+\.js)$/.exec(source)?.[1];
    if (name === undefined || /^\/\/|:/.test(source)) return null;
    const found =
      known.get(name) ?? (existsSync(join(scripts, name)) ? wordsOf(scripts, name) : null);
    known.set(name, found);
    return found;
  };
}

function wordsOf(scripts: string, first: string): ReadonlySet<string> {
  const names = new Set([first]);
  const words = new Set<string>();
  // A set that grows while it is gone through is gone through to its end.
  for (const name of names) {
    const text = readFileSync(join(scripts, name), 'utf8');
    for (const word of text.match(/[\w-]+/g) ?? []) words.add(word);
    for (const [, loaded = ''] of text.matchAll(LOADED)) names.add(loaded);
  }
  return words;
}
