import { unzlibSync } from 'fflate';
import type { ImageParts } from './image.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PICTURE = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT pHYs bKGD acTL fcTL fdAT cICP'.split(' '),
);

/** Takes a PNG apart; null when it is none. Compressed texts are opened. */
export function pngParts(bytes: Uint8Array): ImageParts | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const metadata: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at, end);
    if (PICTURE.has(type)) kept.push(chunk);
    else metadata.push(type === 'zTXt' || type === 'iTXt' ? unpacked(chunk) : chunk);
    at = end;
    if (type === 'IEND') {
      if (at < bytes.length) metadata.push(bytes.subarray(at));
      return { kept, metadata };
    }
  }
  return null;
}

/** A text chunk with its compressed part opened; as it is when nothing in it is compressed. */
function unpacked(chunk: Uint8Array): Uint8Array {
  const zlib = chunk.findIndex(
    (byte, at) => at > 8 && byte === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(chunk[at + 1] ?? 0),
  );
  if (zlib === -1) return chunk;
  try {
    return unzlibSync(chunk.subarray(zlib, chunk.length - 4));
  } catch {
    return chunk;
  }
}
