import type { Outcome } from '../check.ts';
import type { Day } from '../day.ts';
import { type Fen, sumFen } from '../money.ts';
import { compareText } from '../problem.ts';
import type { JudgedRow } from './village-judge.ts';

/** How many rows come out as what. */
export type Outcomes = Record<Outcome, number>;

interface PaidOnDay {
  paid: Fen;
  readonly outcomes: Outcomes;
}

/** The day on which a pool was overrun, and what was left of it that morning. */
export interface Overrun {
  readonly day: Day | null;
  readonly left: Fen;
}

/** What was paid of a pool, day by day: enough to count whose payments went over, but for one day. */
export class PoolDays {
  readonly #days = new Map<Day | null, PaidOnDay>();

  add({ terms: { paid, paidOn }, outcome }: JudgedRow): void {
    if (paid === null) return;
    const known = this.#days.get(paidOn);
    const day = known ?? { paid: 0, outcomes: { pass: 0, breach: 0, 'cannot-tell': 0 } };
    if (!known) this.#days.set(paidOn, day);
    day.paid += paid;
    day.outcomes[outcome] += 1;
  }

  /** Null where the pool was not overrun. */
  overrun(pool: Fen): Overrun | null {
    let left = pool;
    for (const [day, { paid }] of this.#inOrder()) {
      if (paid > left) return { day, left };
      left -= paid;
    }
    return null;
  }

  /** Payments of the days after one, by what they come out as beside the pool. */
  after(day: Day | null): Outcomes {
    const later = this.#inOrder().filter(([other]) => compareText(other ?? '', day ?? '') > 0);
    const sum = (outcome: Outcome): number =>
      sumFen(later.map(([, { outcomes }]) => outcomes[outcome]));
    return { pass: sum('pass'), breach: sum('breach'), 'cannot-tell': sum('cannot-tell') };
  }

  #inOrder(): [Day | null, PaidOnDay][] {
    return [...this.#days].sort(([a], [b]) => compareText(a ?? '', b ?? ''));
  }
}
