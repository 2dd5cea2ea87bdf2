import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['cases', 'policies'] as const;

/**
 * Which prose names which fact, by scanning the MDX for fact ids: a component may take a list of
 * them, so the ids count and not the tags. Each piece of prose is listed once for a fact.
 */
export function scanFactUses(
  content: string,
): Map<string, { folder: (typeof FOLDERS)[number]; slug: string }[]> {
  const uses = new Map<string, { folder: (typeof FOLDERS)[number]; slug: string }[]>();
  for (const folder of FOLDERS) {
    const path = join(content, folder);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path)
      .filter((name) => name.endsWith('.mdx'))
      .sort()) {
      const text = readFileSync(join(path, file), 'utf8');
      for (const id of new Set(text.match(/\bF\d{3}\b/g))) {
        const list = uses.get(id) ?? [];
        list.push({ folder, slug: file.replace(/\.mdx$/, '') });
        uses.set(id, list);
      }
    }
  }
  return uses;
}

/** Slugs of the prose in a folder of `content/`. */
export function proseSlugs(content: string, folder: (typeof FOLDERS)[number]): Set<string> {
  const path = join(content, folder);
  if (!existsSync(path)) return new Set();
  return new Set(
    readdirSync(path)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.replace(/\.mdx$/, '')),
  );
}
