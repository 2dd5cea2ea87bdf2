/**
 * The index of heads: for every word and those that follow it, where they stand. Short queries are one
 * look-up, longer ones are put together from places that follow one another, so that every answer is
 * exact. A place is a record's number and a place in it; fields of a record do not touch.
 */

/** A word → the words after it, in a row → places, as pairs of numbers. */
export type Shard = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Words of one entry: most names in Chinese have four characters. */
const SPAN = 4;

/** The shard that a word's places are in. */
export function shardOf(word: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Places a shard should hold: small enough to fetch on a slow line, large enough not to be thousands. */
const PLACES_PER_SHARD = 1200;

/** The index of records, each given as the words of its fields. */
export function buildShards(records: readonly (readonly (readonly string[])[])[]): Shard[] {
  const places = new Map<string, Map<string, Place[]>>();
  let count = 0;
  records.forEach((fields, record) => {
    let start = 0;
    for (const words of fields) {
      words.forEach((word, at) => {
        const rest = words.slice(at + 1, at + SPAN).join(' ');
        const own = places.get(word) ?? new Map<string, Place[]>();
        places.set(word, own);
        const list = own.get(rest);
        if (list) list.push([record, start + at]);
        else own.set(rest, [[record, start + at]]);
      });
      count += words.length;
      start += words.length + 1;
    }
  });
  const size = Math.max(1, Math.ceil(count / PLACES_PER_SHARD));
  const shards = Array.from({ length: size }, (): Record<string, Shard[string]> => ({}));
  for (const [word, rests] of inOrder(places)) {
    const entries = inOrder(rests).map(([rest, list]) => [rest, encode(list)] as const);
    (shards[shardOf(word, size)] ?? {})[word] = Object.fromEntries(entries);
  }
  return shards;
}

type Place = readonly [record: number, at: number];

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

function decode(numbers: readonly number[]): Place[] {
  const places: Place[] = [];
  let record = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    record += numbers[at] ?? 0;
    places.push([record, numbers[at + 1] ?? 0]);
  }
  return places;
}

/** Where the look-ups of a phrase begin. */
function starts(length: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + SPAN < length; at += SPAN) found.push(at);
  return [...found, Math.max(0, length - SPAN)];
}

/** The shards that a phrase needs. */
export function shardsFor(words: readonly string[], shards: number): number[] {
  return [...new Set(starts(words.length).map((at) => shardOf(words[at] ?? '', shards)))];
}

/** Records that hold a phrase, and for each the first place in it. */
export function findPhrase(
  words: readonly string[],
  shard: (number: number) => Shard,
  shards: number,
): Map<number, number> {
  const [first = [], ...others] = starts(words.length).map((at) => {
    const part = words.slice(at, at + SPAN);
    const places = placesOf(shard(shardOf(part[0] ?? '', shards)), part);
    return places.map(([record, place]): Place => [record, place - at]);
  });
  const known = others.map((places) => new Set(places.map(([record, at]) => `${record} ${at}`)));
  const found = new Map<number, number>();
  for (const [record, at] of first) {
    if (!known.every((places) => places.has(`${record} ${at}`))) continue;
    found.set(record, Math.min(at, found.get(record) ?? at));
  }
  return found;
}

function placesOf(shard: Shard, [first = '', ...others]: readonly string[]): Place[] {
  // A word may be called as something that every object has.
  const rests: Shard[string] = Object.getOwnPropertyDescriptor(shard, first)?.value ?? {};
  const rest = others.join(' ');
  return Object.keys(rests)
    .filter((key) => rest === '' || key === rest || key.startsWith(`${rest} `))
    .flatMap((key) => decode(rests[key] ?? []));
}
