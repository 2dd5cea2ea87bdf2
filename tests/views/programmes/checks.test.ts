import { expect, it } from 'vitest';
import { boardLines } from '../../../src/views/boards/boards.ts';
import { checksView, rulePages } from '../../../src/views/programmes/checks.ts';
import { ledgerOf, payoutHref } from '../../../src/views/programmes/ledger-pages.ts';
import { payoutLine } from '../../../src/views/programmes/payout-line.ts';
import { programmeOf } from '../../../src/views/programmes/programme-view.ts';
import { FAULT_LABELS, RULE_LABELS } from '../../../src/views/programmes/rule-labels.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const view = checksView(portal);

it('has a plain name for every rule that checks speak of', () => {
  const rules = new Set(portal.payouts.flatMap(({ checks }) => checks.map(({ rule }) => rule)));
  for (const labels of [RULE_LABELS, FAULT_LABELS])
    expect([...rules].filter((rule) => !(rule in labels))).toEqual([]);
});

it('lists every finding once, breaches first, each on the page of its rule', () => {
  const all = portal.payouts.flatMap(({ checks }) =>
    checks.filter(({ outcome }) => outcome !== 'pass'),
  );
  expect(view.findings).toHaveLength(all.length);
  const firstOpen = view.findings.findIndex(({ outcome }) => outcome === 'cannot-tell');
  expect(view.findings.slice(firstOpen).some(({ outcome }) => outcome === 'breach')).toBe(false);
  const onPages = rulePages(portal).flatMap(({ lines }) => lines);
  expect(onPages).toHaveLength(all.length);
});

it('leads from each finding to the line of its payout', () => {
  for (const { href, payout } of view.findings) {
    expect(href).toBe(payoutHref(portal, payout));
    expect(href).toMatch(new RegExp(`#${payout}$`));
  }
});

it('compares ledgers by their share of breaches and not by their size', () => {
  const shares = view.ledgers.map(({ breaches, checked }) => breaches / checked);
  expect([...shares].sort((a, b) => b - a)).toEqual(shares);
});

it('links money taken back with the board, both ways, while its payout has its number', () => {
  // By now the names of the ledger have gone, and with them what an earlier copy could be joined by.
  expect(boardLines(portal, 'censure').some((line) => line.payout !== null)).toBe(false);
  const named = {
    ...portal,
    payouts: portal.payouts.map((payout) => ({
      ...payout,
      id: payout.numberOnFile ?? payout.id,
    })),
  };
  const entry = boardLines(named, 'censure').find((line) => line.payout !== null);
  expect(entry?.payout?.href).toBe(
    '/programmes/meili-tingyuan/zhuyuan/#meili-tingyuan-zhuyuan-005',
  );
  const payout = ledgerOf(named, 'meili-tingyuan', 'zhuyuan')?.payouts.find(({ id }) =>
    entry?.payout?.href.endsWith(`#${id}`),
  );
  if (!payout) throw new Error('no payout');
  const line = payoutLine(named, programmeOf(named, 'meili-tingyuan'), payout);
  expect(line.entry?.href).toBe(`/boards/censure/#${entry?.id}`);
  expect(line.recovery).toMatch(/追回 [\d,.]+ 元/);
  expect(entry?.payout?.words).toBe(line.recovery);
});
