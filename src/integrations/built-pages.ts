import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page of the built site: its file, its address below the base path, its markup when asked for. */
export interface BuiltPage {
  readonly file: string;
  readonly url: string;
  readonly html: () => string;
}

/** Every page of a built site, in the order of its files. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((file) => ({
      file,
      url: `/${file.replace(/index\.html$/, '')}`,
      html: () => readFileSync(join(folder, file), 'utf8'),
    }));
}
