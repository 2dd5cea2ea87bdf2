import type { ImageParts } from './image.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP1 = 0xe1;

/** Takes a JPEG apart; null when it is none. */
export function jpegParts(bytes: Uint8Array): ImageParts | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const metadata: Uint8Array[] = [];
  let at = 2;
  while (!(bytes[at] === 0xff && bytes[at + 1] === END)) {
    const segment = segmentAt(bytes, at);
    if (!segment) return null;
    const marker = segment[1] ?? 0;
    at += segment.length;
    if (isMetadata(marker, segment)) sortMetadata(segment, kept, metadata);
    else kept.push(segment);
    if (marker === SCAN) {
      const end = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  kept.push(bytes.subarray(at, at + 2));
  if (at + 2 < bytes.length) metadata.push(bytes.subarray(at + 2));
  return { kept, metadata };
}

/** The segment with its marker, fill bytes left out; null when the file is broken. */
function segmentAt(bytes: Uint8Array, from: number): Uint8Array | null {
  if (bytes[from] !== 0xff || from + 4 > bytes.length) return null;
  const length = ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
  const end = from + 2 + length;
  return length < 2 || end > bytes.length ? null : bytes.subarray(from, end);
}

/** Details go; of Exif stays, in its smallest form, which way up the picture is. */
function sortMetadata(segment: Uint8Array, kept: Uint8Array[], metadata: Uint8Array[]): void {
  if (!isOrientationOnly(segment)) metadata.push(segment);
  const turned = segment[1] === APP1 ? orientationOf(segment) : 1;
  if (turned !== 1) kept.push(orientationSegment(turned));
}

/** Markers that the picture itself is made of. */
const PICTURE = new Set([...range(0xc0, 0xcf), ...range(SCAN, 0xdf)]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Of the application's own, only the two that say how colours are written, in their full length. */
function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (PICTURE.has(marker)) return false;
  const name = ascii(segment, 4, 5);
  if (marker === 0xe0) return !(name === 'JFIF\0' && segment.length === 18);
  return !(marker === 0xee && name === 'Adobe' && segment.length === 16);
}

/** Compressed data runs until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

/** Which way up the picture is, 1 to 8: the one thing in Exif without which it would lie on its side. */
function orientationOf(segment: Uint8Array): number {
  if (!ascii(segment, 4, 6).startsWith('Exif\0\0')) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  if (tiff.byteLength < 14) return 1;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The smallest Exif that says which way up, and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
  ]);
}

function isOrientationOnly(segment: Uint8Array): boolean {
  const plain = orientationSegment(orientationOf(segment));
  return segment.length === plain.length && plain.every((byte, at) => byte === segment[at]);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
