/**
 * Numbers that tell one household's lines of one ledger from another's and say nothing else: the village's
 * own number stays in the file, for the checks, and leaves the site.
 */
export class Serials {
  readonly #ledgers = new Map<string, Map<string, string>>();

  /** The number of a household in a ledger, the next one when it is new. */
  of(ledger: string, household: string): string {
    const serials = this.#ledgers.get(ledger) ?? new Map<string, string>();
    this.#ledgers.set(ledger, serials);
    const serial = serials.get(household) ?? `X${String(serials.size + 1).padStart(4, '0')}`;
    serials.set(household, serial);
    return serial;
  }
}
