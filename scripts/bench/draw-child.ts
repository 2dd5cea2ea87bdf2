import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sheetDrawer } from '../../src/integrations/sheets/typst.ts';
import type { Sheet } from '../../src/views/sheets/sheet.ts';

/** Draws the sheets of a file in a process of its own, so that its memory is its own: `draw-child.ts FILE`. */
const [file = ''] = process.argv.slice(2);
const sheets = JSON.parse(readFileSync(file, 'utf8')) as Sheet[];
const draw = sheetDrawer();
const sum = createHash('sha256');
const seconds = sheets.map((sheet) => {
  const start = performance.now();
  sum.update(draw([sheet], { size: 'A4', large: false }).pdf);
  return (performance.now() - start) / 1000;
});
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ seconds, megabytes, digest: sum.digest('hex') }));
