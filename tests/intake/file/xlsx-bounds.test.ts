import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unpacksInBounds } from '../../../src/intake/file/xlsx/zip.ts';

it('refuses a workbook of which any part unpacks without end, and one that is cut off', () => {
  const sheet = new TextEncoder().encode('<worksheet/>');
  const honest = zipSync({ 'xl/worksheets/sheet1.xml': sheet });
  expect(unpacksInBounds(honest)).toBe(true);
  expect(unpacksInBounds(honest.subarray(0, -10))).toBe(false);
  const bomb = zipSync(
    { 'xl/worksheets/sheet1.xml': sheet, 'xl/media/a.png': new Uint8Array(121 * 1024 * 1024) },
    { level: 1 },
  );
  expect(unpacksInBounds(bomb)).toBe(false);
});
