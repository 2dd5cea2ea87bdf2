import { digester, isPlain, NoDigest } from './digest.ts';

/**
 * A part of what pages are made from: the way to it from a root, and, of a map or set, the one entry that
 * was asked for.
 */
type Part = readonly [way: readonly string[], entry?: readonly ['get' | 'has', unknown]];

/** What a page has read, each part written as text. */
export type PartsRead = ReadonlySet<string>;

/** Hands out what was named, and notes that it was. */
type Reading = () => unknown;

/**
 * Hands out data so that it is noted which parts of it are read. An object is followed entry by entry, a
 * map or set key by key; whoever goes through one, and any list, has read it whole. So a page whose parts
 * all have the digests that they had is the page that it was. The data may not change meanwhile.
 */
export class Reads {
  readonly #rootOf: (root: string) => unknown;
  readonly #roots = new Map<string, Reading>();
  readonly #digest = digester();
  readonly #digests = new Map<string, string | null>();
  #noted: Set<string> | null = null;

  /** `rootOf` gives the data of a root by its name; undefined where there is none of that name. */
  constructor(rootOf: (root: string) => unknown) {
    this.#rootOf = rootOf;
  }

  /** The data of a root, watched. */
  root(name: string): unknown {
    return childOf(this.#roots, name, () => this.#reading(this.#rootOf(name), [name]))();
  }

  /** Does some work and notes what it reads. One after another: what another reads meanwhile is noted too. */
  async noting<Result>(work: () => Promise<Result>): Promise<{ result: Result; read: PartsRead }> {
    const read = new Set<string>();
    this.#noted = read;
    try {
      return { result: await work(), read };
    } finally {
      this.#noted = null;
    }
  }

  /** What a part that was noted holds now, as a digest; null where it is no more, or cannot be told. */
  digestOf(part: string): string | null {
    const known = this.#digests.get(part);
    if (known !== undefined) return known;
    const digest = this.#digestNow(JSON.parse(part) as Part);
    this.#digests.set(part, digest);
    return digest;
  }

  #digestNow([[root = '', ...steps], entry]: Part): string | null {
    let value = this.#rootOf(root);
    for (const step of steps) {
      if (typeof value !== 'object' || value === null) return null;
      value = (value as Readonly<Record<string, unknown>>)[step];
    }
    if (entry) {
      if (!(value instanceof Map || value instanceof Set)) return null;
      const [how, key] = entry;
      value = how === 'has' ? value.has(key) : (value as Map<unknown, unknown>).get(key);
    }
    try {
      return this.#digest(value);
    } catch (error) {
      if (error instanceof NoDigest) return null;
      throw error;
    }
  }

  #reading(value: unknown, way: readonly string[]): Reading {
    const whole = JSON.stringify([way] satisfies Part);
    const note = (): unknown => this.#noted?.add(whole);
    if (value instanceof Map || value instanceof Set) {
      const watched = this.#watchKeys(value, way, note);
      return () => watched;
    }
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      const watched = this.#watchEntries(value, way, note);
      return () => watched;
    }
    return () => {
      note();
      return value;
    };
  }

  #watchEntries(
    value: Readonly<Record<string, unknown>>,
    way: readonly string[],
    note: () => void,
  ): unknown {
    const children = new Map<string, Reading>();
    const through =
      <Given extends unknown[], Told>(tell: (...given: Given) => Told) =>
      (...given: Given): Told => {
        note();
        return tell(...given);
      };
    return new Proxy(
      { ...value },
      {
        get: (target, name) =>
          typeof name === 'symbol'
            ? through(Reflect.get<object, symbol>)(target, name)
            : childOf(children, name, () => this.#reading(value[name], [...way, name]))(),
        has: through(Reflect.has),
        ownKeys: through(Reflect.ownKeys),
        getOwnPropertyDescriptor: through(Reflect.getOwnPropertyDescriptor),
        set: refused,
        defineProperty: refused,
        deleteProperty: refused,
      },
    );
  }

  #watchKeys(
    value: Map<unknown, unknown> | Set<unknown>,
    way: readonly string[],
    note: () => void,
  ): unknown {
    const asked = (how: 'get' | 'has') => (key: unknown) => {
      if (isName(key)) this.#noted?.add(JSON.stringify([way, [how, key]] satisfies Part));
      else note();
      return how === 'has' ? value.has(key) : (value as Map<unknown, unknown>).get(key);
    };
    const [get, has] = [asked('get'), asked('has')];
    return new Proxy(value, {
      get: (_, name) => {
        if (name === 'has') return has;
        if (name === 'get' && value instanceof Map) return get;
        if (CHANGING.has(name)) refused();
        note();
        const own: unknown = Reflect.get(value, name);
        return typeof own === 'function' ? own.bind(value) : own;
      },
    });
  }
}

const CHANGING = new Set<string | symbol>(['set', 'add', 'delete', 'clear']);

/** A key that is the same when it was written down and read again. */
function isName(key: unknown): boolean {
  return typeof key === 'string' || key === null || Number.isFinite(key);
}

function childOf(children: Map<string, Reading>, name: string, make: () => Reading): Reading {
  const known = children.get(name);
  if (known) return known;
  const made = make();
  children.set(name, made);
  return made;
}

/** What was handed out is not the reader's to change: the next page would be another. */
function refused(): never {
  throw new Error('what pages are made from was changed by one of them');
}
