import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp, { type Exif } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import { nationalTables } from '../../src/portal/fs/new-home.ts';
import { countyHome } from '../support/another-county.ts';
import { builtPages } from '../support/site.ts';
import { build, writeFolder } from '../support/source-tree.ts';

const TAG = '<Photo src="yuan.jpg" alt="一面灰墙" caption="2022年9月，试照片用" credit="测试" />';
const STORY = 'cases/longyun.mdx';
/** What the story stands on. */
const TABLES = /^(?:portal\.json|(?:towns|villages|entities|sources|facts|corrections)\.csv)$/;
let env: Readonly<Record<string, string>> = {};
let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-photos-'));
  const demo = [...readDataFolder('data')].filter(([path]) => TABLES.test(path));
  env = countyHome(room, new Map([...nationalTables(), ...demo]));
  const story = readFileSync(join('content', STORY), 'utf8');
  const withPhoto = story.replace('\n## 共谋', `\n${TAG}\n\n## 共谋`);
  writeFolder(join(room, 'content'), new Map([[STORY, withPhoto]]));
  mkdirSync(join(room, 'content/photos'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A grey picture as a camera writes it. */
async function takePhoto(exif: Exif): Promise<void> {
  const grey = { width: 1600, height: 1000, channels: 3, background: '#888' } as const;
  await sharp({ create: grey }).jpeg().withExif(exif).toFile(join(room, 'content/photos/yuan.jpg'));
}

it('shows a photo in several widths, loaded when near, without what the camera wrote', async () => {
  await takePhoto({ IFD0: { Make: 'SOME CAMERA', Model: 'X' } });
  const out = join(room, 'dist');
  const result = build(env);
  expect(result.status, result.stderr).toBe(0);
  const page = parse(readFileSync(join(out, 'cases/longyun/index.html'), 'utf8'));
  const img = page.querySelector('figure.photo img');
  expect(img?.getAttribute('alt')).toBe('一面灰墙');
  expect(img?.getAttribute('loading')).toBe('lazy');
  expect([img?.getAttribute('width'), img?.getAttribute('height')]).toEqual(['1600', '1000']);
  expect(page.querySelector('figure.photo figcaption')?.text).toContain('摄影：测试');
  const copies = (img?.getAttribute('srcset') ?? '')
    .split(', ')
    .map((copy) => copy.split(' ')[0] ?? '');
  expect(copies).toHaveLength(4);
  for (const copy of copies) {
    const { exif, xmp, iptc } = await sharp(join(out, copy)).metadata();
    expect([copy, exif, xmp, iptc]).toEqual([copy, undefined, undefined, undefined]);
    expect(readFileSync(join(out, copy)).includes('SOME CAMERA')).toBe(false);
  }
});

it('refuses a photo that says where it was taken', async () => {
  await takePhoto({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 50/1 0/1' } });
  const result = build(env);
  expect(result.status).toBe(1);
  expect(result.stderr).toContain('content/photos/yuan.jpg');
});

it('has no photo of its own: none is invented', () => {
  for (const { path, root } of builtPages())
    expect([path, root.querySelectorAll('main img').length]).toEqual([path, 0]);
});
