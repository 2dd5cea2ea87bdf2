import { type Outcome, worseOutcome } from '../check.ts';
import { looseText } from '../loose-text.ts';
import { Recent } from '../recent.ts';
import { judgePayout } from './checks.ts';
import { type Envelope, EnvelopeSum } from './envelope.ts';
import { LEDGER_RULES } from './ledger-checks.ts';
import {
  type Ledger,
  type LedgerRow,
  type LedgerTerms,
  ledgerOf,
  ledgerTermsOf,
} from './ledger-rules/ledger-rule.ts';
import { type Payout, sameTerms } from './payout.ts';
import type { CheckContext } from './rules/rule.ts';

/** What a whole ledger comes to. */
export interface LedgerVerdict {
  /** How many rows come out as what, each by the worst that any rule found. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly envelope: Envelope;
}

/** So many batches may come by turns and are still judged once each. */
const BATCHES = 8;

/** A row with the worst that has been found in it so far. */
interface JudgedRow extends LedgerRow {
  outcome: Outcome;
}

/** What the terms of a payout come to, whoever's they are. */
interface Judged {
  readonly payout: Payout;
  readonly outcome: Outcome;
  readonly terms: LedgerTerms;
}

/**
 * Judges a programme's ledger row by row, without a word, by the very rules whose sentences the pages
 * show. Of a payout it keeps what the rules of the whole ledger look at.
 */
export class LedgerJudge {
  readonly rows: JudgedRow[] = [];
  readonly #context: CheckContext;
  readonly #sum: EnvelopeSum;
  readonly #recent = new Recent<Judged>(BATCHES);

  constructor(context: CheckContext) {
    this.#context = context;
    this.#sum = new EnvelopeSum(context.programme);
  }

  /** Takes the next row. */
  take(payout: Payout): void {
    const { id, household, name, group } = payout;
    const { outcome, terms } = this.#judge(payout);
    this.rows.push({ id: looseText(id), household, name, group, terms, outcome });
    this.#sum.add(payout);
  }

  /** Rows of one batch agree in what the rules look at, and are judged once. */
  #judge(payout: Payout): Judged {
    const judged = this.#recent.find((one) => sameTerms(one.payout, payout));
    if (judged) return judged;
    const outcome = judgePayout(payout, this.#context);
    return this.#recent.keep({ payout, outcome, terms: ledgerTermsOf(payout) });
  }

  /** Judges the ledger as a whole. To be called after the last row. */
  end(fraud: Ledger['fraud']): LedgerVerdict {
    const { rows } = this;
    const weigh = (row: JudgedRow, outcome: Outcome): void => {
      row.outcome = worseOutcome(row.outcome, outcome);
    };
    const ledger = ledgerOf(this.#context.programme, rows, fraud);
    for (const rule of LEDGER_RULES) rule(ledger, weigh);
    const outcomes = { pass: 0, breach: 0, 'cannot-tell': 0 };
    for (const { outcome } of rows) outcomes[outcome] += 1;
    return { outcomes, envelope: this.#sum.envelope() };
  }
}
