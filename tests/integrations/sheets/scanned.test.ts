import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { codeOf as fingerprintOf, inLetters } from '../../../src/domain/record/digest.ts';
import { isSameDigest, readScan, scanOf, scansIn } from '../../../src/domain/record/scan.ts';
import { codeOf } from '../../../src/integrations/sheets/lay-out.ts';
import { sheetDrawer } from '../../../src/integrations/sheets/typst.ts';
import { DAMAGES, drawnAt, scanned } from '../../support/damaged-code.ts';
import { A4 } from '../../support/drawn-sheet.ts';
import { pagePictures } from '../../support/page-pictures.ts';
import { numbers } from '../../support/planted/secrets.ts';
import { sheetWith } from './stress-sheets.ts';

/** Renderings that are tried; `SCANS=100` tries as many as docs/benchmarks.md tells of. */
const SCANS = Number(process.env.SCANS ?? '2');
/** Codes that each kind of damage is done to; `DAMAGED=10` does as docs/benchmarks.md tells of. */
const DAMAGED = Number(process.env.DAMAGED ?? '1');
const DPI = 150;
const draw = numbers(18);
const letters = (of: string, count: number): string =>
  Array.from({ length: count }, () => of.charAt(draw(of.length))).join('');

function drawnEntry() {
  const bytes = Uint8Array.from({ length: 32 }, () => draw(256));
  return { code: fingerprintOf(bytes), digest: inLetters(bytes) };
}

/** What a drawn code carries of an entry. */
const headOf = ({ code, digest }: ReturnType<typeof drawnEntry>) => ({
  code,
  digest: digest.slice(0, 40),
});

/** A code as a phone gets it: 150 dots an inch, turned, grey, grainy, and copied once. */
async function photocopied(address: string): Promise<Sharp> {
  const { svg, width } = codeOf(address);
  const dots = Math.round((width / 25.4) * DPI);
  const grain = 30 + draw(30);
  const turned = await sharp(Buffer.from(svg), { density: 300 })
    .resize(dots, dots)
    .flatten({ background: '#fff' })
    .rotate(draw(31) - 15, { background: '#fff' })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
    .greyscale()
    .blur(0.3 + draw(40) / 100)
    .linear(0.7, 40 - draw(20))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: across, height } = turned.info;
  const pixels = Uint8ClampedArray.from(turned.data, (grey) => grey + draw(grain) - grain / 2);
  const copy = sharp(pixels, { raw: { width: across, height, channels: turned.info.channels } });
  return sharp(await copy.linear(1.3, -30).png().toBuffer());
}

it(`is read from a noisy, turned copy at ${DPI} dpi, ${SCANS} times, and says all of it`, async () => {
  const { PICTURES } = process.env;
  let read = 0;
  for (let turn = 0; turn < SCANS; turn += 1) {
    const entry = drawnEntry();
    const address = `https://www.xianxian.example.gov.cn/gongshi/verify/#${scanOf(entry)}`;
    const picture = await photocopied(address);
    // For another program to read.
    if (PICTURES) await picture.clone().png().toFile(`${PICTURES}/${turn}.png`);
    const found = await scanned(picture);
    if (found !== address) continue;
    expect(readScan(found.split('#')[1] ?? '')).toEqual(headOf(entry));
    read += 1;
  }
  expect(read).toBeGreaterThanOrEqual(SCANS * 0.98);
}, 600_000);

it('says in its PDF what its drawn codes say', () => {
  const entries = [drawnEntry(), drawnEntry()];
  const sheets = entries.map((entry) => ({
    ...sheetWith([]),
    scanned: `https://sunboard.example/gongshi/verify/#${scanOf(entry)}`,
  }));
  const { pdf } = sheetDrawer()(sheets, { size: 'A4', large: false });
  expect(scansIn(pdf.toString('latin1'))).toEqual(entries.map(headOf));
});

it('stands twice on a page, further apart than a seal is wide', async () => {
  const address = HOST + scanOf(drawnEntry());
  const { pdf } = sheetDrawer()([{ ...sheetWith([]), scanned: address }], A4);
  const [page] = await pagePictures(pdf, [1], 1240);
  const { width = 0, height = 0 } = await sharp(page).metadata();
  // A corner of 60 mm on each side, and so 90 mm between them.
  const [wide, high] = [Math.ceil((60 / 210) * width), Math.ceil((45 / 297) * height)];
  for (const left of [0, width - wide]) {
    const corner = { left, top: height - high, width: wide, height: high };
    expect(await scanned(sharp(page).extract(corner))).toBe(address);
  }
});

it('is 22 mm wide at the least without its margin', () => {
  for (const length of [30, 80, 120]) {
    const { svg, width } = codeOf(`https://sunboard.example/${letters('abc', length)}`);
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 10;
    expect((width * (side - 8)) / side).toBeGreaterThanOrEqual(22);
  }
});

it('reads a code that was typed alone, and nothing that is cut short or changed', () => {
  const entry = drawnEntry();
  const scan = scanOf(entry);
  expect(readScan(entry.code.toLowerCase())).toEqual({ code: entry.code, digest: null });
  expect(readScan(scan.slice(0, -1))).toBeNull();
  expect(readScan(`${scan}A`)).toBeNull();
  expect(readScan(scan.slice(1))).toBeNull();
});

it('reads the whole digest of sheets that were drawn with it, and knows it for the same', () => {
  const entry = drawnEntry();
  const hex = entry.digest.replace(/./g, (letter) => (letter.charCodeAt(0) - 97).toString(16));
  const whole = readScan(Buffer.from(hex, 'hex').toString('base64url'));
  expect(whole).toEqual(entry);
  const head = headOf(entry).digest;
  expect(isSameDigest(head, entry.digest) && isSameDigest(entry.digest, head)).toBe(true);
  for (const changed of [head, entry.digest]) {
    const last = changed.endsWith('a') ? 'b' : 'a';
    expect(isSameDigest(entry.digest, changed.slice(0, -1) + last)).toBe(false);
  }
});

const HOST = 'https://www.xianxian.example.gov.cn/gongshi/verify/#';
/** What a notice board does to a sheet, and the pictures of it; docs/benchmarks.md has more of them. */
it.each(DAMAGES)(
  'is read with %s',
  async (damage, of) => {
    const addresses = Array.from({ length: DAMAGED }, () => HOST + scanOf(drawnEntry()));
    let read = 0;
    for (const [at, address] of addresses.entries()) {
      const picture = await of(await drawnAt(address));
      const { PICTURES } = process.env;
      if (PICTURES) await picture.clone().png().toFile(`${PICTURES}/${damage}-${at}.png`);
      if ((await scanned(picture)) === address) read += 1;
    }
    expect(read).toBeGreaterThanOrEqual(DAMAGED * 0.9);
  },
  600_000,
);
