import { expect, test } from 'vitest';
import { quietFrom, type Stop, silenceOf } from '../../../src/domain/disclosure/quiet.ts';

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

const merged: Stop = { kind: 'ended', on: '2022-12-10', why: '和邻村合并' };

test.each([
  ['says nothing before its day', merged, ['2022-12-01'], '2022-12-09', null],
  [
    'stopped on its day, with the reason',
    merged,
    ['2022-12-01'],
    '2022-12-10',
    { from: '2022-12-10', words: '自2022年12月10日起不再公开：和邻村合并' },
  ],
  [
    'is not silent besides, years later',
    { ...merged, kind: 'paused' as const },
    ['2022-12-01'],
    '2026-11-27',
    { from: '2022-12-10', words: '自2022年12月10日起暂停公开：和邻村合并' },
  ],
  [
    'had fallen silent before it said so',
    merged,
    ['2022-08-01'],
    '2022-12-15',
    {
      from: '2022-08-02',
      words: '自2022年8月2日起没有再交数据；自2022年12月10日起不再公开：和邻村合并',
    },
  ],
  [
    'fell silent without a word',
    null,
    ['2022-08-01'],
    '2022-12-15',
    { from: '2022-08-02', words: '自2022年8月2日起没有再交数据' },
  ],
] as const)('a village that stops %s', (_, stop, published, today, silence) => {
  expect(silenceOf({ since: '2022-07-01', stop }, published, today)).toEqual(silence);
});
