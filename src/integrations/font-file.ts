import { inflateSync } from 'node:zlib';

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/**
 * WOFF 1.0 → the TrueType or OpenType font inside it (https://www.w3.org/TR/WOFF/). The system's
 * own text drawing and the rasteriser open no WOFF.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  let at = SFNT_HEAD + count * SFNT_ENTRY;
  for (let table = 0; table < count; table += 1) {
    const entry = WOFF_HEAD + table * WOFF_ENTRY;
    const start = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(start, start + packedLength);
    (packedLength < length ? inflateSync(packed) : packed).copy(font, at);
    const record = SFNT_HEAD + table * SFNT_ENTRY;
    woff.copy(font, record, entry, entry + 4);
    woff.copy(font, record + 4, entry + 16, entry + 20);
    font.writeUInt32BE(at, record + 8);
    font.writeUInt32BE(length, record + 12);
    at += Math.ceil(length / 4) * 4;
  }
  return font;
}

/** Every code point that an unpacked font has a letter for, from its `cmap` (formats 4 and 12). */
export function lettersOf(font: Buffer): ReadonlySet<number> {
  const letters = new Set<number>();
  const map = tableOf(font, 'cmap');
  for (let part = 0; part < map.readUInt16BE(2); part += 1) {
    const start = map.readUInt32BE(8 + part * 8);
    for (const [from, to] of runsOf(map.subarray(start))) {
      for (let point = from; point <= to; point += 1) letters.add(point);
    }
  }
  // A format 4 part closes with this mark, which is no letter.
  letters.delete(0xffff);
  return letters;
}

function* runsOf(part: Buffer): Generator<readonly [number, number]> {
  const format = part.readUInt16BE(0);
  if (format === 4) {
    const bytes = part.readUInt16BE(6);
    for (let at = 0; at < bytes; at += 2) {
      yield [part.readUInt16BE(16 + bytes + at), part.readUInt16BE(14 + at)];
    }
  } else if (format === 12) {
    for (let run = 0; run < part.readUInt32BE(12); run += 1) {
      yield [part.readUInt32BE(16 + run * 12), part.readUInt32BE(20 + run * 12)];
    }
  }
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const record = SFNT_HEAD + table * SFNT_ENTRY;
    if (font.toString('latin1', record, record + 4) !== tag) continue;
    const start = font.readUInt32BE(record + 8);
    return font.subarray(start, start + font.readUInt32BE(record + 12));
  }
  throw new Error(`font has no table ${tag}`);
}
