import type { Allowed } from './scan.ts';

/** What a cell's verdict hangs on besides its words. */
interface Around {
  readonly privacy: string;
  readonly personal?: boolean;
  readonly nobody?: boolean;
  readonly allowed?: Allowed | undefined;
}

const MOST = 20_000;
const LONGEST = 400;

/**
 * Words in which nothing private was found, so that those that many rows share are looked through once.
 * What may be public in a file is part of what was found, so it is part of the key.
 */
export class HarmlessCells {
  readonly #keys = new Set<string>();
  /** A short name for each list of what may be public, whichever object holds it. */
  readonly #lists = new Map<string, number>();
  readonly #named = new WeakMap<object, number>();

  has(cell: string, around: Around): boolean {
    return cell.length <= LONGEST && this.#keys.has(this.#key(cell, around));
  }

  add(cell: string, around: Around): void {
    if (cell.length > LONGEST) return;
    if (this.#keys.size >= MOST) this.#keys.clear();
    this.#keys.add(this.#key(cell, around));
  }

  #key(cell: string, { privacy, personal, nobody, allowed }: Around): string {
    return `${privacy} ${personal ? 1 : 0}${nobody ? 1 : 0}${allowed ? this.#name(allowed) : ''}\n${cell}`;
  }

  #name(allowed: Allowed): number {
    const known = this.#named.get(allowed);
    if (known !== undefined) return known;
    const list = JSON.stringify([...allowed]);
    const name = this.#lists.get(list) ?? this.#lists.size;
    this.#lists.set(list, name);
    this.#named.set(allowed, name);
    return name;
  }
}
