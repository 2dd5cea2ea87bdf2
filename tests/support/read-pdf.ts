import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { openPdf } from './open-pdf.ts';

/** A page of a PDF as it is read back: its size, its words and where they stand. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Words, left, right and base of each run of letters, in points from the lower left. */
  readonly runs: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly base: number;
  }[];
}

/** Reads a PDF back with a reader that has no part in making it. Spaces are dropped: lines break anywhere. */
export async function readPdf(pdf: Buffer): Promise<{
  readonly pages: readonly ReadPage[];
  readonly language: string | null;
  readonly tagged: boolean;
  readonly title: string;
}> {
  const task = await openPdf(pdf);
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const mark = await document.getMarkInfo();
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const items = (await page.getTextContent()).items.filter(
        (item): item is TextItem => 'str' in item && item.str.trim() !== '',
      );
      pages.push({
        width,
        height,
        text: items.map(({ str }) => bare(str)).join(''),
        runs: items.map(({ str, transform, width: wide }) => ({
          text: bare(str),
          left: transform[4],
          right: transform[4] + wide,
          base: transform[5],
        })),
      });
    }
    const language = 'Language' in info ? String(info.Language) : null;
    return {
      pages,
      language,
      tagged: mark?.Marked === true,
      title: String((info as { Title?: string }).Title),
    };
  } finally {
    await task.destroy();
  }
}

/** Words without what a line break adds or takes. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b]/g, '');
}
