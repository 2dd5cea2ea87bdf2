import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const SUBSETS = ['latin', 'chinese-simplified'];

/** Whether the system can draw Chinese. Only Linux comes without. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/**
 * Lays out the packaged Noto Sans SC as a folder of system fonts and returns the environment that
 * makes a browser use it. A font given page by page would need the page's policy switched off and
 * scripts switched on, and would not be the page under test any more.
 */
export function packagedFont(): { readonly FONTCONFIG_FILE: string } {
  const folder = join(tmpdir(), `sunboard-fonts-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const subset of SUBSETS) {
    const file = resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-400-normal.woff`);
    writeFileSync(join(folder, `${subset}.ttf`), unpackWoff(readFileSync(file)));
  }
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: settings };
}

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/**
 * WOFF 1.0 → the TrueType or OpenType font inside it (https://www.w3.org/TR/WOFF/): Chromium opens
 * WOFF from the web only, never as a font of the system.
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
