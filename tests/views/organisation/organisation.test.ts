import { describe, expect, it } from 'vitest';
import { downloads } from '../../../src/views/data/downloads.ts';
import { organisationOverview } from '../../../src/views/organisation/overview.ts';
import { organisations } from '../../../src/views/organisation/units-of.ts';
import { organisationView } from '../../../src/views/organisation/village.ts';
import { realPortal, wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();

describe('the organisation of a village', () => {
  it('is real where the source prints it, and says what it does not print', () => {
    const view = organisationView(portal, 'yuhuangshan');
    expect(view.sample).toBe(false);
    const [top] = view.units;
    expect(top?.words).toBe('负责：没有写明 · 708 户 · 61 人');
    expect(top?.marks.map(({ printed }) => printed)).toEqual(['708户', '一个党总支', '61名党员']);
    expect(top?.below[0]).toMatchObject({ name: '党支部（2 个）' });
    expect(top?.below[0]?.below[0]?.below[0]).toMatchObject({ name: '党员中心户（14 户）' });
    expect(view.cardRule).toBe('每名党员联系 5 至 10 户');
    expect(view.doubts.map(({ id }) => id)).toContain('C095');
  });

  it('shows both numbers where the source prints two', () => {
    const { printed, doubts } = organisationView(portal, 'longyun');
    const marks = printed.map(({ mark }) => mark.printed);
    expect(marks).toEqual(expect.arrayContaining(['楼栋长30人', '31名']));
    expect(doubts.map(({ id }) => id)).toContain('C006');
  });

  it('is a sample elsewhere, with one gap in coverage and one card too long', () => {
    const outcomes = [...organisations(portal).keys()].flatMap((id) => {
      const { checks, cards, sample } = organisationView(portal, id);
      const all = [...checks, ...cards.map(({ check }) => check)];
      return all
        .filter(({ outcome }) => outcome === 'breach')
        .map(({ rule }) => `${id} ${sample ? 'sample' : 'real'} ${rule}`);
    });
    expect(outcomes).toEqual(['shanpo sample card', 'daoxiang sample coverage']);
  });
});

describe('the overview', () => {
  const view = organisationOverview(portal);

  it('puts the four definitions of 三员三长 side by side', () => {
    expect(view.definitions.map(({ items }) => items.length)).toEqual([6, 6, 6, 6]);
    expect(new Set(view.definitions.map(({ items }) => items.join())).size).toBe(4);
    expect(view.definitions.every(({ section, pages }) => section && pages)).toBe(true);
    expect(view.doubts.map(({ id }) => id)).toEqual(expect.arrayContaining(['C038', 'C063']));
  });

  it('names ten advisers by post, and no telephone that is not printed', () => {
    expect(view.advisers).toHaveLength(10);
    expect(new Set(view.advisers.map(({ phone }) => phone))).toEqual(new Set(['没有写明']));
  });

  it('counts nobody out where fewer than five are members', () => {
    const few = view.crowd.filter(({ members }) => members === '不足 5 人');
    expect(few.length).toBeGreaterThan(3);
    expect(few.every(({ persons }) => persons === null)).toBe(true);
    const offered = downloads(portal).find(({ table }) => table.id === 'organisation');
    const members = (offered?.rows ?? []).map((row) => row.members as number | null);
    expect(members.length).toBeGreaterThan(100);
    expect(members.filter((count) => count !== null && count < 5)).toEqual([]);
    expect(portal.organisation.units.some(({ members: own }) => own === 3)).toBe(true);
  });
});

it('is empty, not broken, where no table is kept', () => {
  const empty = organisationOverview(realPortal());
  expect([empty.villages, empty.crowd, empty.advisers]).toEqual([[], [], []]);
});
