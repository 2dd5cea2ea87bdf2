import { sha256 } from '../portal/fs/sums.ts';
import type { DataFiles } from '../portal/reading.ts';

/** What a file is to hold: text, or the bytes of an attachment; null for one that goes. */
export type Content = string | Uint8Array | null;

/** What becomes of files of a data folder. */
export type Change = ReadonlyMap<string, Content>;

/** Files as a change leaves them; of what is no text only the name is told, as where it is read. */
export function filesAfter(files: DataFiles, change: Change): DataFiles {
  const after = new Map(files);
  for (const [path, content] of change) {
    if (content === null) after.delete(path);
    else after.set(path, typeof content === 'string' ? content : '');
  }
  return after;
}

/** Digest of what a file holds; that of the empty text where there is none. */
export function contentDigest(content: Content | undefined): string {
  return sha256(content ?? '');
}

/** What tells a change from any other. */
export function changeKey(change: Change): string {
  return sha256(
    JSON.stringify(
      [...change].map(([path, content]) => [path, content === null ? null : sha256(content)]),
    ),
  );
}
