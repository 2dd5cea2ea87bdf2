import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import { checkPayout, judgePayout } from '../../../src/domain/payouts/checks.ts';
import { expectedAmount } from '../../../src/domain/payouts/due.ts';
import { ACCEPTED_STAGE, PAID_STAGE, type Payout } from '../../../src/domain/payouts/payout.ts';
import type { Programme } from '../../../src/domain/programmes/programme.ts';
import { shareOut } from '../../../src/domain/programmes/sources.ts';
import { KEEPS_EVERY_RULE } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const programmes = readdirSync('data/programmes').map((name) =>
  committed(name.replace('.json', '')),
);

/** A payout that keeps every rule of a programme, made from the programme itself. */
function keeps(programme: Programme): Payout {
  const stages: Record<string, string> = {};
  let day = '2022-06-01';
  let [noticeFrom, noticeTo]: [string | null, string | null] = [null, null];
  for (const { key, kind } of programme.stages) {
    if (kind === 'notice') [noticeFrom, noticeTo] = [day, addDays(day, 10)];
    else stages[key] = day;
    day = addDays(day, 15);
  }
  const payout: Payout = {
    ...KEEPS_EVERY_RULE,
    programme: programme.id,
    village: programme.villages[0] ?? 'longyun',
    measures: programme.example,
    conditions: Object.fromEntries(programme.conditions.map(({ key, mustBe }) => [key, mustBe])),
    stages,
    noticeFrom,
    noticeTo,
    acceptance: ACCEPTED_STAGE in stages ? 'pass' : null,
    signed: programme.signers?.posts ?? null,
    bySource: {},
    paid: null,
  };
  const paid = expectedAmount(programme, payout).amount ?? 1_00;
  const shares = shareOut(paid, programme.sources);
  const bySource = Object.fromEntries(
    programme.sources.map(({ key }, index) => [key, shares[index] ?? 0]),
  );
  return { ...payout, paid, bySource };
}

function findings(programme: Programme, change: Partial<Payout>): string[] {
  return checkPayout({ ...keeps(programme), ...change }, { programme, holidays: NO_HOLIDAYS })
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ outcome, rule, clause }) => `${outcome} ${rule} ${clause}`);
}

