import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { builtPages, filesOf, SITE } from '../support/site.ts';

const pages = builtPages();
const { address } = JSON.parse(readFileSync('data/portal.json', 'utf8')) as { address: string };
const meta = ({ root }: (typeof pages)[number], property: string): string =>
  root.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';

it('gives every page a title, a sentence and a picture of at least 300 px for shared links', () => {
  for (const page of pages) {
    expect([page.path, meta(page, 'og:title') !== '']).toEqual([page.path, true]);
    expect([page.path, meta(page, 'og:description').length > 5]).toEqual([page.path, true]);
    const picture = meta(page, 'og:image');
    expect([page.path, picture.startsWith(`${address}/`)]).toEqual([page.path, true]);
    const file = join(SITE, picture.slice(address.length));
    expect([page.path, existsSync(file)]).toEqual([page.path, true]);
    const png = readFileSync(file);
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(300);
    expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(300);
  }
});

it('gives every page a title of its own, and says nothing in its head that is true today alone', () => {
  const titles = Map.groupBy(pages, ({ root }) => root.querySelector('title')?.text);
  const shared = [...titles].filter(([, { length }]) => length > 1);
  expect(shared.map(([title, own]) => [title, own.map(({ path }) => path)])).toEqual([]);
  const aged = pages.filter((page) =>
    /还剩 \d|今天截止|已结束 \d|逾期 \d/.test(
      `${meta(page, 'og:title')}${meta(page, 'og:description')}`,
    ),
  );
  expect(aged.map(({ path }) => path)).toEqual([]);
});

it('gives each case, policy, village and programme its own picture, a running notice too', () => {
  for (const page of pages) {
    const picture = meta(page, 'og:image').slice(address.length);
    const notice = page.root.querySelector('article[data-notice]');
    const runs = /current|ending/.test(notice?.getAttribute('data-status') ?? '');
    const own = /^\/(cases|policies|villages|programmes)\/(?!compare|checks|formulas)[a-z0-9-]+\/$/;
    const sample = page.root.querySelector('body')?.hasAttribute('data-sample');
    const general = sample ? '/share-sample.png' : '/share.png';
    const withdrawn = !notice && /^\/notices\/[a-z-]+-\d{4}-\d+\/$/.test(page.path);
    if ((notice && !runs) || withdrawn)
      expect(picture).toMatch(/^\/villages\/[a-z0-9-]+\/share\.png$/);
    else
      expect([page.path, picture]).toEqual([
        page.path,
        runs || own.test(page.path) ? `${page.path}share.png` : general,
      ]);
  }
});

it('offers a poster to be saved, whose code leads back to its page', async () => {
  const offering = pages.filter(({ root }) => root.querySelector('a[href$="poster.png"]'));
  const kinds = new Set(offering.map(({ path }) => path.split('/')[1]));
  expect([...kinds].toSorted()).toEqual(['cases', 'notices', 'programmes', 'villages']);
  const pictures = filesOf(SITE).filter((file) => /(share|poster)\.png$/.test(file));
  expect(pictures.filter((file) => file.endsWith('poster.png'))).toHaveLength(offering.length);
  const [offered] = offering;
  const { data, info } = await sharp(join(SITE, offered?.path ?? '', 'poster.png'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(read?.data).toBe(`${address}${offered?.path}`);
  // A phone on a weak signal waits for it.
  for (const file of pictures)
    expect([file, statSync(join(SITE, file)).size < 60_000]).toEqual([file, true]);
});

it('lists every page that may be found in the sitemap, and no other', () => {
  const index = readFileSync(join(SITE, 'sitemap-index.xml'), 'utf8');
  const parts = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  const listed = parts.flatMap((part) => {
    const text = readFileSync(join(SITE, part.slice(address.length)), 'utf8');
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  });
  const open = pages.filter(({ root }) => !root.querySelector('meta[name=robots]'));
  expect(open.length).toBeLessThan(pages.length);
  expect(listed.toSorted()).toEqual(open.map(({ path }) => `${address}${path}`).toSorted());
  for (const page of open) {
    const canonical = page.root.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect([canonical, meta(page, 'og:url')]).toEqual([
      `${address}${page.path}`,
      `${address}${page.path}`,
    ]);
  }
  expect(readFileSync(join(SITE, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${address}/sitemap-index.xml`,
  );
});

it('writes well-formed feeds and sitemaps', () => {
  const files = filesOf(SITE).filter((file) => /(feed|sitemap[a-z0-9-]*)\.xml$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const parser = new SaxesParser();
    parser.on('error', (error) => expect.fail(`${file}: ${error.message}`));
    parser.write(readFileSync(join(SITE, file), 'utf8')).close();
  }
});
