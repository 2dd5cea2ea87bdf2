import { pictureOnly } from './image.ts';
import { withoutAuthors } from './office.ts';

/** The copy of a file that may be published: photos without details, documents without authors. */
export function cleanCopy(name: string, bytes: Uint8Array): Uint8Array {
  if (/\.(?:jpe?g|png|webp)$/i.test(name)) return pictureOnly(bytes) ?? bytes;
  if (/\.(?:docx|xlsx)$/i.test(name)) return withoutAuthors(bytes) ?? bytes;
  return bytes;
}
