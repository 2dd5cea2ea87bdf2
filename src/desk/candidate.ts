import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../portal/fs/folder.ts';
import { logNotGrown } from '../portal/fs/log-grown.ts';
import type { Sources } from '../portal/fs/sources.ts';
import type { Change } from './change.ts';
import type { DeskPlace } from './desk.ts';
import { addressOf, changedCopy } from './previews.ts';
import { ownRoom } from './room.ts';

/** A site as it would be with some files changed. */
export interface Candidate {
  readonly folder: string;
  /** Pages that differ from the site that readers get, by their addresses. */
  readonly pages: readonly string[];
  /** Takes away what is left of it. */
  readonly discard: () => void;
}

/** Builds a checked site of some sources into a folder; says in words why it did not. */
export type Builder = (sources: Sources, out: string) => Promise<string | null>;

/** Makes the site that a change gives, beside the one that readers get; in words why it is not fit. */
export async function makeCandidate(
  { workshop, sources: given, work, out }: DeskPlace,
  change: Change,
): Promise<Candidate | string> {
  const room = ownRoom(work, 'candidate');
  const discard = (): void => rmSync(room, { recursive: true, force: true });
  const folder = join(room, 'site');
  const built = await workshop.build(changedCopy(given, join(room, 'sources'), change), folder);
  const why = built ?? logNotGrown(out, folder);
  if (why === null) return { folder, pages: changedFiles(folder, out).map(addressOf), discard };
  discard();
  return why;
}

/** Files of the pages that one site has otherwise than another, or does not have. */
export function changedFiles(fresh: string, old: string): string[] {
  const pages = (folder: string): string[] =>
    listFolder(folder).files.filter((path) => path.endsWith('.html'));
  const bytesOf = (file: string): Buffer | null => (existsSync(file) ? readFileSync(file) : null);
  return [...new Set([...pages(fresh), ...pages(old)])]
    .filter((path) => {
      const [now, before] = [bytesOf(join(fresh, path)), bytesOf(join(old, path))];
      return now === null || before === null || !now.equals(before);
    })
    .sort();
}
