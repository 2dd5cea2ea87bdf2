import { expect, test } from 'vitest';
import { quietFrom } from '../../../src/domain/disclosure/quiet.ts';

test.each([
  ['hands in', '2022-07-01', ['2022-12-01'], '2022-12-15', null],
  ['a day before it counts as stopped', '2022-07-01', ['2022-12-01'], '2023-03-11', null],
  ['stopped', '2022-07-01', ['2022-12-01'], '2023-03-12', '2022-12-02'],
  [
    'stopped, with the last of several',
    '2022-07-01',
    ['2022-12-01', '2022-08-01'],
    '2026-11-27',
    '2022-12-02',
  ],
  ['never began', '2022-07-01', [], '2022-10-09', '2022-07-01'],
  ['may still begin', '2022-07-01', [], '2022-10-08', null],
  ['what is to come is no word yet', '2022-07-01', ['2023-03-20'], '2022-10-09', '2022-07-01'],
] as const)('%s', (_, since, published, today, from) => {
  expect(quietFrom(since, published, today)).toBe(from);
});
