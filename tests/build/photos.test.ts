import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp, { type Exif } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtPages } from '../support/site.ts';
import { build, copySourceTree } from '../support/source-tree.ts';

const TAG = '<Photo src="yuan.jpg" alt="一面灰墙" caption="2022年9月，试照片用" credit="测试" />';
let tree = '';
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'sunboard-photos-'));
  copySourceTree(tree);
  mkdirSync(join(tree, 'content/photos'));
  const story = join(tree, 'content/cases/longyun.mdx');
  writeFileSync(story, readFileSync(story, 'utf8').replace('\n## 共谋', `\n${TAG}\n\n## 共谋`));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** A grey picture as a camera writes it. */
async function takePhoto(exif: Exif): Promise<void> {
  const grey = { width: 1600, height: 1000, channels: 3, background: '#888' } as const;
  await sharp({ create: grey }).jpeg().withExif(exif).toFile(join(tree, 'content/photos/yuan.jpg'));
}

it('shows a photo in several widths, loaded when near, without what the camera wrote', async () => {
  await takePhoto({ IFD0: { Make: 'SOME CAMERA', Model: 'X' } });
  const out = join(tree, 'dist');
  const result = build({ PORTAL_OUT: out }, tree);
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
  const result = build({ PORTAL_OUT: join(tree, 'dist') }, tree);
  expect(result.status).toBe(1);
  expect(result.stderr).toContain('content/photos/yuan.jpg');
});

it('has no photo of its own: none is invented', () => {
  for (const { path, root } of builtPages())
    expect([path, root.querySelectorAll('main img').length]).toEqual([path, 0]);
});
