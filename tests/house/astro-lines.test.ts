import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf } from '../support/site.ts';

/** The formatter breaks tags and code; a sentence without spaces is broken by who writes it. */
const LONGEST = 160;

it('keeps every line of a page or component short enough to review', () => {
  const files = filesOf('src').filter((file) => file.endsWith('.astro'));
  const long = files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => ([...line].length > LONGEST ? [`${file}:${at + 1}`] : [])),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});
