import type { ImageParts } from './image.ts';

const PICTURE = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH']);
/** Bits of the extended header that promise a colour profile, Exif and XMP. */
const PROMISES = 0x20 | 0x08 | 0x04;

/** Takes a WebP apart; null when it is none. */
export function webpParts(bytes: Uint8Array): ImageParts | null {
  if (name(bytes, 0) !== 'RIFF' || name(bytes, 8) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [];
  const metadata: Uint8Array[] = [];
  const declared = Math.min(bytes.length, view.getUint32(4, true) + 8);
  let at = 12;
  while (at + 8 <= declared) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > bytes.length) return null;
    const chunk = bytes.slice(at, end);
    const type = name(chunk, 0);
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~PROMISES;
    (PICTURE.has(type) ? kept : metadata).push(chunk);
    at = end;
  }
  if (at < bytes.length) metadata.push(bytes.subarray(at));
  const size = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  const head = bytes.slice(0, 12);
  new DataView(head.buffer).setUint32(4, size, true);
  return { kept: [head, ...kept], metadata };
}

function name(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
