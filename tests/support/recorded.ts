import { signLog, treeOf } from '../../src/domain/record/log/kept-log.ts';
import { recordTable } from '../../src/intake/tables/record.ts';
import { DEMO_SIGNER } from '../../src/portal/record/demo-signer.ts';
import { holdRecord } from '../../src/portal/record/hold.ts';
import {
  record,
  unrecorded,
  versionLines,
  withdraw,
} from '../../src/portal/record/put-on-record.ts';
import type { Register } from '../../src/portal/record/register.ts';
import type { Stated } from '../../src/portal/record/statements.ts';

const SIGNED = { preparedBy: '会计', approvedBy: '主任', alone: null, day: '2022-12-15' };

/** A register as it is after things were put on record, and what is gone was withdrawn. */
export function recorded(
  register: Register,
  now: readonly Stated[],
  reason: string | null,
): Register & { fresh: number } {
  const signing = { ...SIGNED, reason };
  const gone = holdRecord(now, register)
    .filter(({ problem }) => problem.code === 'record/missing')
    .map(({ subject }) => subject);
  const made = record(unrecorded(now, register), register, signing, () => 'aa');
  const back = withdraw(gone, register, signing, false);
  const recording = {
    entries: [...made.entries, ...back.entries],
    versions: new Map([...made.versions, ...back.versions]),
  };
  const entries = recording.entries.map((entry, index) => ({
    ...{ previous: null, reason: null, approvedBy: null, alone: null, ...entry },
    ...{ line: register.entries.length + index + 2, file: recordTable.path, sample: false },
  })) as Register['entries'][number][];
  const versions = [...versionLines(recording, register)].map(
    ([code, text]) => [code, { path: '', line: 1, text: text ?? '' }] as const,
  );
  const all = [...register.entries, ...entries];
  return {
    entries: all,
    logs: new Map(),
    versions: new Map([...register.versions, ...versions]),
    fresh: entries.length,
  };
}

/** A register with what is signed of it. */
export function signed(register: Register): Register {
  const text = signLog(treeOf(register.entries), register.logs.get(false), DEMO_SIGNER);
  return { ...register, logs: new Map([[false, text]]) };
}
