import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { downloads } from '../../../src/views/data/downloads.ts';
import { elderCareCentreView } from '../../../src/views/elder-care/centre.ts';
import { shownCentres } from '../../../src/views/elder-care/centres.ts';
import { elderCareOverview } from '../../../src/views/elder-care/overview.ts';
import { realPortal, wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const { centres: rows } = portal.elderCare;

describe('counts of residents', () => {
  it('hide the small one and one more that is nowhere else, so that the total tells nothing', () => {
    const { centres, total } = shownCentres(portal);
    const hidden = centres.filter(({ withheld }) => withheld !== null);
    expect(hidden.map(({ centre }) => centre.village)).toEqual(['shiqiao', 'daoxiang']);
    expect(hidden.map(({ withheld }) => withheld)).toEqual([
      '不足 5 人，不写',
      '为免推算出别处的人数，不写',
    ]);
    const shown = centres.reduce((sum, { residents }) => sum + (residents ?? 0), 0);
    expect(total).toBe(rows.reduce((sum, { residents }) => sum + (residents ?? 0), 0));
    expect((total ?? 0) - shown).toBeGreaterThanOrEqual(5);
  });

  it('hide the total where no other can be hidden', () => {
    const files = readDataFolder('data');
    const path = 'sample/elder-care-centres.csv';
    const text = (files.get(path) ?? '').replace(/^daoxiang,.*\n/m, '');
    const { portal: other } = assemble(new Map(files).set(path, text), '2022-12-15');
    expect(other && elderCareOverview(other).residents).toBeNull();
  });

  it('are the same in the download, and members of a kind are not counted out either', () => {
    const given = downloads(portal).find(({ table }) => table.id === 'elder-care-centres')
      ?.rows as { residents: number | null; party: number | null }[];
    expect(given.map(({ residents }) => residents)).toEqual(
      shownCentres(portal).centres.map(({ residents }) => residents),
    );
    expect(given.filter(({ party }) => party !== null)).toEqual([]);
    expect(rows.some(({ party }) => party === 4)).toBe(true);
  });
});

describe('a centre', () => {
  it('ties its subsidy to the programme, the ledger and its account', () => {
    const { subsidy, checks, years } = elderCareCentreView(portal, 'hetang');
    expect(subsidy).toMatchObject({ due: 36_000_00, paid: 36_000_00, outcome: 'pass' });
    expect(subsidy?.href).toBe('/programmes/huzhu-yanglao/hetang/#huzhu-yanglao-hetang-001');
    expect(checks.at(-1)).toMatchObject({ rule: 'received', outcome: 'pass' });
    for (const { opening, income, expense, closing, sources, uses, entries } of years) {
      expect(opening + income - expense).toBe(closing);
      expect(sources.reduce((sum, { amount }) => sum + amount, 0)).toBe(income);
      expect(uses.reduce((sum, { amount }) => sum + amount, 0)).toBe(expense);
      expect(entries.at(-1)?.balance).toBe(closing);
      expect(sources.map(({ label }) => label)).toEqual(['政府补助', '慈善募集', '老人自筹']);
    }
  });

  it('shows what is not as it should be', () => {
    const found = rows.flatMap(({ village }) =>
      elderCareCentreView(portal, village)
        .checks.filter(({ outcome }) => outcome === 'breach')
        .map(({ rule }) => `${village} ${rule}`),
    );
    expect(found).toEqual(['taoling received', 'songping rooms', 'songping rules']);
    expect(elderCareCentreView(portal, 'liuwan').subsidy?.outcome).toBe('breach');
    expect(elderCareCentreView(portal, 'shiqiao').subsidy).toBeNull();
    expect(elderCareCentreView(portal, 'shanpo').checks).toEqual([]);
  });
});

it('holds what has opened against the printed goals', () => {
  const { milestones, lists } = elderCareOverview(portal);
  expect(milestones.map(({ outcome }) => outcome)).toEqual([
    ...['cannot-tell', 'cannot-tell', 'cannot-tell', 'cannot-tell'],
    ...['pass', 'breach', 'cannot-tell'],
  ]);
  // Made-up centres say nothing of the goals of the county.
  expect(milestones.map(({ reached }) => /^没有资料/.test(reached))).toEqual([
    ...[true, true, true, true],
    ...[false, false, false],
  ]);
  expect(milestones[4]?.goal).toMatch(/^示例镇：/);
  expect(milestones[0]?.marks.map(({ printed }) => printed)).toEqual(['10月底3个']);
  expect(milestones[3]?.reached).toMatch(/，要 20 个乡镇$/);
  expect(lists.map(({ items }) => items.length)).toEqual([6, 5, 10, 5]);
});

it('is empty, not broken, where no table is kept', () => {
  const { centres, milestones, residents, sample } = elderCareOverview(realPortal());
  expect([centres, milestones, residents, sample]).toEqual([[], [], 0, false]);
});
