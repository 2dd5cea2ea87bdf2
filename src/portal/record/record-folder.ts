import type { Figures } from '../../domain/desk/figures.ts';
import { type OnFile, type Submission, signers } from '../../domain/desk/submission.ts';
import { parseFen } from '../../domain/money.ts';
import { digestOf, inLetters } from '../../domain/record/digest.ts';
import type { NoteSigner } from '../../domain/record/log/ed25519.ts';
import { NOT_SUMMED } from '../../intake/file/check-sums.ts';
import { withAmendments } from '../../intake/merge/amendments.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import type { Assembly } from '../assemble.ts';
import type { DataFiles } from '../reading.ts';
import { type PutRight, putRight, untold } from './amend.ts';
import {
  joined,
  placeOf,
  record,
  recordFiles,
  type Signing,
  type ToRecord,
  unrecorded,
  withdraw,
} from './put-on-record.ts';
import { lastEntries, type Register, registerOf } from './register.ts';

/** What of a data folder goes on record, and what is taken back. */
export interface FoundOnFile {
  readonly own: Register;
  readonly things: readonly ToRecord[];
  readonly withdrawn: readonly string[];
  /** What corrections put right and nobody has told of. */
  readonly untold: readonly PutRight[];
  /** Why, of those that were told. */
  readonly reasons: readonly string[];
}

/** What a folder has that is not on record; where subjects are named, of them alone. */
export function foundOnFile(
  { portal, published }: Pick<Assembly, 'portal' | 'published'>,
  {
    subjects = null,
    withdrawn,
  }: Pick<OnFile, 'withdrawn'> & { subjects?: OnFile['subjects'] | null },
): FoundOnFile {
  const { statements, register } = published();
  const own = registerOf(register, false);
  const wanted = subjects && new Set(subjects);
  const real = statements.filter(
    ({ sample, subject }) => !sample && (wanted === null || wanted.has(subject)),
  );
  const things = unrecorded(real, own);
  const { left, reasons } = untold(putRight(things, own), portal?.amendments ?? [], own);
  return { own, things, withdrawn, untold: left, reasons };
}

/** What of a submission is not on record yet: one that was cut short may have put it there. */
export function foundFor(
  assembly: Pick<Assembly, 'portal' | 'published'>,
  onFile: OnFile,
  submission: Submission,
): FoundOnFile {
  const found = foundOnFile(assembly, onFile);
  const last = lastEntries(found.own.entries);
  const { approvedBy } = signers(submission);
  const withdrawn = found.withdrawn.filter((subject) => {
    const entry = last.get(subject);
    const isTaken = entry?.state === 'withdrawn' && entry.reason === submission.reason;
    return !isTaken || entry.approvedBy !== approvedBy;
  });
  return { ...found, withdrawn };
}

/** What is on the signed paper of it: rows, and the total of each column of amounts. */
export function figuresOf(things: readonly ToRecord[]): Figures {
  const counted = new Set<string>();
  const totals: Record<string, number> = {};
  for (const { header, place, cell } of cellsOnPaper(things)) {
    counted.add(place);
    const amount = parseFen(cell);
    if (isSummed(header)) totals[header] = (totals[header] ?? 0) + (amount.ok ? amount.fen : 0);
  }
  return { rows: counted.size, totals };
}

const isSummed = (header: string): boolean =>
  /元）$|\(元\)$/.test(header) && !NOT_SUMMED.test(header);

/** The cells that are on paper, each once: a line that a notice tells and a ledger holds is one line. */
function* cellsOnPaper(things: readonly ToRecord[]) {
  const known = new Set<string>();
  for (const { statement, fresh } of things) {
    // What was put right is told by a table of its own, which is on no signed paper.
    if (statement.table === amendmentsTable.id) continue;
    for (const { file, lines, columns, rows } of statement.tables) {
      for (const [index, cells] of rows.entries()) {
        const place = placeOf(file, lines[index]);
        if (known.has(place) || fresh?.has(place) === false) continue;
        known.add(place);
        yield* columns.map((header, at) => ({ header, place, cell: cells[at] ?? '' }));
      }
    }
  }
}

/** What tells it from anything else; of what is on record already, that which was approved. */
export function digestOnFile(
  { things, withdrawn }: FoundOnFile,
  { onFile, reason, state, approved }: Pick<Submission, 'onFile' | 'reason' | 'state' | 'approved'>,
): string {
  if (state === 'approved' && approved !== null && things.length + withdrawn.length === 0)
    return approved;
  const leak = onFile?.leak ?? false;
  const said = things.map(({ statement: { subject, tables }, state }) => [
    ...[subject, state],
    ...tables.map(({ title, columns, rows }) => [title, columns, rows]),
  ]);
  return inLetters(digestOf([said, withdrawn, leak, reason]));
}

/** What it takes to put something on record. */
export interface Recorder {
  readonly files: DataFiles;
  /** What the folder would come to with files written. */
  readonly after: (written: ReadonlyMap<string, string>) => Pick<Assembly, 'published'>;
  readonly signing: Signing;
  readonly leak: boolean;
  readonly saltOf: () => string;
  readonly signer: NoteSigner;
}

/** The files of a folder once it is on record, with what is told of its corrections; nothing where there is nothing. */
export function putOnRecord(
  found: FoundOnFile,
  { files, after, signing, leak, saltOf, signer }: Recorder,
): {
  readonly entries: number;
  readonly written: Map<string, string>;
  readonly removed: readonly string[];
} {
  const told = { date: signing.day, reason: signing.reason ?? '' };
  const amended = withAmendments(
    found.untold.map((one) => ({ ...one, ...told })),
    files,
  );
  const subjects = new Set([
    ...found.things.map(({ statement }) => statement.subject),
    ...amended.keys(),
  ]);
  const things =
    amended.size === 0
      ? found.things
      : unrecorded(
          after(amended)
            .published()
            .statements.filter((one) => !one.sample && subjects.has(one.subject)),
          found.own,
        );
  const all = joined([
    record(things, found.own, signing, saltOf),
    withdraw(found.withdrawn, found.own, signing, leak),
  ]);
  if (all.entries.length === 0) return { entries: 0, written: new Map(), removed: [] };
  const { written, removed } = recordFiles(files, found.own, all, false, signer);
  return { entries: all.entries.length, written: new Map([...amended, ...written]), removed };
}
