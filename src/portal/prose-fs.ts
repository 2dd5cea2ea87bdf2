import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of prose under `content/`, by its folder and its file name. */
export interface ProseRef {
  readonly folder: 'cases' | 'policies';
  readonly slug: string;
}

/** The prose of the site, as far as other pages need to know of it. */
export interface Prose {
  readonly cases: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  /** Han characters of each case, for how long it takes to read. */
  readonly characters: ReadonlyMap<string, number>;
  /** Fact id → the prose that shows it, each once, in order. */
  readonly factUses: ReadonlyMap<string, readonly ProseRef[]>;
}

/**
 * Looks through the MDX for fact ids. A component may be given a list of them, so the ids count and
 * not the tags.
 */
export function readProse(content: string): Prose {
  const slugs = { cases: new Set<string>(), policies: new Set<string>() };
  const factUses = new Map<string, ProseRef[]>();
  const characters = new Map<string, number>();
  for (const folder of ['cases', 'policies'] as const) {
    for (const file of mdxFiles(join(content, folder))) {
      const slug = file.replace(/\.mdx$/, '');
      slugs[folder].add(slug);
      const text = readFileSync(join(content, folder, file), 'utf8');
      if (folder === 'cases') characters.set(slug, text.match(/\p{Script=Han}/gu)?.length ?? 0);
      for (const id of new Set(text.match(/\bF\d{3}\b/g))) {
        const refs = factUses.get(id);
        if (refs) refs.push({ folder, slug });
        else factUses.set(id, [{ folder, slug }]);
      }
    }
  }
  return { ...slugs, characters, factUses };
}

function mdxFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}
