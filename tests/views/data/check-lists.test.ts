import { expect, it } from 'vitest';
import { checkLists, listsLeftOut } from '../../../src/views/data/check-lists.ts';
import { realPortal } from '../../support/real-portal.ts';

const many = (count: number): Set<string> =>
  new Set(Array.from({ length: count }, (_, index) => `x${index}`));

it('leaves out of the checker the lists that weigh too much, and says which in plain words', () => {
  const lists = { villages: many(20_000), notices: many(20_001), unheard: many(20_001) };
  expect(listsLeftOut(lists)).toEqual(['公示登记簿的公示编号', 'unheard']);
  expect(Object.keys(checkLists(realPortal(), lists).lists)).toEqual(['villages']);
});
