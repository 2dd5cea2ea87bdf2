import { expect } from 'vitest';
import type { PaperChoice } from '../../src/integrations/sheets/lay-out.ts';
import { sheetDrawer } from '../../src/integrations/sheets/typst.ts';
import type { Sheet, SheetPart } from '../../src/views/sheets/sheet.ts';
import { bare, type ReadPage, readPdf } from './read-pdf.ts';

export const draw = sheetDrawer();
export const A4: PaperChoice = { size: 'A4', large: false };

/** Draws and reads back, and holds what every sheet must: where it is from, which it is of how many. */
export async function drawn(sheet: Sheet, choice: PaperChoice = A4): Promise<readonly ReadPage[]> {
  const { pdf, pages: count } = draw([sheet], choice);
  const { pages, language, tagged, title } = await readPdf(pdf);
  expect({ count: pages.length, language, tagged, title }).toEqual({
    count,
    language: 'zh-CN',
    tagged: true,
    title: sheet.title,
  });
  pages.forEach((page, at) => {
    for (const part of identity(sheet)) expect(page.text).toContain(bare(part));
    expect(page.text).toContain(`第${at + 1}页共${count}页`);
    for (const { left, right, base } of page.runs) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(page.width);
      expect(base).toBeGreaterThan(0);
      expect(base).toBeLessThan(page.height);
    }
    expect(linesBetween(page, sheet)).toBeGreaterThanOrEqual(Math.min(5, linesOf(sheet)));
  });
  return pages;
}

function identity({ title, issuer, period, objectUntil, phones, code, address }: Sheet): string[] {
  return [
    title,
    issuer,
    period,
    phones,
    address.slice('https://'.length),
    ...[objectUntil, code].filter((part) => part !== null),
  ];
}

/** Lines of content: those above the band at the foot and above who signs. */
function linesBetween({ runs, height }: ReadPage, { posts: [signs = ''] }: Sheet): number {
  const band = 42 * (72 / 25.4);
  const foot = runs.find(({ text }) => text.startsWith(bare(signs)))?.base ?? band;
  const bases = runs
    .map(({ base }) => Math.round(base))
    .filter((base) => base > foot + 2 && base < height - 45);
  return new Set(bases).size;
}

/** Lines and rows that a sheet has at the least, its title and period among them. */
function linesOf({ parts }: Sheet): number {
  return parts.reduce(
    (sum, part) => sum + (part.kind === 'table' ? part.rows.length + 1 : part.lines.length),
    2,
  );
}

/** Holds that every heading, line and cell of a sheet is on its pages. */
export function expectCells(pages: readonly ReadPage[], parts: readonly SheetPart[]): void {
  const text = pages.map((page) => page.text).join('');
  for (const part of parts) {
    expect(text).toContain(bare(part.heading ?? ''));
    if (part.kind !== 'table') {
      for (const line of part.lines) expect(text).toContain(bare(line));
      continue;
    }
    for (const { text: cell } of part.rows.flat()) expect(text).toContain(bare(cell));
    for (const { head } of part.columns) expect(text).toContain(bare(head));
  }
}
