import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a data folder; each is whole or as it was, never half. UTF-8, as given. */
export function writeDataFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
}
