import { expect, it } from 'vitest';
import { villageLinks } from '../../../src/views/sections.ts';
import { servicesOverview, villageServices } from '../../../src/views/services/services.ts';
import { realPortal, wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const NO_ARTICLES = { cases: new Set<string>(), policies: new Set<string>() };

it('puts the numbers of both articles side by side and does not add them up', () => {
  const { printed, doubts, items, firstLotUnnamed } = servicesOverview(portal);
  expect(printed.map(({ mark }) => mark.printed)).toEqual(['60 项', '6个', '59个']);
  expect(new Set(printed.map(({ section }) => section)).size).toBe(2);
  expect(doubts.map(({ id }) => id)).toEqual(['C005']);
  expect(items.map(({ name, materials, lot }) => [name, materials, lot])).toContainEqual([
    '社保卡办理',
    '没有写明',
    '没有写明',
  ]);
  expect(firstLotUnnamed).toBe(true);
});

it('says where, when, with what and by whom for each service of a village', () => {
  const { lines, sample } = villageServices(portal, 'hetang');
  expect(sample).toBe(true);
  expect(lines).toHaveLength(4);
  for (const { place, hours, materials, runner } of lines) {
    expect([place, hours, runner].every((words) => words.length > 3)).toBe(true);
    expect(materials.length).toBeGreaterThan(0);
  }
});

it('leads from a village only to pages that there are', () => {
  const hrefs = (id: string): string[] => {
    const village = portal.villages.find((one) => one.id === id);
    return village ? villageLinks('who', portal, village, NO_ARTICLES).map(({ href }) => href) : [];
  };
  expect(hrefs('hetang')).toEqual(
    expect.arrayContaining(['/services/hetang/', '/organisation/hetang/']),
  );
  expect(hrefs('shazhou')).toEqual([]);
});

it('is empty, not broken, where no table is kept', () => {
  const { items, villages, sample } = servicesOverview(realPortal());
  expect([items, villages, sample]).toEqual([[], [], false]);
});
