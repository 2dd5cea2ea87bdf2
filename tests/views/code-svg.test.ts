import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { codeSvg } from '../../src/views/code-svg.ts';

test('draws every module of the code, and nothing between', async () => {
  const address = 'https://sunboard.example/notices/wutong-2022-015/';
  const { data, size } = encode(address, { border: 0 });
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
