import { groupBy } from '../../domain/group-by.ts';
import { compareText } from '../../domain/problem.ts';
import type { CheckedPayout } from '../payouts/read-payouts.ts';
import { Serials } from './serials.ts';

/**
 * Payouts of which some are forgotten, so that nobody who kept an earlier copy can lay the two side by
 * side: the forgotten ones of a ledger lose their group, stand in an order of their amounts and days, and
 * are numbered in that order. What they come to and what was found of them stays.
 */
export function unlinked(
  payouts: readonly CheckedPayout[],
  isForgotten: (payout: CheckedPayout) => boolean,
): CheckedPayout[] {
  const shown = [...payouts];
  const places = payouts
    .map((payout, at) => ({ payout, at }))
    .filter(({ payout }) => isForgotten(payout));
  const numbers = new Map<string, string>();
  for (const own of groupBy(places, ({ payout }) => payout.file).values()) {
    const serials = new Serials();
    const inOrder = own
      .map(({ payout }) => ({ payout, terms: termsOf(payout) }))
      .sort((a, b) => compareText(a.terms, b.terms));
    inOrder.forEach(({ payout }, at) => {
      const left = renumbered(payout, serials.of(payout.file, payout.household), at + 1);
      numbers.set(payout.id, left.id);
      shown[own[at]?.at ?? at] = left;
    });
  }
  return shown.map((payout) => inOtherWords(payout, (id) => numbers.get(id) ?? id));
}

/** What looks like the number of a payout in a sentence. */
const NUMBER = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*-x?\d+/g;

/** A payout whose checks name others by other numbers than its ledger. */
export function inOtherWords(
  payout: CheckedPayout,
  numberOf: (id: string) => string,
): CheckedPayout {
  return { ...payout, checks: reworded(payout, (words) => words.replace(NUMBER, numberOf)) };
}

function reworded(
  { checks }: CheckedPayout,
  told: (words: string) => string,
): CheckedPayout['checks'] {
  return checks.map((check) => ({
    ...check,
    found: told(check.found),
    because: told(check.because),
  }));
}

/** All that a payout says besides whose it is, as text to be put in order. */
function termsOf({ paid, stages, measures, conditions, bySource }: CheckedPayout): string {
  const amount = String(paid ?? 0).padStart(14, '0');
  return JSON.stringify([amount, stages, measures, conditions, bySource]);
}

function renumbered(payout: CheckedPayout, household: string, serial: number): CheckedPayout {
  const { id, programme, village } = payout;
  return {
    ...payout,
    id: `${programme}-${village}-x${String(serial).padStart(4, '0')}`,
    numberOnFile: id,
    household,
    group: null,
    checks: reworded(payout, (words) =>
      words.replaceAll(`户号 ${payout.household} `, `户号 ${household} `),
    ),
  };
}
