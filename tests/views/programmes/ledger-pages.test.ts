import { describe, expect, it } from 'vitest';
import { worstOutcome } from '../../../src/domain/check.ts';
import { sumFen } from '../../../src/domain/money.ts';
import { villageOf } from '../../../src/views/places.ts';
import {
  allLedgers,
  ledgerOf,
  payoutHref,
  ROWS_PER_PAGE,
} from '../../../src/views/programmes/ledger-pages.ts';
import { ledgerPage } from '../../../src/views/programmes/ledger-view.ts';
import { programmeOf } from '../../../src/views/programmes/programme-view.ts';
import { ledgerPortal } from '../../support/ledger-portal.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = ledgerPortal({ villages: 4, payouts: 2_500 });
const longest = allLedgers(portal).reduce((a, b) => (b.payouts.length > a.payouts.length ? b : a));
const programme = programmeOf(portal, longest.programme);
const village = villageOf(portal, longest.village);
const pages = longest.pages.map((_, at) => ledgerPage(portal, programme, village, longest, at + 1));

describe('a ledger of hundreds of lines', () => {
  it('is cut into pages, none longer than 200 lines, none of its lines lost or shown twice', () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const { list } of pages) expect(list.lines.length).toBeLessThanOrEqual(ROWS_PER_PAGE);
    const shown = pages.flatMap(({ list }) => list.lines.map(({ id }) => id));
    expect([...shown].sort()).toEqual(longest.payouts.map(({ id }) => id).sort());
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('adds up page by page to the whole', () => {
    const paid = sumFen(longest.payouts.map((payout) => payout.paid ?? 0));
    expect(sumFen(pages.map(({ list }) => list.paid))).toBe(paid);
    for (const { money } of pages) {
      expect(money.rows.find(({ key }) => key === 'paid')?.fen).toBe(paid);
    }
  });

  it('puts breaches first, then the rest by household, and names the households of each page', () => {
    const order = pages.flatMap(({ list }) => list.lines);
    const weight = { breach: 0, 'cannot-tell': 1, pass: 2 };
    for (const [at, line] of order.entries()) {
      const next = order[at + 1];
      if (!next) break;
      expect(weight[line.outcome]).toBeLessThanOrEqual(weight[next.outcome]);
      if (line.outcome !== next.outcome) continue;
      expect(line.household.length).toBeLessThanOrEqual(next.household.length);
    }
    const last = pages.at(-1);
    const label = last?.pages.find(({ current }) => current)?.label;
    expect(label).toContain(`到 ${last?.list.lines.at(-1)?.household}`);
  });

  it('has an address for each line, on the page that shows it', () => {
    pages.forEach(({ list, pages: links }, at) => {
      for (const { id } of list.lines) {
        expect(payoutHref(portal, id)).toBe(`${links[at]?.href}#${id}`);
      }
    });
  });
});

describe('the ledger of a village in the bundled sample', () => {
  const bundled = wholePortal();
  const ledger = ledgerOf(bundled, 'meili-tingyuan', 'songping');
  if (!ledger) throw new Error('no ledger');
  const courtyards = programmeOf(bundled, 'meili-tingyuan');
  const view = ledgerPage(bundled, courtyards, villageOf(bundled, 'songping'), ledger, 1);

  it('shows a breach with what was due, what was paid, its clause and what the village says', () => {
    const [breach] = view.list.lines;
    expect(breach).toMatchObject({ outcome: 'breach', due: 5_896_50, paid: 6_096_50 });
    expect(breach?.note).toContain('待复核');
    expect(breach?.issues[0]?.clause?.href).toMatch(/^\/policies\/.+#/);
  });

  it('says until when its running notice can be objected to', () => {
    expect(view.running.map(({ until }) => until)).toEqual(['12月16日']);
  });

  it('has no pool of its own: the sum is for all villages', () => {
    const keys = view.money.rows.map(({ key }) => key);
    expect(keys).not.toContain('pool');
    expect(keys).not.toContain('remaining');
  });

  it('counts outcomes as the checks give them', () => {
    for (const { outcome, count } of view.outcomes) {
      const own = ledger.payouts.filter(({ checks }) => worstOutcome(checks) === outcome);
      expect(count).toBe(own.length);
    }
  });
});
