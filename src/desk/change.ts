import type { DataFiles } from '../portal/reading.ts';

/** What becomes of files of a data folder: their new texts, null for one that goes. */
export type Change = ReadonlyMap<string, string | null>;

/** Files as a change leaves them. */
export function filesAfter(files: DataFiles, change: Change): DataFiles {
  const after = new Map(files);
  for (const [path, text] of change) {
    if (text === null) after.delete(path);
    else after.set(path, text);
  }
  return after;
}
