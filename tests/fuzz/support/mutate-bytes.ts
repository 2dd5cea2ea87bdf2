import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));

/** Damage that knows nothing of tables. */
const MUTATIONS: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const changed = bytes.slice();
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  function setByte(bytes, random) {
    const changed = bytes.slice();
    changed[random.below(changed.length)] = random.pick([0, 9, 10, 13, 0x22, 0x2c, 0x80, 0xff]);
    return changed;
  },
  function truncate(bytes, random) {
    return bytes.slice(0, random.below(bytes.length));
  },
  function cutOut(bytes, random) {
    const from = random.below(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(40)));
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length);
    const noise = Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  function repeatPart(bytes, random) {
    const from = random.below(bytes.length);
    const to = Math.min(bytes.length, from + 1 + random.below(200));
    return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to));
  },
  function splice(bytes, random, other) {
    return joined(
      bytes.subarray(0, random.below(bytes.length)),
      other.subarray(random.below(other.length)),
    );
  },
  function swapBytes(bytes, random) {
    const changed = bytes.slice();
    const at = random.below(Math.max(1, changed.length - 1));
    [changed[at], changed[at + 1]] = [changed[at + 1] ?? 0, changed[at] ?? 0];
    return changed;
  },
];

/** Bytes with one to four kinds of damage; the other file is what a splice takes its end from. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = bytes;
  for (let times = 1 + random.below(4); times > 0 && changed.length > 0; times -= 1) {
    changed = random.pick(MUTATIONS)(changed, random, other);
  }
  return changed;
}
