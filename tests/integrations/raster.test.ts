import { expect, it } from 'vitest';
import { sharePicture } from '../../src/charts/share-picture.ts';
import { startRaster, withKnownLetters } from '../../src/integrations/raster.ts';

const picture = (title: string): string =>
  sharePicture(
    { kind: '案例', title, figures: [], until: null },
    { siteName: '阳光公示', sample: false },
  );

it('draws Chinese with the packaged font, the same bytes every time', async () => {
  const [raster, again] = await Promise.all([startRaster(), startRaster()]);
  const png = Buffer.from(raster(picture('郧阳区')));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(again(picture('郧阳区'))).equals(png)).toBe(true);
  // Three letters without a shape would all look alike.
  expect(Buffer.from(raster(picture('阳郧区'))).equals(png)).toBe(false);
  expect(Buffer.from(raster(picture('   '))).equals(png)).toBe(false);
});

it('shows a letter that the font lacks as 〓', () => {
  const letters = new Set([...'<text>村'].map((letter) => letter.codePointAt(0) ?? 0));
  expect(withKnownLetters('<text>村𠀀', letters)).toBe('<text>村〓');
});
