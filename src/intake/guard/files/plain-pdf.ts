import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { FileFault } from './file-text.ts';
import { pictureOnly } from './image.ts';
import { plainContent } from './pdf-content.ts';

/** What a page is drawn from; the rest of it are notes, actions and what programs left for themselves. */
const PAGE = new Set(
  'Type Parent MediaBox CropBox Rotate UserUnit Resources Contents Group'.split(' '),
);
/** Entries anywhere that draw nothing: details, marks of structure, layers, actions, embedded files. */
const NOT_DRAWN = new Set(
  'Metadata PieceInfo LastModified StructParent StructParents OC AF A AA Annots Properties Measure PtData Alternates OPI ID Alt ActualText Lang E T Private'.split(
    ' ',
  ),
);
/** Entries whose text a font needs. */
const NEEDED_TEXT = new Set(['Registry', 'Ordering']);

/** What a PDF holds beside what its pages show. */
export interface PdfInside {
  /** Why it is not plain: what in it acts, can be filled in or switched, or shows only at times. */
  readonly faults: readonly FileFault[];
  /** Words that are no text of a page and go with it all the same. */
  readonly names: readonly string[];
  /** The same pages without an edge: a reader leaves out what stands beyond it, and the file does not. */
  readonly withoutEdges: Uint8Array;
}

/** Looks into a PDF as a whole; throws where it cannot be opened. */
export async function lookInside(bytes: Uint8Array): Promise<PdfInside> {
  const { document, catalog, context, pages } = await opened(bytes);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const has = (dict: PDFDict | undefined, key: string): boolean =>
    dict?.has(PDFName.of(key)) === true;
  const fields = catalog
    .lookupMaybe(PDFName.of('AcroForm'), PDFDict)
    ?.lookupMaybe(PDFName.of('Fields'), PDFArray);
  const layers = catalog
    .lookupMaybe(PDFName.of('OCProperties'), PDFDict)
    ?.lookupMaybe(PDFName.of('OCGs'), PDFArray);
  const kinds = pages.flatMap((page) => {
    const notes = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return (notes?.asArray() ?? []).map((note) => {
      const dict = context.lookupMaybe(note as PDFRef, PDFDict);
      return dict?.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '';
    });
  });
  const opensWith = catalog.get(PDFName.of('OpenAction'));
  const acts =
    has(names, 'JavaScript') ||
    has(catalog, 'AA') ||
    pages.some((page) => has(page, 'AA')) ||
    (opensWith !== undefined && context.lookup(opensWith) instanceof PDFDict);
  const faults = [
    ...(acts ? [ACTS] : []),
    ...(has(names, 'EmbeddedFiles') || kinds.includes('FileAttachment') ? [EMBEDDED] : []),
    ...((fields?.size() ?? 0) > 0 || kinds.includes('Widget') ? [FORM] : []),
    ...((layers?.size() ?? 0) > 0 ? [LAYERS] : []),
    ...(kinds.some((kind) => !['Link', 'FileAttachment', 'Widget'].includes(kind)) ? [NOTES] : []),
    ...(revisions(bytes) > 1 ? [REVISED] : []),
  ];
  for (const page of document.getPages()) {
    page.node.delete(PDFName.of('CropBox'));
    page.setMediaBox(-FAR, -FAR, 2 * FAR, 2 * FAR);
  }
  return {
    faults,
    names: fontNames(context),
    withoutEdges: await document.save({ useObjectStreams: false, addDefaultPage: false }),
  };
}

/** Further than any drawing reaches, in points. */
const FAR = 10_000_000;

/** Names of fonts, without the letters that stand for a part of one. */
function fontNames(context: PDFDocument['context']): string[] {
  const names = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    return [...String(object).matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].map(
      ([, name = '']) => name,
    );
  });
  return [...new Set(names)];
}

