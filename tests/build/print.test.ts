import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdfHref } from '../../src/views/print/print-href.ts';
import { sheetsToSend } from '../../src/views/print/print-page.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import { builtPages, filesOf, SITE, sitePortal } from '../support/site.ts';

const portal = sitePortal();
const offered = portal.villages.flatMap((village) =>
  sheetsToSend(portal, village).map((sheet) => ({ sheet, href: pdfHref(village.id, sheet) })),
);
const linked = new Set(
  builtPages()
    .filter(({ path }) => /^\/print\/./.test(path))
    .flatMap(({ root }) => root.querySelectorAll('.list a').map((a) => a.getAttribute('href'))),
);

it('offers every sheet that runs as a file, and no other', () => {
  expect(offered.length).toBeGreaterThan(20);
  expect([...linked].sort()).toEqual(offered.map(({ href }) => href).sort());
  const files = filesOf(join(SITE, 'print')).filter((file) => file.endsWith('.pdf'));
  expect(files.map((file) => `/print/${file}`).sort()).toEqual([...linked].sort());
});

it('leads from each notice that runs to its file, and from no other', () => {
  for (const { path, root } of builtPages().filter((page) =>
    page.root.querySelector('article[data-notice]'),
  )) {
    const own = root.querySelector('.actions a[href^="/print/"]')?.getAttribute('href');
    const running = offered.find(({ sheet }) => sheet.address.endsWith(path));
    expect([path, own]).toEqual([path, running?.href]);
    if (own) expect(existsSync(join(SITE, own))).toBe(true);
  }
});

it('has in each file the sheet that its name says', async () => {
  for (const { sheet, href } of offered.slice(0, 3)) {
    const { pages, title } = await readPdf(readFileSync(join(SITE, href)));
    expect(title).toBe(sheet.title);
    expect(pages[0]?.text).toContain(bare(sheet.title));
  }
});
