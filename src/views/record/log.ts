import { writeProof } from '../../domain/record/log/checkpoint.ts';
import { isSeen, readLog, treeOf } from '../../domain/record/log/kept-log.ts';
import { inclusionProof } from '../../domain/record/log/merkle.ts';
import { writeKey, writeNote } from '../../domain/record/log/note.ts';
import { appendTiles } from '../../domain/record/log/tiles.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

/** A log as the site shows it. */
export interface ShownLog {
  /** Where it lies, below the address of the site. */
  readonly folder: string;
  /** Its files by their paths in the folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The proof of each entry, by its code. */
  readonly proofs: ReadonlyMap<string, string>;
  readonly key: string;
}

/** The logs of what is real and of the sample, as far as there are any. */
export const shownLogs = oncePerPortal((portal): readonly ShownLog[] =>
  [false, true].flatMap((sample) => shownLog(portal, sample) ?? []),
);

/**
 * One of the two; null while some of what was signed is of a later day, or nothing was. A proof is of the
 * checkpoint that a witness has seen, where one covers it.
 */
function shownLog({ register }: Portal, sample: boolean): ShownLog | null {
  const entries = register.entries.filter((entry) => entry.sample === sample);
  const log = readLog(register.logs.get(sample) ?? '');
  const newest = log?.checkpoints.at(-1);
  if (!log || !newest || newest.size > entries.length) return null;
  const own = entries.slice(0, newest.size);
  const tree = treeOf(own);
  const nothing = (path: string): never => {
    throw new Error(`a new log has no ${path}`);
  };
  const seen = log.checkpoints.findLast((one) => isSeen(one, log.witnesses));
  const proofs = own.map(({ code }, index) => {
    const { size, note } = seen && index < seen.size ? seen : newest;
    const hashes = inclusionProof(tree.read, index, size);
    return [code, writeProof(index, hashes, writeNote(note))] as const;
  });
  const files = new Map<string, string | Uint8Array>([
    ...appendTiles(nothing, 0, tree.entries, tree.hashes),
    ['checkpoint', writeNote(newest.note)],
    ['key', `${writeKey(log.key)}\n`],
    ['witnesses', log.witnesses.map((key) => `${writeKey(key)}\n`).join('')],
    ...(seen ? [['cosigned', writeNote(seen.note)] as const] : []),
  ]);
  const folder = sample ? 'record/sample-log/' : 'record/log/';
  return { folder, files, proofs: new Map(proofs), key: writeKey(log.key) };
}
