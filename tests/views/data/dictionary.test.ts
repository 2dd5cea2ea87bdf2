import { expect, it } from 'vitest';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { payoutTableFor } from '../../../src/intake/tables/payouts.ts';
import { dictionaryOf } from '../../../src/views/data/dictionary.ts';
import { committed } from '../../support/programmes.ts';

const payouts = dictionaryOf(payoutTableFor(committed('meili-tingyuan')));

it('tells of each column what the check will hold it to, in the words of the check', () => {
  const entries = new Map(dictionaryOf(noticesTable).map((entry) => [entry.header, entry]));
  const from = entries.get('公示开始');
  expect(from).toMatchObject({ key: 'noticeFrom', required: true, type: '日期' });
  expect(from?.aliases).toContain('公示起');
  expect(from?.problems.map(({ code }) => code)).toEqual(['cell/empty', 'cell/day']);
  expect(entries.get('类别')?.rules).toEqual(['只能是：党务、村务、财务。']);
  expect(entries.get('公开事项')?.rules.join('')).toContain('必须是公开目录的编号。');
  expect(entries.get('公示编号')?.rules).toContain('不能重复。');
});

it('says which columns hold names and must be masked', () => {
  const name = payouts.find(({ header }) => header === '户主');
  expect(name?.privacy).toContain('必须打星号');
  expect(name?.problems.map(({ code }) => code)).toContain('guard/name');
});

it('gives every column of every table a hint, an example and a class of privacy', () => {
  for (const table of knownTables([])) {
    for (const entry of dictionaryOf(table)) {
      expect([table.id, entry.hint, entry.example, entry.privacy]).not.toContain('');
      expect(entry.privacy).toBeTypeOf('string');
    }
  }
});
