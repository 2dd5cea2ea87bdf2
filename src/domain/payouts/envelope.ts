import type { Fen } from '../money.ts';
import { compareText } from '../problem.ts';
import type { Programme } from '../programmes/programme.ts';
import { dueOf } from './due.ts';
import type { PayoutTerms } from './payout.ts';
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
export function envelopeOf(programme: Programme, payouts: readonly PayoutTerms[]): Envelope {
  const sum = new EnvelopeSum(programme);
  for (const payout of payouts) sum.add(payout);
  return sum.envelope();
}

/** An envelope that is added up payout by payout. */
export class EnvelopeSum {
  readonly #programme: Programme;
  readonly #refused = new Map<string, number>();
  readonly #sums = { paid: 0, paidCount: 0, waiting: 0, waitingCount: 0, waitingUnknown: 0 };
  #applied = 0;
  #underWay = 0;
  #recovered = 0;
  #recoveredCount = 0;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  add(payout: PayoutTerms): void {
    this.#applied += 1;
    this.#recovered += payout.recovered ?? 0;
    if ((payout.recovered ?? 0) > 0) this.#recoveredCount += 1;
    switch (standingOf(this.#programme, payout)) {
      case 'paid':
        this.#sums.paid += payout.paid ?? 0;
        this.#sums.paidCount += 1;
        break;
      case 'refused': {
        const reason = payout.refused ?? '';
        this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1);
        break;
      }
      case 'waiting':
        this.#addWaiting(dueOf(this.#programme, payout));
        break;
      default:
        this.#underWay += 1;
    }
  }

  #addWaiting(due: Fen | null): void {
    this.#sums.waiting += due ?? 0;
    this.#sums.waitingCount += 1;
    if (due === null) this.#sums.waitingUnknown += 1;
  }

  envelope(): Envelope {
    const sums = this.#sums;
    const pool = this.#programme.pool?.amount ?? null;
    const unspent = pool === null ? null : pool - sums.paid + this.#recovered;
    return {
      pool,
      applied: this.#applied,
      ...sums,
      underWay: this.#underWay,
      refused: [...this.#refused]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
      refusedCount: [...this.#refused.values()].reduce((all, count) => all + count, 0),
      recoveredCount: this.#recoveredCount,
      recovered: this.#recovered,
      unspent,
      remaining: unspent === null ? null : unspent - sums.waiting,
    };
  }
}
