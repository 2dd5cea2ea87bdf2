import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackWoff } from '../../src/integrations/font-file.ts';

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
