import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../portal/fs/sums.ts';
import type { Portal } from '../../portal/portal.ts';
import { sheetsByPath } from '../../views/print/print-page.ts';
import { keptFiles } from '../kept-files.ts';
import { layouts, type PaperChoice } from './lay-out.ts';
import { type SheetDrawer, sheetDrawer, TEMPLATE } from './typst.ts';

/** How many are kept: a few days of a county. A notice is the same sheet every day that it runs. */
const MOST_KEPT = 3000;
const CHOICE: PaperChoice = { size: 'A4', large: false };

/** Puts the sheets that hang now into the site, each a PDF. */
export function writeSheets(folder: string, portal: Portal): void {
  const program = sha256(readFileSync('package.json', 'utf8') + readFileSync(TEMPLATE, 'utf8'));
  const kept = keptFiles('sheets', MOST_KEPT);
  let drawer: SheetDrawer | undefined;
  for (const [path, sheet] of sheetsByPath(portal)) {
    const parts = [program, layouts(sheet, CHOICE)];
    const target = join(folder, path);
    if (kept.place(parts, target)) continue;
    drawer ??= sheetDrawer();
    kept.keep(parts, drawer([sheet], CHOICE).pdf);
    kept.place(parts, target);
  }
  kept.tidy();
}
