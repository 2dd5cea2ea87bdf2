import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { lettersOf, unpackWoff } from '../../src/integrations/font-file.ts';

const FONT = '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff';

/** Sum of a table's 32-bit words, as the font's own directory states it. */
function checksum(table: Buffer): number {
  let sum = 0;
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

it('gives back a font whose every table has the checksum that its directory states', () => {
  const font = unpackWoff(readFileSync(createRequire(import.meta.url).resolve(FONT)));
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let table = 0; table < count; table += 1) {
    const record = 12 + table * 16;
    const tag = font.toString('latin1', record, record + 4);
    const start = font.readUInt32BE(record + 8);
    const body = Buffer.from(font.subarray(start, start + font.readUInt32BE(record + 12)));
    // The head's own sum covers the whole font, so it counts as zero here.
    if (tag === 'head') body.writeUInt32BE(0, 8);
    expect([tag, checksum(body)]).toEqual([tag, font.readUInt32BE(record + 4)]);
  }
});

it('refuses what is not WOFF', () => {
  expect(() => unpackWoff(Buffer.from('wOF2....'))).toThrow('not a WOFF 1.0 font');
});

it('reads from a font which letters it has', () => {
  const letters = lettersOf(unpackWoff(readFileSync(createRequire(import.meta.url).resolve(FONT))));
  const has = (text: string): boolean[] =>
    [...text].map((letter) => letters.has(letter.codePointAt(0) ?? 0));
  expect(has('A9·—')).toEqual([true, true, true, true]);
  expect(has('郧村')).toEqual([false, false]);
});
