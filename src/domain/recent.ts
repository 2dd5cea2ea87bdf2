/** The few items met last, for work that comes again and again: the batches of a ledger come by turns. */
export class Recent<Item> {
  readonly #items: Item[] = [];
  readonly #most: number;
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  find(isMeant: (item: Item) => boolean): Item | undefined {
    for (const item of this.#items) if (isMeant(item)) return item;
    return undefined;
  }

  /** Keeps an item in the place of the one kept longest. */
  keep(item: Item): Item {
    this.#items[this.#next] = item;
    this.#next = (this.#next + 1) % this.#most;
    return item;
  }
}
