import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSite } from '../../scripts/support/open-site.ts';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import { SITE } from '../support/site.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-by-address-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('renders by address the very bytes of every page of a build, and tells which differ', async () => {
  const out = join(room, 'out');
  for (const { file } of builtPages(SITE)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    cpSync(join(SITE, file), join(out, file));
  }
  writeFileSync(join(out, 'notices/index.html'), 'another');
  rmSync(join(out, 'about/index.html'));
  mkdirSync(join(out, 'gone'));
  writeFileSync(join(out, 'gone/index.html'), 'gone');
  const site = openSite(sourceFolders(), room, out);
  try {
    expect(await site.opened).toMatchObject({ fresh: ['about/index.html'] });
    for (const file of ['about/index.html', 'notices/index.html', 'feed.xml'])
      expect([file, await site.page(file)]).toEqual([file, readFileSync(join(SITE, file))]);
    expect(await site.page('gone/index.html')).toBeNull();
    expect(await site.changed).toEqual([
      'about/index.html',
      'gone/index.html',
      'notices/index.html',
    ]);
  } finally {
    site.close();
  }
});
