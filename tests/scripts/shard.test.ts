import { expect, it } from 'vitest';
import { lackingOf, shardOf } from '../../scripts/support/shard.ts';
import type { Portal } from '../../src/portal/portal.ts';

const PORTAL = {
  towns: [{ id: 'hekou' }, { id: 'shixia' }],
  villages: [
    { id: 'liuping', town: { id: 'hekou' } },
    { id: 'liuping-xi', town: { id: 'shixia' } },
  ],
} as unknown as Portal;

it('gives each page to one of some shards, and each some', () => {
  const shards = ['1/3', '2/3', '3/3'].map((written) => shardOf(written, PORTAL));
  const paths = Array.from({ length: 300 }, (_, at) => `notices/n-${at}/index.html`);
  for (const path of paths) expect(shards.filter(({ has }) => has(path))).toHaveLength(1);
  for (const { has } of shards) expect(paths.filter(has).length).toBeGreaterThan(60);
});

it.each([
  ['villages/liuping/index.html', true],
  ['notices/liuping-2022-003/index.html', true],
  ['towns/hekou/index.html', true],
  ['villages/liuping-xi/index.html', false],
  ['notices/liuping-xi-2022-003/index.html', false],
  ['index.html', false],
])('gives «%s» to its town', (path, isOwn) => {
  expect(shardOf('hekou', PORTAL).has(path)).toBe(isOwn);
});

it('says what is no shard, and which are lacking', () => {
  expect(() => shardOf('5/4', PORTAL)).toThrow('没有第 5 份');
  expect(() => shardOf('hekou,nirgends', PORTAL)).toThrow('nirgends');
  expect(shardOf('shixia,hekou', PORTAL).name).toBe('hekou+shixia');
  expect(lackingOf(['1-of-3', '3-of-3'])).toEqual(['2-of-3']);
  expect(lackingOf(['hekou', 'shixia'])).toEqual([]);
});
