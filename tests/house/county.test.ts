import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCES = globSync('src/**/*.{ts,astro,css}').sort();
/** The generator writes rows under clauses of the rules that the demonstration shows. */
const OF_CLAUSES = SOURCES.filter((path) => !path.startsWith('src/sample/'));

test.each([
  ['the first county', SOURCES, /郧阳|十堰/],
  ['how one journal is told of', SOURCES, /原文/],
  ['clauses of its rules', OF_CLAUSES, /\bR-[A-Z]{2}-\d/],
])('the program knows nothing of %s', (_, paths, words) => {
  expect(paths.filter((path) => words.test(readFileSync(path, 'utf8')))).toEqual([]);
});
