import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf } from '../support/site.ts';

const CODES = 'domain/problem-codes.ts';
const kinds = [
  ...readFileSync(`src/${CODES}`, 'utf8').matchAll(/^ {2}'?([a-z-]+)'?:((?:\s*\|?\s*'[^']+')+);/gm),
].flatMap(([, room = '', words = '']) =>
  (words.match(/[a-zA-Z-]+/g) ?? []).map((kind) => [room, kind] as const),
);
const source = filesOf('src')
  .filter((file) => file.endsWith('.ts') && file !== CODES)
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

it('keeps no code that nothing tells', () => {
  // Of `order-noticeTo` the program may write the second part alone.
  const stale = kinds.filter(
    ([room, kind]) =>
      ![`${room}/${kind}`, `'${kind}'`, `'${kind.replace(/^[a-z]+-/, '')}'`].some((way) =>
        source.includes(way),
      ),
  );
  expect(kinds.length).toBeGreaterThan(400);
  expect(stale.map((one) => one.join('/'))).toEqual([]);
});
