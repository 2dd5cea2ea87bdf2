import { describe, expect, test } from 'vitest';
import { checkPhotos, LARGEST_PHOTO, photoTags } from '../../src/intake/photos.ts';

const GOOD =
  '<Photo src="yuan.jpg" alt="院墙边种着月季" caption="2022年9月，改好的院子" credit="村委会" />';
const FILE = 'content/cases/a.mdx';

function faults(text: string, files: Record<string, number> = { 'yuan.jpg': 1_000 }): string[] {
  return checkPhotos(new Map([[FILE, text]]), new Map(Object.entries(files))).map(
    ({ file, row, code }) => `${file === FILE ? 'case' : file} ${row} ${code}`,
  );
}

test('reads what a photo says, with its line', () => {
  expect(photoTags(`一\n\n${GOOD}`)).toEqual([
    {
      row: 3,
      src: 'yuan.jpg',
      alt: '院墙边种着月季',
      caption: '2022年9月，改好的院子',
      credit: '村委会',
    },
  ]);
});

test('a photo that says what it shows, when and by whom passes', () => {
  expect(faults(GOOD)).toEqual([]);
  expect(faults('没有照片。', {})).toEqual([]);
});

describe('one fault is one problem', () => {
  test.each([
    [GOOD.replace(' alt="院墙边种着月季"', ''), 'case 1 photo/no-alt'],
    [GOOD.replace('alt="院墙边种着月季"', 'alt=" "'), 'case 1 photo/no-alt'],
    [GOOD.replace(/ caption="[^"]*"/, ''), 'case 1 photo/no-caption'],
    [GOOD.replace(/ credit="[^"]*"/, ''), 'case 1 photo/no-credit'],
    [GOOD.replace('改好的院子', '改好的三十户院子'), 'case 1 photo/number'],
    [GOOD.replace('改好的院子', '改好的 30 个院子'), 'case 1 photo/number'],
  ])('%s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test('a file that is not there, or with another spelling', () => {
    expect(faults(GOOD, {})).toEqual(['case 1 photo/missing']);
    expect(faults(GOOD, { 'Yuan.jpg': 10 })).toEqual([
      'case 1 photo/missing',
      'content/photos/Yuan.jpg 0 photo/unused',
    ]);
  });

  test('a file that is too large, of no kind a browser shows, or never used', () => {
    expect(faults(GOOD, { 'yuan.jpg': LARGEST_PHOTO })).toEqual([]);
    expect(faults(GOOD, { 'yuan.jpg': LARGEST_PHOTO + 1 })).toEqual([
      'content/photos/yuan.jpg 0 photo/large',
    ]);
    expect(faults('没有照片。', { 'a.heic': 1 })).toEqual([
      'content/photos/a.heic 0 photo/kind',
      'content/photos/a.heic 0 photo/unused',
    ]);
  });

  test('a photo without a file', () => {
    expect(faults(GOOD.replace(/ src="[^"]*"/, ''), {})).toEqual(['case 1 photo/no-src']);
  });
});
