import type { Day } from '../../domain/day.ts';
import type { NoteSigner } from '../../domain/record/log/ed25519.ts';
import type { DataFiles } from '../reading.ts';
import { DEMO_SIGNER } from '../record/demo-signer.ts';
import { record, recordFiles, unrecorded } from '../record/put-on-record.ts';
import { type Register, registerOf, type SaidVersion, versionOf } from '../record/register.ts';
import type { Stated } from '../record/statements.ts';

/**
 * What becomes of the register when names have been taken out of a folder: a version without them goes on
 * record, and the openings of the versions before are thrown away. Their codes and digests stay.
 */
export function expireRecord(
  files: DataFiles,
  { statements, register }: { readonly statements: readonly Stated[]; readonly register: Register },
  day: Day,
  saltOf: () => string,
  signer: NoteSigner | null,
): Map<string, string> {
  const written = new Map<string, string>();
  const signed = { preparedBy: '撤名字的命令', approvedBy: null, alone: '到期自动去掉姓名', day };
  const reason = '公示期和保留期都过了，姓名已经去掉。';
  for (const sample of [false, true]) {
    const own = registerOf(register, sample);
    const { entries } = own;
    if (entries.length === 0) continue;
    const things = unrecorded(
      statements.filter((statement) => statement.sample === sample),
      own,
    ).filter(({ state }) => state === 'corrected');
    if (things.length === 0) continue;
    const expired = things.map(({ statement }) => ({ statement, state: 'expired' as const }));
    const { entries: added, versions } = record(expired, own, { ...signed, reason }, saltOf);
    const subjects = new Set(things.map(({ statement }) => statement.subject));
    const closed = entries.flatMap(({ code, subject }): [string, SaidVersion][] => {
      const version = subjects.has(subject) ? versionOf(own, code) : null;
      if (!version) return [];
      const open = version.open.map((rows) => rows.map(() => null));
      return [[code, { ...version, open }]];
    });
    const recording = { entries: added, versions: new Map([...closed, ...versions]) };
    const by = sample ? DEMO_SIGNER : signer;
    for (const [path, text] of recordFiles(files, own, recording, sample, by).written)
      written.set(path, text);
  }
  return written;
}
