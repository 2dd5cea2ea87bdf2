import { beforeAll, describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/domain/day.ts';
import { sumFen } from '../../src/domain/money.ts';
import { noticeClock } from '../../src/domain/notices/notice.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { loadRules, readDataFolder } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { generateSample, type SampleSize } from '../../src/sample/sample.ts';

const TODAY = '2022-12-15';
const rules = loadRules('data');
const real = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));

function generate(seed: number, size: SampleSize = {}): Map<string, string> {
  const files = generateSample({ ...rules, seed, today: TODAY, size });
  return new Map([...files].map(({ path, pieces }) => [`sample/${path}`, [...pieces].join('')]));
}

function portalWith(sample: ReadonlyMap<string, string>): Portal {
  const { portal, problems } = assemble(new Map([...real, ...sample]), TODAY, {
    keepNames: true,
  });
  expect(problems).toEqual([]);
  if (!portal) throw new Error('no portal without a problem');
  return portal;
}

describe('the committed sample', () => {
  it('is what the generator writes, byte for byte, with no file more or less', () => {
    const committed = new Map(
      // What was put on record of it is held to it in tests/portal/record.
      [...readDataFolder('data')].filter(([path]) => /^sample\/(?!record\/)/.test(path)),
    );
    const generated = generate(2022);
    expect([...committed.keys()].sort()).toEqual([...generated.keys()].sort());
    for (const [path, text] of generated) expect(committed.get(path), path).toBe(text);
  });
});

describe('another seed', () => {
  it.each([1, 7, 2023, 99_999])('%i gives ledgers that read without a problem', (seed) => {
    const sample = generate(seed);
    expect(portalWith(sample).notices.length).toBeGreaterThan(150);
    expect(sample.get('sample/notices/hetang/2022.csv')).not.toBe(
      generate(2022).get('sample/notices/hetang/2022.csv'),
    );
  });
});

describe('a sample of another size', () => {
  it.each([
    { villages: 3, notices: 80, payouts: 200 },
    { villages: 10, notices: 160, payouts: 3_000 },
    { villages: 25, notices: 900, payouts: 9_001 },
  ])('holds what was asked for: %o', (size) => {
    const portal = portalWith(generate(2022, size));
    expect(portal.notices).toHaveLength(size.notices);
    expect(portal.payouts).toHaveLength(size.payouts);
    expect(new Set(portal.notices.map(({ village }) => village)).size).toBe(size.villages);
  });

  it('leaves the ledgers of a village as they are when villages are added', () => {
    const grown = generate(2022, { villages: 12 });
    for (const [path, text] of generate(2022)) {
      // Registers have a line for each place that is added.
      if (!/^sample\/[^/]+\.csv$/.test(path)) expect(grown.get(path), path).toBe(text);
      else expect(grown.get(path), path).toContain(text);
    }
    expect(grown.get('sample/villages.csv')).toContain('示例012村');
  });
});

