import { describe, expect, it } from 'vitest';
import { accountItemsView, specialMatters } from '../../../src/views/accounts/items.ts';
import { accountsOfNotice } from '../../../src/views/accounts/notices.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();

describe('the items that are to be published', () => {
  const view = accountItemsView(portal);

  it('are the eight classes and forty-four numbered items, none said to be checked that was not', () => {
    expect(view.groups).toHaveLength(8);
    expect(view.numbered).toBe(44);
    expect(view.unchecked).toBe(portal.accountItems.length);
  });

  it('count the villages that published them', () => {
    const count = (name: string) =>
      view.groups.flatMap(({ items }) => items).find(({ item }) => item.name === name)?.villages;
    // The community in town has no collective.
    expect(count('村组干部报酬')).toBe(9);
    expect(count('投资收入')).toBe(0);
  });
});

it('gives the four special matters, each village with its sum', () => {
  const matters = specialMatters(portal);
  expect(matters.map(({ id }) => id)).toEqual(['land', 'contracts', 'works', 'levy']);
  const rents = portal.holdings.contracts.filter(({ village }) => village === 'hetang');
  const hetang = matters[1]?.lines.find(({ village }) => village === 'hetang');
  expect(hetang).toMatchObject({
    href: '/accounts/hetang/#contracts',
    count: rents.length,
    amount: rents.reduce((sum, { rent }) => sum + rent, 0),
  });
});

it('leads from the notice of claims to the ledger of claims, and from no other notice', () => {
  const claims = portal.holdings.holdings.find(
    ({ village, kind }) => village === 'hetang' && kind === 'claim',
  );
  expect(accountsOfNotice(portal, { id: claims?.notice ?? '', village: 'hetang' })).toEqual([
    { href: '/accounts/hetang/#claim', label: '债权台账' },
  ]);
  expect(accountsOfNotice(portal, { id: 'hetang-2022-999', village: 'hetang' })).toEqual([]);
});
