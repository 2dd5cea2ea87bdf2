/** Remembers the last few things that were worked out, by what they were worked out of. */
export class Recent<T> {
  readonly #most: number;
  readonly #made = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What was made of `key` before, or is now. */
  of(key: string, make: () => T): T {
    const made = this.#made.has(key) ? (this.#made.get(key) as T) : make();
    this.#made.delete(key);
    this.#made.set(key, made);
    for (const old of [...this.#made.keys()].slice(0, -this.#most)) this.#made.delete(old);
    return made;
  }
}
