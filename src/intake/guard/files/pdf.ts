import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { readsAsName } from '../names.ts';
import { BREAK, type FileFault, type FileReading, type FileText } from './file-text.ts';
import { unreadable } from './office.ts';
import { pageColumns } from './pdf-columns.ts';
import { lookInside } from './plain-pdf.ts';

/** Where the reader of PDF finds its tables of Chinese encodings; a folder with a closing slash. */
export interface PdfTools {
  readonly cMapUrl: string;
}

/** What a PDF says: pages, notes, properties and metadata. One that cannot be opened is refused. */
export async function readPdf(bytes: Uint8Array, tools: PdfTools): Promise<FileReading> {
  const inside = await lookInside(bytes).catch(() => null);
  if (!inside) return { texts: [], faults: [unreadable()] };
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: inside.withoutEdges,
    cMapUrl: tools.cMapUrl,
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const texts: FileText[] = [{ place: '字体名', text: inside.names.join(BREAK), kind: 'words' }];
    const columns: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const drawn = items.filter(isText);
      for (const order of [drawn, asRead(drawn)])
        texts.push({ place: `第 ${number} 页`, text: pageText(order), kind: 'words' });
      columns.push(...pageColumns(drawn));
      const notes = await page.getAnnotations();
      const words = notes.flatMap(({ contentsObj, titleObj, fieldValue, url }) =>
        [contentsObj?.str, titleObj?.str, fieldValue, url].filter(Boolean).map(String),
      );
      if (words.length > 0)
        texts.push({ place: `第 ${number} 页批注`, text: words.join(BREAK), kind: 'words' });
    }
    const { info, metadata } = await document.getMetadata();
    const properties = info as Readonly<Record<string, unknown>>;
    const words = Object.values(properties).filter((value) => typeof value === 'string');
    const raw = metadata?.getRaw();
    texts.push({ place: '文档属性', text: words.join(BREAK), kind: 'words' });
    if (typeof raw === 'string')
      texts.push({ place: '文档属性', text: raw.replace(/<[^>]*>/g, BREAK), kind: 'words' });
    const faults: FileFault[] = [];
    if (typeof properties.Author === 'string' && readsAsName(properties.Author.trim()))
      faults.push(AUTHOR);
    faults.push(...inside.faults);
    return { texts, faults, columns };
  } catch {
    return { texts: [], faults: [unreadable()] };
  } finally {
    await task.destroy();
  }
}

const AUTHOR: FileFault = {
  code: 'guard/file-author',
  severity: 'error',
  message: '文档属性里有作者姓名，不能公开。',
  fix: '请在原来的文档里去掉作者，再存成 PDF。',
};
function isText(item: object): item is TextItem {
  return 'str' in item;
}

/** Items by where they stand: what was drawn backwards is read as it is seen. */
function asRead(items: readonly TextItem[]): TextItem[] {
  const placeOf = ({ transform }: TextItem): [line: number, left: number] => {
    const [, , , , x = 0, y = 0] = transform as number[];
    return [-Math.round(y), x];
  };
  return items.toSorted((a, b) => {
    const [line, left] = placeOf(a);
    const [otherLine, otherLeft] = placeOf(b);
    return line - otherLine || left - otherLeft;
  });
}

/** Items one after another: joined where they touch, parted where the page leaves a gap. */
function pageText(items: readonly TextItem[]): string {
  let text = '';
  let last: TextItem | null = null;
  for (const item of items) {
    if (last && !touches(last, item)) text += ' ';
    text += item.str;
    if (item.hasEOL) text += '\n';
    last = item;
  }
  return text;
}

function touches(left: TextItem, right: TextItem): boolean {
  const [, , , , x = 0, y = 0] = right.transform as number[];
  const [, , , , leftX = 0, leftY = 0] = left.transform as number[];
  return (
    Math.abs(y - leftY) < 1 && Math.abs(x - (leftX + left.width)) < 0.25 * (right.height || 10)
  );
}
