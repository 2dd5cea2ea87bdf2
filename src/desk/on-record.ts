import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Submission } from '../domain/desk/submission.ts';
import { inLetters } from '../domain/record/digest.ts';
import { assemble } from '../portal/assemble.ts';
import { readAttachments } from '../portal/fs/attachments.ts';
import { makeRecordSigner } from '../portal/fs/record-key.ts';
import { writeWhole } from '../portal/fs/write.ts';
import type { DataFiles } from '../portal/reading.ts';
import { record, recordFiles, unrecorded } from '../portal/record/put-on-record.ts';
import { registerOf } from '../portal/record/register.ts';
import type { DeskPlace } from './desk.ts';

/**
 * The files of the register once what was approved is in the data folder: who made it and who approved
 * it, by post. What was not on record before is left as it was. The same submission is sealed with the
 * same salts each time, so that the site seen before is the one that is published.
 */
export function onRecord(
  { sources, work, today }: DeskPlace,
  before: DataFiles,
  texts: DataFiles,
  submission: Submission,
): ReadonlyMap<string, string> {
  const published = (files: DataFiles) => {
    const attachments = readAttachments(sources.data, files);
    return assemble(files, today, { attachments });
  };
  const after = new Map([...before, ...texts]);
  const [was, now] = [published(before), published(after)];
  if (!now.portal) return new Map();
  const day = now.portal.asOf;
  const { statements, register } = now.published();
  const own = registerOf(register, false);
  const old = new Set(was.published().statements.map((one) => JSON.stringify(one)));
  const fresh = statements.filter((one) => !one.sample && !old.has(JSON.stringify(one)));
  const signing = { day, alone: null, reason: submission.reason, ...signers(submission) };
  const things = unrecorded(fresh, own);
  if (things.length === 0) return new Map();
  const recording = record(things, own, signing, saltsOf(work, submission.id));
  const { signer } = makeRecordSigner(now.portal.config);
  return recordFiles(after, own, recording, false, signer).written;
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
