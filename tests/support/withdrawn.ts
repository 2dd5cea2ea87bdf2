import { digestOf } from '../../src/domain/record/digest.ts';
import { signerOf } from '../../src/domain/record/log/ed25519.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { DataReading } from '../../src/portal/reading.ts';
import {
  type Recording,
  record,
  recordFiles,
  unrecorded,
  withdraw,
} from '../../src/portal/record/put-on-record.ts';
import { readRegister } from '../../src/portal/record/register.ts';

const SIGNER = signerOf('chengxi.example/test', digestOf('the key of a test'));
const SIGNING = { preparedBy: '村报账员', approvedBy: '村务监督委员会主任', alone: null };

/** A data folder in which all that is real was put on record, and one notice withdrawn as a leak for a reason. */
export function withLeakWithdrawn(
  files: ReadonlyMap<string, string>,
  notice: { readonly id: string; readonly file: string },
  reason: string,
  day: string,
): Map<string, string> {
  const signing = { ...SIGNING, day, reason };
  const registerOf = (all: ReadonlyMap<string, string>) => readRegister(new DataReading(all));
  const written = (all: ReadonlyMap<string, string>, recording: Recording) =>
    new Map([...all, ...recordFiles(all, registerOf(all), recording, false, SIGNER).written]);
  const { statements } = assemble(new Map(files), day).published();
  const real = statements.filter(({ sample }) => !sample);
  let salts = 0;
  const saltOf = () => `a${salts++}`;
  const all = record(unrecorded(real, registerOf(files)), registerOf(files), signing, saltOf);
  const left = written(files, all);
  left.delete(notice.file);
  return written(left, withdraw([notice.id], registerOf(left), signing, true));
}
