import { randomBytes } from 'node:crypto';
import type { Day } from '../../src/domain/day.ts';
import { type Submission, signers } from '../../src/domain/desk/submission.ts';
import { hasErrors } from '../../src/domain/problem.ts';
import { inLetters } from '../../src/domain/record/digest.ts';
import { RECORD_STATES } from '../../src/domain/record/handed-out.ts';
import { LEFT_BEHIND } from '../../src/domain/record/left-behind.ts';
import type { PortalConfig } from '../../src/intake/config.ts';
import type { Loaded } from '../../src/portal/fs/load.ts';
import { makeRecordSigner } from '../../src/portal/fs/record-key.ts';
import { changeFolder } from '../../src/portal/fs/write.ts';
import { type FoundOnFile, putOnRecord } from '../../src/portal/record/record-folder.ts';
import { refusal } from '../support/refusal.ts';

/** The data folder that something is put on record of, and the day on which. */
export interface Work {
  readonly folder: string;
  readonly loaded: Loaded;
  readonly config: PortalConfig;
  readonly day: Day;
}

/** What goes on record, a line each. */
export function listed({ things, withdrawn }: Pick<FoundOnFile, 'things' | 'withdrawn'>): string[] {
  return [
    ...things.map(
      ({ statement, state }) => `${RECORD_STATES[state]}：${statement.subject} ${statement.title}`,
    ),
    ...withdrawn.map((subject) => `撤回：${subject}`),
  ];
}

/** Puts on record what was found, under the posts of a submission; says what was done, or what stops it. */
export function writeRecord(
  { folder, loaded, config, day }: Work,
  found: FoundOnFile,
  submission: Submission,
  { alone = null, isNewKey }: { readonly alone?: string | null; readonly isNewKey: boolean },
): { readonly isDone: boolean; readonly words: string } {
  const { signer, made } = makeRecordSigner(config);
  const own = isNewKey ? { ...found.own, logs: new Map() } : found.own;
  const leak = submission.onFile?.leak ?? false;
  const { entries, ...change } = putOnRecord(
    { ...found, own },
    {
      files: loaded.files,
      after: (written) => (written.size === 0 ? loaded : loaded.changed({ written, removed: [] })),
      signing: { day, alone, reason: submission.reason, ...signers(submission) },
      ...{ leak, saltOf: () => inLetters(randomBytes(16)), signer },
    },
  );
  if (entries > 0) {
    // What is on record stays there: a name in a reason is found before it is written.
    const after = loaded.changed(change).problems.filter(({ severity }) => severity === 'error');
    if (hasErrors(after)) return { isDone: false, words: refusal(after) };
    changeFolder(folder, { ...change, basis: loaded.files });
  }
  const { untold } = found;
  const lines = [
    ...listed(found),
    `已登记 ${entries} 份。`,
    ...(untold.length > 0 ? [`改动登记添了 ${untold.length} 条。`] : []),
    ...(leak ? [LEFT_BEHIND.where, LEFT_BEHIND.how] : []),
    ...keyWords(made),
  ];
  return { isDone: true, words: lines.join('\n') };
}

/** Tells of a key that was made. */
export function keyWords(made: string | null): string[] {
  return made === null
    ? []
    : [
        `做了一把签名的钥匙：${made}。请另存一份，不要给别人，也不要提交到仓库；见 docs/security.md。`,
      ];
}
