import { unzipped } from '../../intake/guard/files/office.ts';
import { plainOffice } from '../../intake/guard/files/plain-office.ts';

/**
 * The copy of a file that may be published: a picture drawn anew, of a document what is shown; null
 * when it cannot be made. What reads pictures and documents is loaded with the first of them: most
 * commands meet none, and it weighs more than they do.
 */
export async function publishedCopy(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    if (/\.(?:jpe?g|png|webp)$/i.test(name)) return await redrawn(bytes);
    if (/\.pdf$/i.test(name)) {
      const { plainPdf } = await import('../../intake/guard/files/plain-pdf.ts');
      return await plainPdf(bytes);
    }
    const parts = /\.(?:docx|xlsx)$/i.test(name) ? unzipped(bytes) : null;
    return parts && plainOffice(parts);
  } catch {
    return null;
  }
}

/** The same picture the right way up, in the same kind of file, from its dots alone. */
async function redrawn(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'error' }).autoOrient();
  const { format } = await picture.metadata();
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 88 }).toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 88 }).toBuffer();
    default:
      return null;
  }
}
