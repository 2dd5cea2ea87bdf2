import { expect, it } from 'vitest';
import { fileNames, perFurtherFile } from '../../../src/domain/search/root.ts';

it('keeps further records in files that grow, and never become thousands', () => {
  const names = (records: number): string[] =>
    fileNames({ shards: 0, titles: Array.from({ length: records }, () => 1) });
  expect(names(1200)).toEqual(['names', 'letters']);
  expect(names(1265).at(-1)).toBe('more-1');
  expect(names(200_000).length).toBeLessThanOrEqual(202);
  expect(perFurtherFile(200_000) * 200).toBeGreaterThanOrEqual(198_800);
});
