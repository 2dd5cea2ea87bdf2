import jsQR from 'jsqr';
import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { codeSvg } from '../../src/views/code-svg.ts';

test('draws every module of the code, and nothing between', async () => {
  const address = 'https://sunboard.example/notices/wutong-2022-015/';
  const { data, size } = encode(address, { border: 0, maskPattern: 0 });
  const svg = codeSvg(address).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const { data: drawn } = await sharp(Buffer.from(svg), { density: 72 })
    .resize(size * 4, size * 4, { kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = data.map((row, y) =>
    row.map((_, x) => Number(drawn[(y * 4 + 2) * size * 4 + x * 4 + 2]) < 128),
  );
  expect(dark).toEqual(data);
});

test('is read by another program, whatever the address', async () => {
  for (let number = 0; number < 20; number += 1) {
    const address = `https://sunboard.example/notices/wutong-${2022 + number}-${'9'.repeat(number)}/`;
    const svg = codeSvg(address).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    const { data, info } = await sharp(Buffer.from(svg), { density: 72 * 4 })
      .extend({ top: 16, bottom: 16, left: 16, right: 16, background: '#fff' })
      .flatten({ background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  }
});
