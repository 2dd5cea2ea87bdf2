import { type Outcome, worseOutcome } from '../check.ts';
import { looseText } from '../loose-text.ts';
import { Recent } from '../recent.ts';
import { judgePayout } from './checks.ts';
import { VILLAGE_RULES } from './ledger-checks.ts';
import {
  type Ledger,
  type LedgerRow,
  type LedgerTerms,
  ledgerOf,
  ledgerTermsOf,
} from './ledger-rules/ledger-rule.ts';
import { type Payout, sameTerms } from './payout.ts';
import type { CheckContext } from './rules/rule.ts';

/** So many batches may come by turns and are still judged once each. */
const BATCHES = 8;

/** A row with the worst that has been found in it so far. */
export interface JudgedRow extends LedgerRow {
  outcome: Outcome;
}

/** What the terms of a payout come to, whoever's they are. */
interface Judged {
  readonly payout: Payout;
  readonly outcome: Outcome;
  readonly terms: LedgerTerms;
}

/**
 * Judges a programme's ledgers row by row, without a word, by the very rules whose sentences the pages
 * show, all but that of the pool. Of a payout it keeps what the rules look at, until its village ends.
 */
export class VillageJudge {
  readonly #context: CheckContext;
  readonly #fraud: Ledger['fraud'];
  readonly #named: ReadonlySet<string>;
  readonly #keepsId: (terms: LedgerTerms) => boolean;
  readonly #give: (row: JudgedRow) => void;
  readonly #recent = new Recent<Judged>(BATCHES);
  #rows: JudgedRow[] = [];
  #village: string | null = null;

  /**
   * `give` is given each row once its village has ended, with its id if the board names it or `keepsId`
   * asks for it: an id for each row would be felt.
   */
  constructor(
    context: CheckContext,
    fraud: Ledger['fraud'],
    give: (row: JudgedRow) => void,
    keepsId: (terms: LedgerTerms) => boolean = () => false,
  ) {
    this.#context = context;
    this.#fraud = fraud;
    this.#named = new Set(fraud?.map(({ payout }) => payout));
    this.#give = give;
    this.#keepsId = keepsId;
  }

  /** Takes the next row. Those of one village come one after another. */
  take(payout: Payout): void {
    const { household, name, group, village } = payout;
    if (village !== this.#village) this.end();
    this.#village = village;
    const { outcome, terms } = this.#judge(payout);
    const hasId = this.#named.has(payout.id) || this.#keepsId(terms);
    const id = hasId ? looseText(payout.id) : '';
    this.#rows.push({ id, household, name, group, terms, outcome });
  }

  /** Rows of one batch agree in what the rules look at, and are judged once. */
  #judge(payout: Payout): Judged {
    const judged =
      this.#recent.find((one) => one.payout === payout) ??
      this.#recent.find((one) => sameTerms(one.payout, payout));
    if (judged) return judged;
    const outcome = judgePayout(payout, this.#context);
    return this.#recent.keep({ payout, outcome, terms: ledgerTermsOf(payout) });
  }

  /** Ends the village. To be called after the last row. */
  end(): void {
    const weigh = (row: JudgedRow, outcome: Outcome): void => {
      row.outcome = worseOutcome(row.outcome, outcome);
    };
    const ledger = ledgerOf(this.#context.programme, this.#rows, this.#fraud);
    for (const rule of VILLAGE_RULES) rule(ledger, weigh);
    for (const row of this.#rows) this.#give(row);
    this.#rows = [];
  }
}
