import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from '../../views/sheets/sheet.ts';
import { layouts, type PaperChoice } from './lay-out.ts';
import { sheetFonts } from './sheet-fonts.ts';

/** A drawn PDF and how many pages it has. */
export interface Drawn {
  readonly pdf: Buffer;
  readonly pages: number;
  /** How large the pages of the first sheet are, in millimetres. */
  readonly page: readonly [width: number, height: number];
}

/** Draws sheets as one PDF; another drawer may take its place. */
export type SheetDrawer = (sheets: readonly Sheet[], choice: PaperChoice) => Drawn;

/** By how much of a page a reckoning of what a sheet fills may be wrong. */
const ROUGHLY = 0.2;
export const TEMPLATE = join(import.meta.dirname, 'sheet.typ');

/**
 * A drawer with Typst: tagged PDF/UA-1, the same bytes each time. Words reach it as data and never as
 * markup; a letter that the font lacks is refused.
 */
export function sheetDrawer(): SheetDrawer {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: sheetFonts() }],
  });
  const template = readFileSync(TEMPLATE, 'utf8');
  const compiled = (laid: readonly object[]) => {
    const drawing = compiler.compile({
      mainFileContent: template,
      inputs: { d: JSON.stringify(laid) },
    });
    const { result } = drawing;
    if (!result) throw new Error(String(drawing.takeDiagnostics()?.shortDiagnostics[0]?.message));
    return result;
  };
  // The first way that takes the fewest pages, and only those that may take fewer are tried: the compiler
  // gives back not all that a drawing took.
  const fitted = (sheet: Sheet, choice: PaperChoice) => {
    const [best, ...others] = layouts(sheet, choice);
    let [layout, result] = [best, compiled([best.laid])];
    for (const other of others) {
      if (other.fill > result.numOfPages - 1 + ROUGHLY) continue;
      const drawing = compiled([other.laid]);
      if (drawing.numOfPages < result.numOfPages) [layout, result] = [other, drawing];
    }
    return { ...layout, result };
  };
  return (sheets, choice) => {
    try {
      const each = sheets.map((sheet) => fitted(sheet, choice));
      const [first] = each;
      if (!first) throw new Error('没有要印的');
      const result = each.length === 1 ? first.result : compiled(each.map(({ laid }) => laid));
      const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' });
      return { pdf, pages: result.numOfPages, page: first.page };
    } catch (error) {
      throw new Error(faultWords(sheets, error), { cause: error });
    } finally {
      // No sheet is like another: what was worked out for one is of no use to the next.
      compiler.evictCache(0);
    }
  };
}

function faultWords(sheets: readonly Sheet[], error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const [, letters] = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(words) ?? [];
  // Of a pack, only the sheet that has the letter is named.
  const own = sheets.filter((sheet) => letters && JSON.stringify(sheet).includes(letters));
  const titles = (own.length > 0 ? own : sheets).map(({ title }) => `《${title}》`).join('');
  return letters === undefined
    ? `${titles}印不出来：${words}`
    : `${titles}印不出来：字体里没有「${letters}」这个字。请在表里换成通用的写法，再印一次。`;
}
