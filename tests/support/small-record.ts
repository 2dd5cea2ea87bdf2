import { readCheckpoint } from '../../src/domain/record/log/checkpoint.ts';
import { signerOf } from '../../src/domain/record/log/ed25519.ts';
import { signLog, treeOf } from '../../src/domain/record/log/kept-log.ts';
import { signNote, writeKey, writeNote } from '../../src/domain/record/log/note.ts';
import { recordTable } from '../../src/intake/tables/record.ts';
import { writeTable } from '../../src/intake/write-table.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { takeCosigned } from '../../src/portal/record/cosigned.ts';
import { DEMO_SIGNER } from '../../src/portal/record/demo-signer.ts';
import { handedOut } from '../../src/views/record/handed-out.ts';
import { shownLogs } from '../../src/views/record/log.ts';
import { assembleWith } from './changed-file.ts';

const WITNESS = signerOf('xiaoxue.example', new Uint8Array(32).fill(5), 'cosignature');

/**
 * What a site says of its register, with few entries of the sample in it, seen by a witness: path → bytes.
 * `approvedBy` stands in the third of them where somebody made a log of their own.
 */
export function smallRecord(count: number, approvedBy?: string): Map<string, Uint8Array> {
  const { portal } = assembleWith();
  if (!portal) throw new Error('the sample has problems');
  const entries = portal.register.entries.slice(0, count).map((entry, at) => ({
    ...{ ...entry, previous: null },
    ...(approvedBy !== undefined && at === 2 ? { approvedBy } : {}),
  }));
  const tree = treeOf(entries);
  const signed = signLog(tree, undefined, DEMO_SIGNER);
  const [text = ''] = (JSON.parse(signed) as { checkpoints: string[] }).checkpoints;
  const { note } = readCheckpoint(text) ?? {};
  const seen = note && signNote(note, WITNESS.key, WITNESS.sign, 1_670_000_000);
  const letter = `${writeKey(WITNESS.key)}\n\n${seen ? writeNote(seen) : ''}`;
  const taken = takeCosigned(tree, signed, letter);
  if (!taken.ok) throw new Error(taken.why);
  const logs = new Map([[true, taken.text]]);
  const small: Portal = { ...portal, register: { ...portal.register, entries, logs } };
  const bytes = (words: string | Uint8Array): Uint8Array =>
    typeof words === 'string' ? new TextEncoder().encode(words) : words;
  return new Map(
    [
      ...Array.from(handedOut(small), ([code, text]) => [`record/${code}.json`, text] as const),
      ...shownLogs(small).flatMap(({ folder, files }) =>
        [...files].map(([path, body]) => [folder + path, body] as const),
      ),
      ['data/record.csv', writeTable(recordTable, entries)] as const,
    ].map(([path, body]) => [path, bytes(body)]),
  );
}
