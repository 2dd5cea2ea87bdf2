import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../portal/portal.ts';
import type { Articles } from '../views/section.ts';
import { isOn, SECTIONS } from '../views/sections.ts';

/**
 * Takes the pages of sections that the site does not have out of it, before anything is made of its
 * pages. Astro writes a page for every file with a fixed address and offers no hook to leave one out.
 */
export function leaveOut(folder: string, portal: Portal, articles: Articles): void {
  for (const id of leftOut(portal, articles))
    rmSync(join(folder, id), { recursive: true, force: true });
}

/** Ids of the sections that the site does not have, which are their addresses too. */
export function leftOut(portal: Portal, articles: Articles): string[] {
  return SECTIONS.filter((section) => !isOn(section, portal, articles)).map(({ id }) => id);
}
