/**
 * The index of heads: for every word and those that follow it, where they stand. Short queries are one
 * look-up, longer ones are put together from places that follow one another, so that every answer is
 * exact. A place is a record's number and a place in it; fields of a record do not touch.
 */

/** A word → the words after it, in a row → places, as pairs of numbers. */
export type Shard = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Words of one entry: most names in Chinese have four characters. */
const SPAN = 4;

/** Which shards there are: the first hold words with all their places, the others a part of a frequent one. */
export interface ShardPlan {
  readonly shards: number;
  readonly whole: number;
  /** A frequent word → its shards, told apart by the word after it. */
  readonly split: Readonly<Record<string, readonly [first: number, count: number]>>;
}

/** The shards that a word's places are in; with the word after it known, one. */
function shardsOf(word: string, next: string | undefined, plan: ShardPlan): number[] {
  const parts = own(plan.split, word);
  // A sum in texts (`sumWord`) lies where the same sum of heads does: one file answers for both.
  if (!parts) return [hashed(word.replace('#', ''), plan.whole)];
  const [first, count] = parts;
  if (next !== undefined) return [first + hashed(next, count)];
  return Array.from({ length: count }, (_, at) => first + at);
}

/** A number below `count`, the same for the same word everywhere. */
export function hashed(word: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}

/** The value of a word, which may be called as something that every object has. */
export function own<Value>(
  words: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined {
  return Object.getOwnPropertyDescriptor(words, word)?.value;
}

/** Places a shard should hold: small enough to fetch on a slow line, large enough not to be thousands. */
const PLACES_PER_SHARD = 1200;
/** Shards of a large index, where more of them would be more files than a host takes: they grow instead. */
const SHARDS = 600;

/** The index of records, each given as the words of its fields. */
export function buildShards(records: readonly (readonly (readonly string[])[])[]): {
  shards: Shard[];
  plan: ShardPlan;
} {
  const places = inOrder(placesOfWords(records));
  const plan = planOf(places);
  const shards = Array.from({ length: plan.shards }, () => new Map<string, [string, number[]][]>());
  for (const [word, rests] of places) {
    for (const [rest, list] of inOrder(rests)) {
      const [number = 0] = shardsOf(word, rest.split(' ')[0] ?? '', plan);
      const entries = shards[number]?.get(word) ?? [];
      entries.push([rest, encode(list)]);
      shards[number]?.set(word, entries);
    }
  }
  return { shards: shards.map(shardFrom), plan };
}

function shardFrom(words: ReadonlyMap<string, readonly [string, number[]][]>): Shard {
  return Object.fromEntries([...words].map(([word, rests]) => [word, Object.fromEntries(rests)]));
}

function planOf(words: readonly (readonly [word: string, rests: Rests])[]): ShardPlan {
  const counts = words.map(([word, rests]) => [word, countOf(rests)] as const);
  const total = (some: typeof counts): number => some.reduce((sum, [, count]) => sum + count, 0);
  const per = Math.max(PLACES_PER_SHARD, Math.ceil(total(counts) / SHARDS));
  const shardsFor = (places: number): number => Math.max(1, Math.ceil(places / per));
  const whole = shardsFor(total(counts.filter(([, count]) => count <= per)));
  let shards = whole;
  const split = counts
    .filter(([, count]) => count > per)
    .map(([word, count]) => {
      const first = shards;
      shards += shardsFor(count);
      return [word, [first, shardsFor(count)]] as const;
    });
  return { shards, whole, split: Object.fromEntries(split) };
}

function countOf(rests: Rests): number {
  return [...rests.values()].reduce((sum, list) => sum + list.length, 0);
}

/** Places of a word by the words after it. */
type Rests = ReadonlyMap<string, Place[]>;

function placesOfWords(
  records: readonly (readonly (readonly string[])[])[],
): ReadonlyMap<string, Rests> {
  const places = new Map<string, Map<string, Place[]>>();
  records.forEach((fields, record) => {
    let start = 0;
    for (const words of fields) {
      words.forEach((word, at) => {
        const rest = words.slice(at + 1, at + SPAN).join(' ');
        const rests = places.get(word) ?? new Map<string, Place[]>();
        places.set(word, rests);
        const list = rests.get(rest);
        if (list) list.push([record, start + at]);
        else rests.set(rest, [[record, start + at]]);
      });
      start += words.length + 1;
    }
  });
  return places;
}

/** Where a word stands. */
export type Place = readonly [record: number, at: number];

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Places as pairs of numbers: the step from record to record, and the place in it. */
function encode(places: readonly Place[]): number[] {
  let last = 0;
  return places.flatMap(([record, at]) => {
    const step = record - last;
    last = record;
    return [step, at];
  });
}

/** Places that were written as pairs of numbers. */
export function decode(numbers: readonly number[]): Place[] {
  const places: Place[] = [];
  let record = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    record += numbers[at] ?? 0;
    places.push([record, numbers[at + 1] ?? 0]);
  }
  return places;
}

/** Where the look-ups of a phrase begin, each of `span` words. */
export function starts(length: number, span: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + span < length; at += span) found.push(at);
  return [...found, Math.max(0, length - span)];
}

/** The shards that a phrase needs. */
export function shardsOfPhrase(words: readonly string[], plan: ShardPlan): number[] {
  const needed = starts(words.length, SPAN).flatMap((at) =>
    shardsOf(words[at] ?? '', words[at + 1], plan),
  );
  return [...new Set(needed)];
}

/** Records that hold a phrase, and for each the first place in it. */
export function findPhrase(
  words: readonly string[],
  shard: (number: number) => Shard,
  plan: ShardPlan,
): Map<number, number> {
  const lists = starts(words.length, SPAN).map((at) => {
    const part = words.slice(at, at + SPAN);
    const places = shardsOf(part[0] ?? '', part[1], plan).flatMap((number) =>
      placesIn(shard(number), part),
    );
    return places.map(([record, place]): Place => [record, place - at]);
  });
  return placesOfAll(lists);
}

/** Records that have a place in every list, and for each the first such place. */
export function placesOfAll(lists: readonly (readonly Place[])[]): Map<number, number> {
  const [first = [], ...others] = lists;
  const known = others.map((places) => new Set(places.map(([record, at]) => `${record} ${at}`)));
  const found = new Map<number, number>();
  for (const [record, at] of first) {
    if (!known.every((places) => places.has(`${record} ${at}`))) continue;
    found.set(record, Math.min(at, found.get(record) ?? at));
  }
  return found;
}

function placesIn(shard: Shard, [first = '', ...others]: readonly string[]): Place[] {
  const rests = own(shard, first) ?? {};
  const rest = others.join(' ');
  return Object.keys(rests)
    .filter((key) => rest === '' || key === rest || key.startsWith(`${rest} `))
    .flatMap((key) => decode(rests[key] ?? []));
}
