import { type Outcome, worseOutcome } from '../check.ts';
import { judgePayout } from './checks.ts';
import { type Envelope, type EnvelopeShare, EnvelopeSum, shareOf } from './envelope.ts';
import { LEDGER_RULES } from './ledger-checks.ts';
import { LedgerRows, type RowTerms } from './ledger-rows.ts';
import type { Ledger } from './ledger-rules/ledger-rule.ts';
import type { Payout, PayoutOwner, PayoutTerms } from './payout.ts';
import type { CheckContext } from './rules/rule.ts';

/** What a whole ledger comes to. */
export interface LedgerVerdict {
  /** How many rows come out as what, each by the worst that any rule found. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly envelope: Envelope;
}

/** What the terms of a payout come to, whoever's they are. */
export interface JudgedTerms {
  /** Place in `WEIGHTS` of the worst that a rule of one row found. */
  readonly weight: number;
  readonly share: EnvelopeShare;
  readonly terms: RowTerms;
}

const WEIGHTS: readonly Outcome[] = ['pass', 'cannot-tell', 'breach'];

/**
 * Judges a programme's ledger row by row, without a word, by the very rules whose sentences the pages
 * show. It keeps numbers only. Rows of
 * one batch have the same terms: judged once, they are taken with each owner.
 */
export class LedgerJudge {
  readonly rows = new LedgerRows();
  readonly #context: CheckContext;
  readonly #sum: EnvelopeSum;
  /** Place in `WEIGHTS` of the worst found so far in each row. */
  #weights = new Uint8Array(64);

  constructor(context: CheckContext) {
    this.#context = context;
    this.#sum = new EnvelopeSum(context.programme);
  }

  /** Judges a payout by the rules that need nothing but its terms. */
  judge(payout: PayoutTerms): JudgedTerms {
    return {
      weight: WEIGHTS.indexOf(judgePayout(payout, this.#context)),
      share: shareOf(this.#context.programme, payout),
      terms: this.rows.termsOf(payout),
    };
  }

  /** Takes the next row. */
  take(payout: Payout): void {
    this.takeJudged(payout, this.judge(payout));
  }

  /** Takes the next row, whose terms have been judged. */
  takeJudged(owner: PayoutOwner, { weight, share, terms }: JudgedTerms): void {
    const row = this.rows.take(owner, terms);
    if (row === this.#weights.length) {
      const wider = new Uint8Array(2 * row);
      wider.set(this.#weights);
      this.#weights = wider;
    }
    this.#weights[row] = weight;
    this.#sum.add(share);
  }

  /** Judges the ledger as a whole. To be called after the last row. */
  end(fraud: Ledger['fraud']): LedgerVerdict {
    const { programme } = this.#context;
    const weigh = (row: number, outcome: Outcome): void => {
      this.#weights[row] = WEIGHTS.indexOf(worseOutcome(this.outcomeOf(row), outcome));
    };
    for (const rule of LEDGER_RULES) rule({ programme, rows: this.rows, fraud }, weigh);
    const outcomes = { pass: 0, breach: 0, 'cannot-tell': 0 };
    for (let row = 0; row < this.rows.size; row += 1) outcomes[this.outcomeOf(row)] += 1;
    return { outcomes, envelope: this.#sum.envelope() };
  }

  /** The worst found in a row so far. */
  outcomeOf(row: number): Outcome {
    return WEIGHTS[this.#weights[row] ?? 0] ?? 'pass';
  }
}
