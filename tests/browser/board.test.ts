import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';
import { codeOf } from '../../src/integrations/sheets/lay-out.ts';
import { pdfHref, printHref } from '../../src/views/print/print-href.ts';
import { boardOf } from '../../src/views/print/print-page.ts';
import { sheetsOf } from '../../src/views/sections.ts';
import { browsing } from '../support/browsing.ts';
import { SITE, sitePortal } from '../support/site.ts';

const { at, open } = browsing();
const portal = sitePortal();
const village = portal.villages.find(({ id }) => id === 'fenglin');
if (!village) throw new Error('the data has problems');

/** Points of a photo to a millimetre, where three sheets abreast are on it. */
const POINTS = 5.5;
/** Both codes of a sheet stand so far from its left edge, and the next sheet begins so far on, in millimetres. */
const [CODES, NEXT] = [[20, 162], 220];

/** What stands at the foot of sheets on a board, in a photo that was taken a step away, a little askew. */
async function photoOf(addresses: readonly string[]): Promise<Buffer> {
  const codes = await Promise.all(
    addresses.flatMap((address, at) =>
      CODES.map(async (from, which) => {
        const { svg, width } = codeOf(address);
        const input = await sharp(Buffer.from(svg), { density: 300 })
          .resize(Math.round(width * POINTS))
          .rotate([3, -5, 8, -2][(at + which) % 4] ?? 0, { background: '#fff' })
          .blur(0.8)
          .png()
          .toBuffer();
        const left = Math.round(((at % 3) * NEXT + from) * POINTS);
        return { input, left, top: 80 + Math.floor(at / 3) * 400 };
      }),
    ),
  );
  const board = { width: 3700, height: 800, channels: 3, background: '#8a7a60' } as const;
  return sharp({ create: board })
    .composite(codes)
    .withExif({
      IFD0: { Make: 'trial' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 50/1 0/1' },
    })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A file that the page offers to save, by how its name ends. */
async function saved(page: Page, end: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`#board-shown a[download$="${end}"]`),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

it('tells from a photo of the board what hangs, what is missing and what should come down', async () => {
  const board = boardOf(portal, village);
  const [poster, first, second, ...missing] = board;
  const ended = sheetsOf(portal, village).find(
    ({ stamp, scanned }) => stamp === '已结束' && scanned.includes('#'),
  );
  if (!poster || !first || !second || !ended) throw new Error('the sample has no such sheets');
  const hanging = [poster, first, second];
  const photo = await photoOf(
    [...hanging, ended].map(({ scanned }) => scanned).concat('https://pay.example/'),
  );
  const page = await open();
  await page.goto(at(printHref(village.id)));
  await page.fill('#board-by', '村报账员');
  await page.setInputFiles('#board-photo', {
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: photo,
  });
  await page.waitForSelector('#board-shown a[download]');
  expect(await page.textContent('#board-told')).toBe(
    `看到 5 个方码：该挂的挂着 3 份，没照到 ${missing.length} 份。`,
  );
  const shown = (await page.textContent('#board-shown')) ?? '';
  for (const { title } of board) expect(shown).toContain(title);
  expect(shown).toContain(`${ended.title}：已结束，请揭下。`);
  expect(shown).toContain('另有 1 个方码不是公示的。');
  const csv = (await saved(page, '.csv')).toString('utf8').replace(/^\ufeff/, '');
  const [head, ...rows] = parseCsv(csv);
  expect(head?.cells.slice(0, 2)).toEqual(['公示编号', '张贴日期']);
  expect(rows.map(({ cells }) => cells[0])).toEqual([first.id, second.id]);
  // Where and when the photo was taken stays with whoever took it.
  const copy = await saved(page, '.jpg');
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { width, exif, iptc, xmp } = await sharp(copy).metadata();
  expect([width, exif, iptc, xmp, copy.includes('Exif')]).toEqual([
    2000,
    undefined,
    undefined,
    undefined,
    false,
  ]);
});

it('holds a sheet against the register by its file, dropped or chosen, and by a photo', async () => {
  const [sheet] = boardOf(portal, village).filter(({ scanned }) => scanned.includes('#'));
  if (!sheet) throw new Error('the sample has no such sheet');
  const pdf = readFileSync(`${SITE}${pdfHref(village.id, sheet)}`);
  const page = await open();
  await page.goto(at('/verify/'));
  const said = async (): Promise<string | null> => {
    await page.waitForSelector('#verify-shown h2, #verify-told:not(:empty):not(:text("正在核对"))');
    return page.textContent('#verify-shown h2, #verify-told:not(:empty)');
  };
  for (const file of [
    { name: '名单.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: '纸.jpg', mimeType: 'image/jpeg', buffer: await photoOf([sheet.scanned]) },
  ]) {
    await page.setInputFiles('#verify-file', file);
    expect(await said(), file.name).toBe('这张纸和网上一致。');
    expect(await page.textContent('#verify-shown a')).toContain(sheet.title);
    await page.reload();
  }
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '名单.pdf', { type: 'application/pdf' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  }, pdf.toString('base64'));
  expect(await said()).toBe('这张纸和网上一致。');
});
