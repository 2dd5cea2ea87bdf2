import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../portal/fs/write.ts';
import type { Portal } from '../../portal/portal.ts';
import { publishes } from '../../views/places.ts';
import { pdfHref } from '../../views/print/print-href.ts';
import { sheetsToSend } from '../../views/print/print-page.ts';
import type { Sheet } from '../../views/sheets/sheet.ts';
import { laidOut, type PaperChoice } from './lay-out.ts';
import { type SheetDrawer, sheetDrawer, TEMPLATE } from './typst.ts';

/** A notice is the same sheet every day that it runs: what was drawn is kept by the digest of all it is made of. */
const KEPT = join('.build', 'sheets');
/** How many are kept: a few days of a county. */
const MOST_KEPT = 3000;
const CHOICE: PaperChoice = { size: 'A4', large: false };

/** Puts the sheets that hang now into the site, each a PDF. */
export function writeSheets(folder: string, portal: Portal): void {
  const program = createHash('sha256')
    .update(readFileSync('package.json'))
    .update(readFileSync(TEMPLATE))
    .digest('hex');
  let drawer: SheetDrawer | undefined;
  mkdirSync(KEPT, { recursive: true });
  for (const village of portal.villages.filter(({ id }) => publishes(portal, id))) {
    for (const sheet of sheetsToSend(portal, village)) {
      const kept = join(KEPT, `${digestOf(program, sheet)}.pdf`);
      if (!existsSync(kept)) {
        drawer ??= sheetDrawer();
        writeWhole(kept, drawer([sheet], CHOICE).pdf);
      }
      utimesSync(kept, new Date(), new Date());
      const target = join(folder, pdfHref(village.id, sheet));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(kept, target);
    }
  }
  forgetOldest();
}

function digestOf(program: string, sheet: Sheet): string {
  const drawn = JSON.stringify([program, laidOut(sheet, CHOICE)]);
  return createHash('sha256').update(drawn).digest('hex').slice(0, 32);
}

function forgetOldest(): void {
  const names = readdirSync(KEPT);
  if (names.length <= MOST_KEPT) return;
  const usedAt = (name: string): number => statSync(join(KEPT, name)).mtimeMs;
  const oldest = names.map((name) => ({ name, at: usedAt(name) })).sort((a, b) => a.at - b.at);
  for (const { name } of oldest.slice(0, names.length - MOST_KEPT)) {
    rmSync(join(KEPT, name), { force: true });
  }
}
