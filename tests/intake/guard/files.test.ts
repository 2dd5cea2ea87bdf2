import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { imageParts, pictureOnly } from '../../../src/intake/guard/files/image.ts';
import { publishedCopy } from '../../../src/portal/fs/published-copy.ts';
import { scanFile } from '../../../src/portal/fs/scan.ts';
import * as file from '../../support/planted/files.ts';

const ID = '420304188801010012';

async function codes(path: string, bytes: Uint8Array, published = false): Promise<string[]> {
  const problems = await scanFile(path, bytes, {
    prefix: '',
    allowedIn: () => new Set(),
    published,
  });
  return [...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))];
}

describe('a photo', () => {
  test.each([
    ['p.png', file.png(file.pngText(ID))],
    ['p.jpg', file.jpeg(file.jpegExif(6, true), file.jpegComment(ID))],
    ['p.webp', file.webp(file.webpXmp(ID))],
  ])('%s loses everything but the picture in its published copy', async (name, bytes) => {
    expect(imageParts(bytes)?.metadata.length).toBeGreaterThan(0);
    const copy = pictureOnly(bytes) ?? bytes;
    expect(imageParts(copy)?.metadata).toEqual([]);
    expect(strFromU8(copy, true)).not.toContain(ID);
    expect(await codes(name, copy, true)).toEqual([]);
    expect(pictureOnly(copy)).toEqual(copy);
  });

  it('keeps which way up it is, and says nothing else of itself', async () => {
    const turned = pictureOnly(file.jpeg(file.jpegExif(6, true)));
    expect(turned).toEqual(file.jpeg(file.jpegExif(6, false)));
    expect(pictureOnly(file.jpeg(file.jpegExif(1, true)))).toEqual(file.jpeg());
  });

  it('is refused with the place it was taken at, and mended without', async () => {
    expect(await codes('p.jpg', file.jpeg(file.jpegExif(1, true)))).toEqual([
      'error guard/photo-place',
    ]);
    const details = file.jpeg(file.jpegComment('camera'));
    expect(await codes('p.jpg', details)).toEqual(['fixed guard/photo-details']);
    expect(await codes('p.jpg', details, true)).toEqual(['error guard/photo-details']);
  });

  it('loses what hangs on behind its end', () => {
    const bytes = file.png();
    const longer = Uint8Array.from([...bytes, ...new TextEncoder().encode(ID)]);
    expect(pictureOnly(longer)).toEqual(bytes);
  });

  it('that is none, or is cut short, is refused', async () => {
    expect(await codes('p.jpg', new Uint8Array([1, 2, 3]))).toEqual([
      'error guard/image-unreadable',
    ]);
    const bytes = file.jpeg(file.jpegComment('x'));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await codes('p.jpg', bytes.subarray(0, length))).toContain(
        'error guard/image-unreadable',
      );
    }
  });
});

describe('an office file', () => {
  test.each([
    ['tracked changes', file.docx('x', { 'word/document.xml': '<w:ins><w:t>x</w:t></w:ins>' })],
    ['comments', file.docx('x', { 'word/comments.xml': '<w:comments>x</w:comments>' })],
    ['a hidden sheet', file.xlsx('x', { 'xl/workbook.xml': '<sheet name="a" state="hidden"/>' })],
    [
      'a hidden column',
      file.xlsx('x', { 'xl/worksheets/sheet2.xml': '<cols><col min="1" hidden="1"/></cols>' }),
    ],
    ['an embedded file', file.docx('x', { 'word/embeddings/a.bin': 'x' })],
  ])('with %s is refused', async (name, bytes) => {
    expect(await codes(name.includes('sheet') ? 'a.xlsx' : 'a.docx', bytes)).toEqual([
      'error guard/hidden-content',
    ]);
  });

  it('loses its properties in the published copy and keeps its text', async () => {
    const bytes = file.docx('正文', { 'docProps/core.xml': file.coreProperties('标题', '王小明') });
    expect(await codes('a.docx', bytes)).toEqual(['fixed guard/file-author']);
    const copy = (await publishedCopy('a.docx', bytes)) ?? bytes;
    const parts = unzipSync(copy);
    expect(parts['docProps/core.xml']).toBeUndefined();
    expect(parts['word/document.xml']).toEqual(unzipSync(bytes)['word/document.xml']);
    expect(await codes('a.docx', copy, true)).toEqual([]);
    expect(await publishedCopy('a.docx', copy)).toEqual(copy);
  });

  it('that cannot be opened is refused', async () => {
    expect(await codes('a.docx', new Uint8Array([0x50, 0x4b, 1, 2]))).toEqual([
      'error guard/file-unreadable',
    ]);
    expect(await codes('a.pdf', new Uint8Array([1, 2, 3]))).toEqual([
      'error guard/file-unreadable',
    ]);
  });
});

test.each([
  ['a.mdx', '**村里**修了路，**大家**出工。', false],
  ['a.mdx', '**村里**修了路，张*国出了工。', true],
  ['a.docx', '欧阳**、J*** S****', true],
  ['a.txt', '3*4 米', false],
])('%s that no day takes offline: %s', async (path, words, isTold) => {
  const bytes = path.endsWith('.docx') ? file.docx(words) : new TextEncoder().encode(words);
  const scan = { prefix: '', allowedIn: () => new Set<string>(), published: false };
  const told = await scanFile(path, bytes, { ...scan, undated: () => true });
  expect(told.some(({ code }) => code === 'guard/undated-name')).toBe(isTold);
  const dated = await scanFile(path, bytes, scan);
  expect(dated.some(({ code }) => code === 'guard/undated-name')).toBe(false);
});
