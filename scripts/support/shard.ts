import { createHash } from 'node:crypto';
import type { Portal } from '../../src/portal/portal.ts';
import { wrongUse } from './main.ts';

/** The part of a site that one of several processes makes. */
export interface Shard {
  readonly name: string;
  /** Whether it makes a file of the site. */
  readonly has: (path: string) => boolean;
}

const NUMBERED = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;
const NAMED = /^(\d+)-of-(\d+)$/;

/**
 * The shard that is written as «2/4», the second of four that have about as many pages each, or as ids of
 * towns with commas between, whose villages' pages are its own.
 */
export function shardOf(written: string, portal: Portal): Shard {
  const [, number = '', of = ''] = NUMBERED.exec(written) ?? [];
  if (of !== '') {
    if (Number(number) > Number(of))
      throw wrongUse(`PORTAL_SHARD=${written}：没有第 ${number} 份。`);
    const has = (path: string): boolean => spread(path) % Number(of) === Number(number) - 1;
    return { name: `${number}-of-${of}`, has };
  }
  const towns = new Set(written.split(','));
  const known = portal.towns.map(({ id }) => id);
  const unknown = [...towns].find((town) => !known.includes(town));
  if (unknown !== undefined)
    throw wrongUse(
      `PORTAL_SHARD：没有编号是「${unknown}」的乡镇，有${known.join('、')}；也可以写第几份，例如 1/4。`,
    );
  const townOf = townsOfPages(portal);
  return { name: [...towns].sort().join('+'), has: (path) => towns.has(townOf(path) ?? '') };
}

/** Numbers of shards that are lacking beside those that are there; none where they go by towns. */
export function lackingOf(names: readonly string[]): readonly string[] {
  const of = new Set(names.flatMap((name) => NAMED.exec(name)?.[2] ?? []));
  return [...of].flatMap((count) =>
    Array.from({ length: Number(count) }, (_, at) => `${at + 1}-of-${count}`).filter(
      (name) => !names.includes(name),
    ),
  );
}

/** A number of a path, the same on every machine. */
function spread(path: string): number {
  return createHash('sha256').update(path).digest().readUInt32BE();
}

/** The town that a page is of: its own id, that of a village or of what a village numbers is in the address. */
function townsOfPages({ towns, villages }: Portal): (path: string) => string | undefined {
  const townOf = new Map([
    ...towns.map(({ id }) => [id, id] as const),
    ...villages.map(({ id, town }) => [id, town.id] as const),
  ]);
  return (path) => {
    for (const step of path.split('/').slice(0, -1)) {
      const words = step.split('-');
      for (let count = words.length; count > 0; count -= 1) {
        const town = townOf.get(words.slice(0, count).join('-'));
        if (town !== undefined) return town;
      }
    }
    return undefined;
  };
}
