import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder that can hold a table, in order; a file is itself. */
export function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(csv|txt|tsv|xlsx|xls|et)$/i.test(name) && !/^[~.]/.test(name))
    .sort()
    .map((name) => join(path, name));
}
