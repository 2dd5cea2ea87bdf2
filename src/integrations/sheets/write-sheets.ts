import { copyFileSync, existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dropOldest } from '../../portal/fs/drop-oldest.ts';
import { sha256 } from '../../portal/fs/sums.ts';
import { writeWhole } from '../../portal/fs/write.ts';
import type { Portal } from '../../portal/portal.ts';
import { sheetsByPath } from '../../views/print/print-page.ts';
import { layouts, type PaperChoice } from './lay-out.ts';
import { type SheetDrawer, sheetDrawer, TEMPLATE } from './typst.ts';

/** A notice is the same sheet every day that it runs: what was drawn is kept by the digest of all it is made of. */
const KEPT = join('.build', 'sheets');
/** How many are kept: a few days of a county. */
const MOST_KEPT = 3000;
const CHOICE: PaperChoice = { size: 'A4', large: false };

/** Puts the sheets that hang now into the site, each a PDF. */
export function writeSheets(folder: string, portal: Portal): void {
  const program = sha256(readFileSync('package.json', 'utf8') + readFileSync(TEMPLATE, 'utf8'));
  let drawer: SheetDrawer | undefined;
  mkdirSync(KEPT, { recursive: true });
  for (const [path, sheet] of sheetsByPath(portal)) {
    const kept = join(KEPT, `${sha256(JSON.stringify([program, layouts(sheet, CHOICE)]))}.pdf`);
    if (!existsSync(kept)) {
      drawer ??= sheetDrawer();
      writeWhole(kept, drawer([sheet], CHOICE).pdf);
    }
    utimesSync(kept, new Date(), new Date());
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(kept, target);
  }
  dropOldest(KEPT, MOST_KEPT);
}