describe.each(programmes)('$title', (programme) => {
  const kept = keeps(programme);
  const open =
    programme.formula.kind === 'unstated'
      ? [`cannot-tell amount ${programme.amountClauses[0]}`]
      : [];

  it('has nothing to say of a payout that keeps every rule', () => {
    expect(findings(programme, {})).toEqual(open);
  });

  it('finds a fen too much under its clause', () => {
    if (open.length > 0) return;
    const found = findings(programme, { paid: (kept.paid ?? 0) + 1 });
    expect(found.some((finding) => /^breach amount R-/.test(finding))).toBe(true);
  });

  it('finds each condition broken, and each left blank', () => {
    for (const { key, mustBe, clause } of programme.conditions) {
      const change = (value: boolean | null) => ({
        conditions: { ...kept.conditions, [key]: value },
      });
      expect(findings(programme, change(!mustBe))).toContain(`breach condition ${clause}`);
      expect(findings(programme, change(null))).toContain(`cannot-tell condition ${clause}`);
    }
  });

  it('finds each stage left out, by its own clause', () => {
    for (const { key, kind, clause } of programme.stages.slice(0, -1)) {
      const change =
        kind === 'notice'
          ? { noticeFrom: null, noticeTo: null }
          : { stages: { ...kept.stages, [key]: null } };
      expect(findings(programme, change)).toContain(`breach stages ${clause ?? ''}`);
    }
  });

  it('finds each stage that comes before the one ahead of it', () => {
    for (const { key, kind } of programme.stages.slice(1)) {
      if (kind === 'notice') continue;
      const found = findings(programme, { stages: { ...kept.stages, [key]: '2022-05-15' } });
      expect(found.some((finding) => finding.startsWith('breach stages'))).toBe(true);
    }
  });

  it('holds each measure to its bounds', () => {
    for (const { key, min, max, inPrinciple, clause } of programme.measures) {
      const outcome = `${inPrinciple ? 'cannot-tell' : 'breach'} bounds ${clause}`;
      const at = (value: number) =>
        findings(programme, { measures: { ...kept.measures, [key]: value } });
      if (min !== null && min > 0) expect(at(min - 1)).toContain(outcome);
      if (max !== null) expect(at(max + 1)).toContain(outcome);
      for (const edge of [min, max]) if (edge !== null) expect(at(edge)).not.toContain(outcome);
    }
  });

  it('holds the window to its first and its last day', () => {
    const { window } = programme;
    for (const key of window?.stages ?? []) {
      const at = (day: string) => findings(programme, { stages: { ...kept.stages, [key]: day } });
      const outside = `${window?.unclear ? 'cannot-tell' : 'breach'} window ${window?.clause}`;
      expect(at(window?.from ?? '')).not.toContain(outside);
      expect(at(window?.to ?? '')).not.toContain(outside);
      expect(at(addDays(window?.from ?? '', -1))).toContain(outside);
      expect(at(addDays(window?.to ?? '', 1))).toContain(outside);
    }
  });

  it('serves its own villages alone, and wants every signature', () => {
    if (programme.villages.length > 0)
      expect(findings(programme, { village: 'elsewhere' })).toContain(
        `breach scope ${programme.scopeClause}`,
      );
    for (const post of programme.signers?.posts ?? []) {
      const signed = programme.signers?.posts.filter((other) => other !== post) ?? [];
      expect(findings(programme, { signed })).toContain(
        `breach signed ${programme.signers?.clause}`,
      );
    }
  });

  it('counts the notice to the day, and pays only after it', () => {
    const { notice } = programme;
    if (!notice || kept.noticeFrom === null || kept.noticeTo === null) return;
    const short = `breach notice-length ${notice.clause}`;
    const enough = addDays(kept.noticeFrom, notice.minDays);
    expect(findings(programme, { noticeTo: enough })).not.toContain(short);
    expect(findings(programme, { noticeTo: addDays(enough, -1) })).toContain(short);
    const early = `breach paid-after-notice ${notice.clause}`;
    const paidOn = (day: string) =>
      findings(programme, { stages: { ...kept.stages, [PAID_STAGE]: day } });
    expect(paidOn(kept.noticeTo)).toContain(early);
    expect(paidOn(addDays(kept.noticeTo, 1))).not.toContain(early);
  });

  it('misses a day, a total of the sources and a recovery too large', () => {
    const { paid: _, ...undated } = kept.stages;
    expect(findings(programme, { stages: undated }).join()).toContain('cannot-tell paid-day');
    expect(findings(programme, { recovered: (kept.paid ?? 0) + 1 }).join()).toContain(
      'breach recovered',
    );
    const [first, second] = programme.sources;
    if (!first || !second) return;
    const given = { ...kept.bySource };
    given[first.key] = (given[first.key] ?? 0) - 1;
    expect(findings(programme, { bySource: given }).join()).toContain('breach sources');
    given[second.key] = (given[second.key] ?? 0) + 1;
    expect(findings(programme, { bySource: given }).join()).toContain('breach sources');
  });

  it('judges without words as it does with them', () => {
    const context = { programme, holidays: NO_HOLIDAYS };
    for (const change of [{}, { paid: 0 }, { village: 'elsewhere' }, { measures: {} }]) {
      const payout = { ...kept, ...change };
      const outcomes = checkPayout(payout, context).map(({ outcome }) => outcome);
      const worst = outcomes.includes('breach')
        ? 'breach'
        : outcomes.includes('cannot-tell')
          ? 'cannot-tell'
          : 'pass';
      expect(judgePayout(payout, context)).toBe(worst);
    }
  });

  it('says each check in one plain sentence', () => {
    const all = [
      {},
      { paid: 1 },
      { conditions: {} },
      { stages: {} },
      { measures: {} },
      { signed: [] },
    ];
    for (const change of all) {
      const checks = checkPayout({ ...kept, ...change }, { programme, holidays: NO_HOLIDAYS });
      for (const { because } of checks) {
        expect(because).toMatch(/^[^。]+。$/);
        expect(because).not.toMatch(/undefined|null|NaN/);
      }
    }
  });
});

it('a notice in working days cannot be counted into a year without holidays', () => {
  const [programme] = programmes.filter(({ id }) => id === 'meili-tingyuan');
  if (!programme?.notice) throw new Error('no notice');
  const counted = { ...programme, notice: { ...programme.notice, workingDays: true } };
  const found = checkPayout(keeps(counted), { programme: counted, holidays: NO_HOLIDAYS });
  const length = found.find(({ rule }) => rule === 'notice-length');
  expect(length?.outcome).toBe('cannot-tell');
  expect(length?.because).toContain('没有 2022 年的节假日安排');
});