/** The pages alone, in a file of their own: no properties, bookmarks, links, older versions or leftovers. */
export async function plainPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const { document, pages, context } = await opened(bytes);
  for (const page of pages)
    for (const key of page.keys()) if (!PAGE.has(key.decodeText())) page.delete(key);
  for (const [, object] of context.enumerateIndirectObjects()) prune(object);
  const copy = await PDFDocument.create({ updateMetadata: false });
  for (const page of await copy.copyPages(document, document.getPageIndices())) {
    copy.addPage(page);
    replaceContents(page.node, copy);
  }
  for (const [ref, object] of copy.context.enumerateIndirectObjects()) {
    const plain = object instanceof PDFRawStream ? plainStream(object, copy) : null;
    if (plain) copy.context.assign(ref, plain);
  }
  return copy.save({ useObjectStreams: false, addDefaultPage: false });
}

/** One drawing written anew in place of the parts of the old one, which are taken out of the file. */
function replaceContents(page: PDFDict, { context }: PDFDocument): void {
  const key = PDFName.of('Contents');
  const given = page.get(key);
  const contents = context.lookup(given);
  const parts = contents instanceof PDFArray ? contents.asArray() : given ? [given] : [];
  const text = parts.map((part) => textOf(context.lookup(part))).join('\n');
  for (const part of [given, ...parts]) if (part instanceof PDFRef) context.delete(part);
  page.set(key, context.register(context.flateStream(latin1(plainContent(text)))));
}

async function opened(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map(({ node }) => node);
  return { document, catalog: document.catalog, context: document.context, pages };
}

/** How often a file was saved; one made for quick opening bears two ends, the first without a place. */
function revisions(bytes: Uint8Array): number {
  return [...fromLatin1(bytes).matchAll(/startxref\s+(\d+)\s+%%EOF/g)].filter(
    ([, place]) => Number(place) > 0,
  ).length;
}

/** Takes out of an object, as deep as it goes by itself, what draws nothing. Text draws only in content. */
function prune(object: PDFObject): void {
  if (object instanceof PDFStream) prune(object.dict);
  else if (object instanceof PDFArray) for (const item of object.asArray()) prune(item);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = key.decodeText();
      const text = isText(value) && !NEEDED_TEXT.has(name);
      if (NOT_DRAWN.has(name) || text || hasText(value)) object.delete(key);
      else prune(value);
    }
  }
}

function isText(object: PDFObject): boolean {
  return object instanceof PDFString || object instanceof PDFHexString;
}

/** A list with text in it; only the colours of a palette may be written as text. */
function hasText(object: PDFObject): boolean {
  if (!(object instanceof PDFArray)) return false;
  const items = object.asArray();
  return items.some(isText) && String(items[0]) !== '/Indexed';
}

function plainStream(stream: PDFRawStream, { context }: PDFDocument): PDFRawStream | null {
  const { dict } = stream;
  const filter = String(dict.get(PDFName.of('Filter')) ?? '').replace(/[[\]\s]/g, '');
  if (filter === '/DCTDecode') {
    const picture = pictureOnly(stream.contents);
    return picture ? PDFRawStream.of(dict, picture) : null;
  }
  const draws =
    String(dict.get(PDFName.of('Subtype'))) === '/Form' || dict.has(PDFName.of('PatternType'));
  if (!draws) return null;
  const plain = context.flateStream(latin1(plainContent(textOf(stream))));
  for (const [key, value] of dict.entries())
    if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText())) plain.dict.set(key, value);
  return plain as PDFRawStream;
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFRawStream ? fromLatin1(decodePDFRawStream(object).decode()) : '';
}

/** Byte by byte: the decoder of that name reads some bytes as signs beyond a byte. */
function fromLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const PRINT = '请重新打印成 PDF（打印机选「Microsoft Print to PDF」或「导出为 PDF」），再放进来。';
const ACTS = fault('PDF 里有打开时会运行的动作或脚本。');
const EMBEDDED = fault('PDF 里还夹着别的文件。');
const FORM = fault('PDF 里有可以填写的表单或电子签名，打印出来和屏幕上不一定一样。');
const LAYERS = fault('PDF 里有可以打开、关上的图层，关上的看不见但还在。');
const NOTES = fault('PDF 里有批注、图章一类贴上去的内容。');
const REVISED = fault('这份 PDF 改过以后接着存的，改掉的内容还在文件里。');

function fault(message: string): FileFault {
  return { code: 'guard/hidden-content', severity: 'error', message, fix: PRINT };
}
