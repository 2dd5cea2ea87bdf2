import { readFileSync } from 'node:fs';
import type { Sheet } from '../../views/sheets/sheet.ts';
import { CHOICE, keptSheets } from './kept-sheets.ts';
import { sheetDrawer } from './typst.ts';

/** A sheet to be drawn, and the name under which it is kept. */
export type NamedSheet = readonly [name: string, sheet: Sheet];

// Draws the sheets that it is handed and keeps them, in a process that ends with it.
const sheets = JSON.parse(readFileSync(0, 'utf8')) as readonly NamedSheet[];
const kept = keptSheets();
const draw = sheetDrawer();
for (const [name, sheet] of sheets) kept.keep(name, draw([sheet], CHOICE).pdf);
