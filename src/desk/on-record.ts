import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Submission } from '../domain/desk/submission.ts';
import { inLetters } from '../domain/record/digest.ts';
import { makeRecordSigner } from '../portal/fs/record-key.ts';
import { writeWhole } from '../portal/fs/write.ts';
import { record, recordFiles, unrecorded, withdraw } from '../portal/record/put-on-record.ts';
import { lastEntries, registerOf } from '../portal/record/register.ts';
import { type Change, filesAfter } from './change.ts';
import type { OpenedHome } from './open-home.ts';

/**
 * The files of the register once what was approved is in the data folder: who made it and who approved
 * it, by post. What was not on record before is left as it was. The same submission is sealed with the
 * same salts each time, so that the site seen before is the one that is published.
 */
export function onRecord(
  work: string,
  opened: OpenedHome,
  change: Change,
  submission: Submission,
): Change {
  const [was, now] = [opened.own(), opened.after(change)];
  if (!now.portal) return new Map();
  const day = now.portal.asOf;
  const { statements, register } = now.published();
  const own = registerOf(register, false);
  const before = was.published().statements;
  const old = new Set(before.map((one) => JSON.stringify(one)));
  const fresh = statements.filter((one) => !one.sample && !old.has(JSON.stringify(one)));
  const left = new Set(statements.map(({ subject }) => subject));
  const known = lastEntries(own.entries);
  const gone = before
    .map(({ subject }) => subject)
    .filter((subject) => !left.has(subject) && known.has(subject));
  const signing = { day, alone: null, reason: submission.reason, ...signers(submission) };
  const recordings = [
    record(unrecorded(fresh, own), own, signing, saltsOf(work, submission.id)),
    withdraw(gone, own, signing, submission.takesBack?.leak ?? false),
  ];
  const entries = recordings.flatMap((recording) => recording.entries);
  if (entries.length === 0) return new Map();
  const versions = new Map(recordings.flatMap((recording) => [...recording.versions]));
  const { signer } = makeRecordSigner(now.portal.config);
  const { written, removed } = recordFiles(
    filesAfter(opened.home.files, change),
    own,
    { entries, versions },
    false,
    signer,
  );
  return new Map([...written, ...removed.map((path) => [path, null] as const)]);
}

/** Who handed it on and who approved it last, by their posts. */
function signers({ deeds }: Submission): {
  readonly preparedBy: string;
  readonly approvedBy: string | null;
} {
  const last = (what: (typeof deeds)[number]['what']) =>
    deeds.findLast((deed) => deed.what === what)?.post ?? null;
  return { preparedBy: last('submitted') ?? '', approvedBy: last('approved') };
}

/** Salts that nobody can guess without the key of this desk, in one order for a submission. */
function saltsOf(work: string, id: string): () => string {
  const file = join(work, 'key');
  if (!existsSync(file)) {
    mkdirSync(work, { recursive: true });
    writeWhole(file, randomBytes(32).toString('hex'), 0o600);
  }
  const key = readFileSync(file, 'utf8');
  let count = 0;
  return () => {
    count += 1;
    return inLetters(createHmac('sha256', key).update(`${id} ${count}`).digest().subarray(0, 16));
  };
}
