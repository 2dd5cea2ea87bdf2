import type { Payout } from '../../domain/payouts/payout.ts';

interface Ledger {
  /** What the ids of the ledger begin with, as its first row has it. */
  readonly stem: string;
  readonly numbers: Map<string, string>;
}

/**
 * Numbers of households that one ledger alone gives: the village's own stands beside a name here, in the
 * points and on a contact card, and whoever laid them side by side would know whose points they are. It
 * is made of the id of the household's first row, which stays when rows come after it or are corrected.
 */
export class HouseholdNumbers {
  readonly #ledgers = new Map<string, Ledger>();

  /** A payout under its ledger's number; the village's own is left for whoever hands out slips. */
  inLedger(payout: Payout): Payout {
    const { file, id, household } = payout;
    const { stem, numbers } = this.#ledgers.get(file) ?? { stem: stemOf(id), numbers: new Map() };
    this.#ledgers.set(file, { stem, numbers });
    const number =
      numbers.get(household) ?? (stemOf(id) === stem ? `N${id.slice(stem.length)}` : `N-${id}`);
    numbers.set(household, number);
    return { ...payout, household: number.toUpperCase(), householdOnFile: household };
  }
}

/** An id without the digits at its end. */
function stemOf(id: string): string {
  return id.replace(/\d+$/, '');
}
