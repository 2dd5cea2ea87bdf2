import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../portal/fs/sums.ts';
import type { Portal } from '../../portal/portal.ts';
import { sheetsByPath } from '../../views/print/print-page.ts';
import type { NamedSheet } from './draw-process.ts';
import { CHOICE, keptSheets } from './kept-sheets.ts';
import { layouts } from './lay-out.ts';
import { TEMPLATE } from './typst.ts';

/** Sheets that one process draws: the compiler keeps a megabyte of each until its process ends. */
const BATCH = 100;
const DRAWING = join(import.meta.dirname, 'draw-process.ts');

/** Puts the sheets that hang now, each a PDF, into a site. */
export type SheetPlacing = (folder: string) => Promise<void>;

/**
 * Draws the sheets that hang now as far as they were not drawn before; gives what puts them into a site. They
 * are made of the portal alone, so they may be drawn while there are no pages yet. Of a shard those that it has.
 */
export async function drawSheets(
  portal: Portal,
  has: (path: string) => boolean = () => true,
): Promise<SheetPlacing> {
  const program = sha256(readFileSync('package.json', 'utf8') + readFileSync(TEMPLATE, 'utf8'));
  const kept = keptSheets();
  const sheets = Array.from(sheetsByPath(portal))
    .filter(([path]) => has(path))
    .map(([path, sheet]) => {
      const name = kept.nameOf([program, layouts(sheet, CHOICE)]);
      return { path, named: [name, sheet] as const };
    });
  await draw(sheets.filter(({ named: [name] }) => !kept.has(name)).map(({ named }) => named));
  return async (folder) => {
    const place = (to: typeof sheets): typeof sheets =>
      to.filter(({ path, named: [name] }) => !kept.place(name, join(folder, path)));
    const takenAway = place(sheets);
    // By a build beside this one.
    await draw(takenAway.map(({ named }) => named));
    if (place(takenAway).length > 0) throw new Error('sheets that were drawn are not kept');
    kept.tidy();
  };
}

async function draw(sheets: readonly NamedSheet[]): Promise<void> {
  for (let from = 0; from < sheets.length; from += BATCH) {
    const child = spawn(process.execPath, [DRAWING], { stdio: ['pipe', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdin.on('error', () => undefined).end(JSON.stringify(sheets.slice(from, from + BATCH)));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(said.trim());
  }
}
