import type { Fen } from '../money.ts';
import { compareText } from '../problem.ts';
import type { Programme } from '../programme/programme.ts';
import { expectedAmount } from './due.ts';
import type { Payout } from './payout.ts';
import { standingOf } from './standing.ts';

/** The whole money of a programme: nothing is left unsaid, so that no rumour can fill a gap. */
export interface Envelope {
  readonly pool: Fen | null;
  readonly applied: number;
  readonly paidCount: number;
  readonly paid: Fen;
  /** Nothing but the money is missing: count and amount due. */
  readonly waitingCount: number;
  readonly waiting: Fen;
  /** Of those waiting, how many have an amount that cannot be worked out and is not in `waiting`. */
  readonly waitingUnknown: number;
  /** Neither accepted nor refused yet. */
  readonly underWay: number;
  readonly refused: readonly { readonly reason: string; readonly count: number }[];
  readonly refusedCount: number;
  readonly recoveredCount: number;
  readonly recovered: Fen;
  /** Pool − paid + recovered: money not yet handed out; negative when over-used, null without a pool. */
  readonly unspent: Fen | null;
  /** What is left once everyone waiting has been paid; negative when it does not reach. */
  readonly remaining: Fen | null;
}

/** Adds up a ledger. The order of the rows changes nothing. */
export function envelopeOf(programme: Programme, payouts: readonly Payout[]): Envelope {
  const refused = new Map<string, number>();
  const sums = { paid: 0, paidCount: 0, waiting: 0, waitingCount: 0, waitingUnknown: 0 };
  let underWay = 0;
  let recovered = 0;
  let recoveredCount = 0;
  for (const payout of payouts) {
    recovered += payout.recovered ?? 0;
    if ((payout.recovered ?? 0) > 0) recoveredCount += 1;
    switch (standingOf(programme, payout)) {
      case 'paid':
        sums.paid += payout.paid ?? 0;
        sums.paidCount += 1;
        break;
      case 'refused': {
        const reason = payout.refused ?? '';
        refused.set(reason, (refused.get(reason) ?? 0) + 1);
        break;
      }
      case 'waiting': {
        const { amount } = expectedAmount(programme, payout);
        sums.waiting += amount ?? 0;
        sums.waitingCount += 1;
        if (amount === null) sums.waitingUnknown += 1;
        break;
      }
      default:
        underWay += 1;
    }
  }
  const pool = programme.pool?.amount ?? null;
  const unspent = pool === null ? null : pool - sums.paid + recovered;
  return {
    pool,
    applied: payouts.length,
    ...sums,
    underWay,
    refused: [...refused]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
    refusedCount: [...refused.values()].reduce((all, count) => all + count, 0),
    recoveredCount,
    recovered,
    unspent,
    remaining: unspent === null ? null : unspent - sums.waiting,
  };
}
