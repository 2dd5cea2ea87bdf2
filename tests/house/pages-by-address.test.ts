import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A page that is handed what it shows reads it unseen, and could not be made by its address alone. */
it('lets every page look up what it shows by its address', () => {
  const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .map((path) => join('src/pages', path))
    .filter((path) => /\.(?:astro|ts)$/.test(path));
  expect(pages.length).toBeGreaterThan(90);
  expect(pages.filter((path) => /\bprops\b/.test(readFileSync(path, 'utf8')))).toEqual([]);
});
