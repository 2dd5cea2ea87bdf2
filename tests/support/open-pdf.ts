import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF with a reader that has no part in making it; `destroy` it when done. */
export async function openPdf(pdf: Buffer) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    data: new Uint8Array(pdf),
    cMapUrl: `${join(FOLDER, 'cmaps')}/`,
    cMapPacked: true,
    disableFontFace: true,
    verbosity: 0,
  });
}
