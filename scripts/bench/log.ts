import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecordStep } from '../../src/domain/record/handed-out.ts';
import {
  checkpointText,
  entryOf,
  provenBy,
  writeProof,
} from '../../src/domain/record/log/checkpoint.ts';
import { signedAt, signerOf } from '../../src/domain/record/log/ed25519.ts';
import { inclusionProof, leafHash, rootHash } from '../../src/domain/record/log/merkle.ts';
import { signNote, writeNote } from '../../src/domain/record/log/note.ts';
import { appendTiles, hashesIn } from '../../src/domain/record/log/tiles.ts';

/** What a long log costs. */
export interface LogCost {
  /** Seconds, and files written, of putting some more entries into the log. */
  readonly append: { readonly seconds: number; readonly files: number };
  /** Bytes of the longest proof of those tried, and milliseconds to make one and to verify one. */
  readonly proof: { readonly bytes: number; readonly make: number; readonly verify: number };
}

const SIGNER = signerOf('www.xianxian.gov.cn/gongshi/record/log', new Uint8Array(32).fill(3));
const TRIES = 100;

function stepAt(index: number): RecordStep {
  const code = String(index)
    .padStart(16, '0')
    .replace(/(.{4})(?=.)/g, '$1-');
  return {
    ...{ code, day: '2022-12-15', state: 'published', subject: `qinghe-2022-${index}` },
    ...{ digest: 'abcdefghijklmnop'.repeat(4), rows: 12, previous: null, reason: null },
    ...{ preparedBy: '村报账员', approvedBy: '村务监督委员会主任', alone: null },
  };
}

/** Grows a log of `size` entries in a folder by `more`, and proves entries of it. */
export function benchLog(size: number, more: number): LogCost {
  const folder = mkdtempSync(join(tmpdir(), 'sunboard-log-'));
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
  const grow = (from: number, to: number): number => {
    const entries = Array.from({ length: to - from }, (_, at) => entryOf(stepAt(from + at)));
    const files = appendTiles(read, from, entries, entries.map(leafHash));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return files.size;
  };
  try {
    for (let at = 0; at < size; at += 50_000) grow(at, Math.min(size, at + 50_000));
    const start = performance.now();
    const files = grow(size, size + more);
    const all = size + more;
    const root = rootHash(hashesIn(read, all), all);
    const text = checkpointText({ origin: SIGNER.key.name, size: all, root });
    const note = writeNote(signNote({ text, signatures: [] }, SIGNER.key, SIGNER.sign));
    const seconds = (performance.now() - start) / 1000;
    return { append: { seconds, files }, proof: proofs(read, all, note) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function proofs(read: (path: string) => Uint8Array, size: number, note: string): LogCost['proof'] {
  const times = { make: [] as number[], verify: [] as number[] };
  let bytes = 0;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const index = Math.floor((turn * size) / TRIES);
    const begun = performance.now();
    const proof = writeProof(index, inclusionProof(hashesIn(read, size), index, size), note);
    const made = performance.now();
    const proven = provenBy(proof, entryOf(stepAt(index)));
    if (!proven || signedAt(proven.checkpoint.note, SIGNER.key) === null)
      throw new Error(`entry ${index} is not proven`);
    times.make.push(made - begun);
    times.verify.push(performance.now() - made);
    bytes = Math.max(bytes, Buffer.byteLength(proof));
  }
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[TRIES / 2] ?? 0;
  return { bytes, make: middle(times.make), verify: middle(times.verify) };
}
