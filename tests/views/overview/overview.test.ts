import { expect, it } from 'vitest';
import { sumFen } from '../../../src/domain/money.ts';
import { disclosureOverview } from '../../../src/views/disclosure/overview.ts';
import { figuresOf } from '../../../src/views/overview/figures.ts';
import { overview, overviewName } from '../../../src/views/overview/overview.ts';
import { countedPlaces } from '../../../src/views/places.ts';
import { checksView } from '../../../src/views/programmes/checks.ts';
import { sidesOf, wrongSums, wrongWords } from '../../../src/views/programmes/wrong-sums.ts';
import { ticketsOverview } from '../../../src/views/tickets/tickets.ts';
import { townMap } from '../../../src/views/towns/tiles.ts';
import { townsWithPages, townView } from '../../../src/views/towns/town-page.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();

it('adds up made-up places only as long as no real one keeps a ledger', () => {
  expect(countedPlaces(portal).sample).toBe(true);
  expect(countedPlaces(portal).villages.every(({ sample }) => sample)).toBe(true);
  const real = portal.villages.find(({ sample }) => !sample);
  const [notice] = portal.notices;
  if (!real || !notice) throw new Error('no real place');
  const mixed = { ...portal, notices: [...portal.notices, { ...notice, village: real.id }] };
  expect(countedPlaces(mixed)).toMatchObject({ sample: false, name: portal.config.region.name });
  expect([...countedPlaces(mixed).ids]).toEqual([real.id]);
});

it('says of all places together what it says of each', () => {
  const whole = figuresOf(portal, countedPlaces(portal).ids);
  const each = overview(portal).villages.map(({ figures }) => figures);
  for (const key of ['running', 'paid', 'paidCount', 'waiting', 'checked', 'breaches'] as const) {
    expect([key, whole[key]]).toEqual([key, sumFen(each.map((figures) => figures[key]))]);
    expect(whole[key]).toBeGreaterThan(0);
  }
  expect(whole.wrong.length).toBe(each.flatMap(({ wrong }) => wrong).length);
});

it('draws every place over the same months and by one measure', () => {
  const { villages, months, most } = overview(portal);
  expect(months.length).toBeGreaterThan(2);
  const spent = villages.flatMap((one) => one.months.map(({ expense }) => expense));
  expect(Math.max(...spent)).toBe(most);
  expect(overviewName('某某县')).toBe('一页看全县');
});

it('tells every wrong sum once, the largest first, and sums of one side by themselves', () => {
  const sums = wrongSums(portal);
  const found = checksView(portal).findings.filter(
    ({ rule, outcome }) => rule === 'amount' && outcome === 'breach',
  );
  expect(sums.map(({ payout }) => payout.id).sort()).toEqual(
    found.map(({ payout }) => payout).sort(),
  );
  const sizes = sums.map(({ difference }) => Math.abs(difference));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sumFen(sidesOf(sums).map(({ count }) => count))).toBe(sums.length);
  expect(wrongWords(sums)).toMatch(/^多付 \d+ 笔共 [\d,.]+ 元/);
  expect(wrongWords([])).toBe('');
});

it('gives every town one tile, by direction where the register says it', () => {
  const { rows, byDirection } = townMap(portal);
  const names = rows.flatMap((row) => row.flatMap((tile) => tile?.name ?? []));
  expect(names.sort()).toEqual(portal.towns.map(({ name }) => name).sort());
  expect(byDirection).toBe(true);
  const one = portal.towns.map((town) => ({ ...town, mapRow: 1, mapColumn: 1 }));
  const stacked = townMap({ ...portal, towns: one })
    .rows.flat()
    .filter(Boolean);
  expect(stacked.length).toBe(portal.towns.length);
  const blank = portal.towns.map((town) => ({ ...town, mapRow: null, mapColumn: null }));
  expect(townMap({ ...portal, towns: blank }).byDirection).toBe(false);
});

it('gathers on the page of a town what its own places owe, and nothing of others', () => {
  const towns = townsWithPages(portal);
  const all = towns.flatMap((town) => townView(portal, town).breaches);
  const breaches = checksView(portal).findings.filter(({ outcome }) => outcome === 'breach');
  expect(all.length).toBe(breaches.length);
  const empty = towns.find(({ sample }) => !sample);
  expect(empty && townView(portal, empty).headlines).toEqual([]);
});

it('adds nothing made up to what is real, where a home has both', () => {
  const [village] = portal.villages.filter(({ sample }) => sample);
  if (!village) throw new Error('no made-up place');
  const isOwn = <Row extends { readonly village: string }>(row: Row): Row =>
    row.village === village.id ? { ...row, sample: false } : row;
  const mixed = {
    ...portal,
    villages: portal.villages.map((one) => (one === village ? { ...one, sample: false } : one)),
    tickets: portal.tickets.map(isOwn),
  };
  const alone = { ...mixed, tickets: mixed.tickets.filter(({ sample }) => !sample) };
  expect(ticketsOverview(mixed).summary).toEqual(ticketsOverview(alone).summary);
  expect(ticketsOverview(mixed).summary.received).toBeGreaterThan(0);
  const { whole, villages } = disclosureOverview(mixed);
  expect(whole.name).toBe(portal.config.region.name);
  expect(whole.timeliness).toEqual(villages.find(({ name }) => name === village.name)?.timeliness);
});