describe('what the sample tells', () => {
  let portal: Portal;
  beforeAll(() => {
    portal = portalWith(generate(2022));
  });

  it('publishes, votes and pays nothing after the day it speaks of', () => {
    for (const notice of portal.notices) {
      expect(daysBetween(notice.publishedOn, TODAY), notice.id).toBeGreaterThanOrEqual(0);
    }
    for (const payout of portal.payouts) {
      for (const on of Object.values(payout.stages)) {
        if (on !== null) expect(daysBetween(on, TODAY), payout.id).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('takes the steps of a decision in their order, the notice last', () => {
    expect(portal.decisions.length).toBeGreaterThan(30);
    for (const { id, steps } of portal.decisions) {
      const days = steps.map(({ heldOn }) => heldOn);
      expect(daysBetween(days.at(-1) ?? TODAY, TODAY), id).toBeGreaterThanOrEqual(0);
      expect([...days].sort(), id).toEqual(days);
    }
  });

  it('shows the clock in every state', () => {
    const counts = { current: 0, ending: 0, ended: 0, upcoming: 0 };
    for (const notice of portal.notices) counts[noticeClock(notice, TODAY).status] += 1;
    expect(counts.upcoming).toBe(0);
    expect(counts.current + counts.ending).toBeGreaterThanOrEqual(30);
    expect(counts.current).toBeGreaterThanOrEqual(10);
    expect(counts.ending).toBeGreaterThanOrEqual(10);
    expect(counts.ended).toBeGreaterThan(counts.current + counts.ending);
  });

  it('lists households under every notice of a programme', () => {
    for (const notice of portal.notices.filter(({ programme }) => programme !== null)) {
      const listed = portal.payouts.filter((payout) => payout.notice === notice.id);
      expect(notice.title).toContain(`（${listed.length}户）`);
    }
  });

  it('breaks the rules it is meant to break, and no others', () => {
    const broken = portal.payouts.flatMap(({ id, checks }) =>
      checks
        .filter(({ outcome }) => outcome === 'breach')
        .map(({ rule }) => `${id.replace(/-\d+$/, '')} ${rule}`),
    );
    expect([...new Set(broken)].sort()).toEqual([
      'cesuo-gaizao-daoxiang notice-length',
      'cesuo-gaizao-fenglin paid-after-notice',
      'cesuo-gaizao-fenglin stages',
      'cesuo-gaizao-taoling condition',
      'fenglin-zhongxin-fenglin bounds',
      'huzhu-yanglao-liuwan amount',
      'liuwan-lvhua-liuwan once',
      'liuwan-wuye-liuwan amount',
      'meili-tingyuan-shiqiao fraud',
      'meili-tingyuan-songping amount',
      'shiqiao-dizu-shiqiao amount',
      'shiqiao-dizu-shiqiao bounds',
      'songping-fangwu-songping amount',
      'zhuyuan-fendan-zhuyuan amount',
      'zhuyuan-fendan-zhuyuan condition',
    ]);
  });

  it('shows every programme, in a ledger or in the name of a made-up place, with something to be seen', () => {
    const shown = portal.programmes.filter(
      ({ sample, scopeClause }) =>
        sample || !portal.programmes.some((one) => one.sample && one.scopeClause === scopeClause),
    );
    expect(shown).toHaveLength(12);
    for (const { id } of shown) {
      const own = portal.payouts.filter(({ programme }) => programme === id);
      expect(own.length, id).toBeGreaterThan(0);
      const telling = own.filter(
        ({ checks, paid }) => paid === null || checks.some(({ outcome }) => outcome !== 'pass'),
      );
      expect(telling.length, id).toBeGreaterThan(0);
    }
  });

  it('never pays more than the pool', () => {
    for (const { id, pool } of portal.programmes) {
      if (pool === null) continue;
      const paid = portal.payouts.filter(({ programme }) => programme === id);
      expect(sumFen(paid.map((payout) => payout.paid ?? 0))).toBeLessThanOrEqual(pool.amount);
    }
  });

  it('adds up to the registers of the made-up places', () => {
    for (const { id, households } of portal.villages.filter(({ sample }) => sample)) {
      const committee = portal.organisation.units.find(
        (unit) => unit.village === id && unit.kind === 'villageCommittee',
      );
      expect([id, committee?.households]).toEqual([id, households]);
      for (const score of portal.evaluation.scores.filter(({ village }) => village === id)) {
        expect([id, score.households ?? households]).toEqual([id, households]);
      }
      for (const one of portal.surveys.surveys.filter(({ village }) => village === id)) {
        expect([id, one.population ?? households]).toEqual([id, households]);
      }
      for (const count of portal.latrines.counts.filter(({ village }) => village === id)) {
        expect([id, count.households]).toEqual([id, households]);
      }
    }
  });

  it('lets no community have what only villages have', () => {
    const communities = portal.villages.filter(({ sample, kind }) => sample && kind !== 'village');
    expect(communities.map(({ id }) => id)).toEqual(['liuwan', 'wutong']);
    for (const { id } of communities) {
      const held = portal.holdings.holdings.filter(({ village }) => village === id);
      expect([id, held.some(({ kind }) => kind === 'land')]).toEqual([id, false]);
      expect([id, portal.latrines.counts.some(({ village }) => village === id)]).toEqual([
        id,
        false,
      ]);
    }
    expect(portal.accounts.some(({ village }) => village === 'wutong')).toBe(false);
    const lettings = Map.groupBy(portal.holdings.contracts, ({ village }) => village);
    const lists = [...lettings.values()].map((own) => own.map(({ name }) => name).join());
    expect(new Set(lists).size).toBeGreaterThanOrEqual(7);
  });

  it('names nobody: given names are left out or a heavenly stem', () => {
    const names = portal.payouts.map(({ name }) => name);
    const nobody = /^(.\*[甲乙丙丁戊己庚辛壬癸]?|欧阳\*\*|互助养老中心|示例小区.期)$/;
    expect(names.filter((name) => !nobody.test(name))).toEqual([]);
  });
});
