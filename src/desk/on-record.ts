import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Submission, signers } from '../domain/desk/submission.ts';
import { inLetters } from '../domain/record/digest.ts';
import { makeRecordSigner } from '../portal/fs/record-key.ts';
import { writeWhole } from '../portal/fs/write.ts';
import { unrecorded } from '../portal/record/put-on-record.ts';
import { type FoundOnFile, foundFor, putOnRecord } from '../portal/record/record-folder.ts';
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
  const { portal } = opened.filed(change);
  if (!portal) return new Map();
  const { onFile, takesBack, reason } = submission;
  const found = onFile
    ? foundFor(opened.filed(change), onFile, submission)
    : foundByChange(opened, change);
  const { written, removed } = putOnRecord(found, {
    files: filesAfter(opened.home.files, change),
    after: (more) => opened.filed(new Map([...change, ...more])),
    signing: { day: portal.asOf, alone: null, reason, ...signers(submission) },
    leak: (onFile ?? takesBack)?.leak ?? false,
    saltOf: saltsOf(work, submission.id),
    signer: makeRecordSigner(portal.config).signer,
  });
  return new Map([...written, ...removed.map((path) => [path, null] as const)]);
}

/** What a change of a folder brings that goes on record, and takes back. */
function foundByChange(opened: OpenedHome, change: Change): FoundOnFile {
  const { statements, register } = opened.after(change).published();
  const own = registerOf(register, false);
  const before = opened.own().published().statements;
  const old = new Set(before.map((one) => JSON.stringify(one)));
  const fresh = statements.filter((one) => !one.sample && !old.has(JSON.stringify(one)));
  const left = new Set(statements.map(({ subject }) => subject));
  const known = lastEntries(own.entries);
  const withdrawn = before
    .map(({ subject }) => subject)
    .filter((subject) => !left.has(subject) && known.has(subject));
  return { own, things: unrecorded(fresh, own), withdrawn, untold: [], reasons: [] };
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
