import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { type Decoded, decodeFile, sizeFault } from '../decode-file.ts';
import { nameFaults } from '../folder-faults.ts';
import { listFolder, oddProblems } from './folder.ts';

/** Texts are told when they are read: a ledger of any length may be read bit by bit. */
const TEXT = /\.(?:csv|jsonl?|mdx|txt|svg)$/;

/** Everything that is wrong with what lies in a folder before any of it is opened. */
export function folderFaults(folder: string, prefix = ''): Problem[] {
  const listing = listFolder(folder);
  const sizes = listing.files.flatMap((path) =>
    TEXT.test(path) ? [] : (sizeOf(folder, path) ?? []),
  );
  const inside = [...nameFaults(listing), ...sizes].map((found) => ({
    ...found,
    file: prefix + found.file,
  }));
  return [...oddProblems(prefix, listing), ...inside];
}

/** Whether a file is small enough to be opened; that it is not has been told. */
export function isOpened(folder: string, path: string): boolean {
  return sizeOf(folder, path) === null;
}

/** Bytes of a file of the sources; none of one that is too large, which has been told. */
export function readSource(folder: string, path: string): Uint8Array {
  return sizeOf(folder, path) ? new Uint8Array() : new Uint8Array(readFileSync(join(folder, path)));
}

/** Text of a file of the sources, and what is wrong with it as a text. */
export function readText(folder: string, path: string): Decoded {
  const tooLarge = sizeOf(folder, path);
  return tooLarge
    ? { text: null, problems: [tooLarge] }
    : decodeFile(path, readSource(folder, path));
}

function sizeOf(folder: string, path: string): Problem | null {
  return sizeFault(path, statSync(join(folder, path)).size);
}
