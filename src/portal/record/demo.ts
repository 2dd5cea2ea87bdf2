import { addDays, type Day } from '../../domain/day.ts';
import { compareText } from '../../domain/problem.ts';
import { digestOf, inLetters } from '../../domain/record/digest.ts';
import type { RecordState } from '../../domain/record/handed-out.ts';
import { DataReading } from '../reading.ts';
import { rowName } from './amend.ts';
import type { Amendment } from './amendment.ts';
import { DEMO_SIGNER } from './demo-signer.ts';
import {
  joined,
  type Recording,
  record,
  recordFiles,
  type ToRecord,
  unrecorded,
  withdraw,
} from './put-on-record.ts';
import { NOTHING_ON_RECORD as NOTHING, type Register, readRegister } from './register.ts';
import type { Stated, TableStated } from './statements.ts';

/** Who signs what is made up. */
const SIGNED = {
  preparedBy: '演示站值班员',
  approvedBy: '演示站复核员',
  alone: null,
  reason: null,
};

/**
 * The files of the register of the sample: everything in it on record, on the day on which it says that it
 * was published; what its amendments tell of as it was before them and as it was put right; and one notice
 * that was published twice, withdrawn. The same sample gives the same bytes; its salts are no secret, and
 * stand before made-up names.
 */
export function recordDemo(
  statements: readonly Stated[],
  amendments: readonly Amendment[],
  asOf: Day,
): ReadonlyMap<string, string> {
  const own = statements.filter(({ sample }) => sample);
  const made = amendments.filter(({ sample }) => sample);
  const mendedOn =
    made
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? asOf;
  const twice = publishedTwice(own, made[0]?.inFile, mendedOn);
  const inOrder = [...own.map((one) => asBefore(one, made)), ...twice]
    .map((statement) => ({ statement, day: statement.since ?? asOf }))
    .sort(
      (a, b) => compareText(a.day, b.day) || compareText(a.statement.subject, b.statement.subject),
    );
  let files: ReadonlyMap<string, string> = new Map();
  const register = (): Register => readRegister(new DataReading(files));
  const put = (recordings: readonly Recording[]): void => {
    const { written } = recordFiles(files, register(), joined(recordings), true, DEMO_SIGNER);
    files = new Map([...files, ...written]);
  };
  const first = (from: Day, to: Day): void =>
    put(
      inOrder
        .filter(({ day }) => day > from && day <= to)
        .map(({ statement, day }) => recorded({ statement, state: 'published' }, NOTHING, day)),
    );
  const withdrawnOn = addDays(mendedOn, 1);
  first('', mendedOn);
  const corrected = unrecorded(own, register()).filter(({ state }) => state === 'corrected');
  put(corrected.map((one) => recorded(one, register(), mendedOn, whyOf(one.statement, made))));
  first(mendedOn, withdrawnOn);
  const back = { ...SIGNED, day: withdrawnOn, reason: '同一份发了两遍，撤回后发的一份。' };
  put([
    withdraw(
      twice.map(({ subject }) => subject),
      register(),
      back,
      false,
    ),
  ]);
  first(withdrawnOn, '9999-12-31');
  return files;
}

function recorded(
  thing: Omit<ToRecord, 'fresh'>,
  register: Register,
  day: Day,
  reason: string | null = null,
): Recording {
  const salts = saltsFor(thing.statement, thing.state);
  return record([thing], register, { ...SIGNED, day, reason }, salts);
}

/** A statement as it was before what amendments tell of it. */
function asBefore(statement: Stated, amendments: readonly Amendment[]): Stated {
  const tables = statement.tables.map((table): TableStated => {
    const own = amendments.filter(({ inFile }) => table.file === `sample/${inFile}`);
    const rows = table.rows.map((cells) => {
      const name = rowName(table, cells);
      const told = own.filter(({ row }) => row === name);
      return cells.map((cell, at) => {
        const one = told.find(
          ({ column, after }) => column === table.columns[at] && after === cell,
        );
        return one?.before ?? cell;
      });
    });
    return { ...table, rows };
  });
  return { ...statement, tables };
}

/** Why what a statement says was put right. */
function whyOf({ tables }: Stated, amendments: readonly Amendment[]): string {
  const files = new Set(tables.map(({ file }) => file));
  const own = amendments.filter(({ inFile }) => files.has(`sample/${inFile}`));
  return [...new Set(own.map(({ reason }) => reason))].join('');
}

/** The last plain notice of the village of a file, under the next number, as if it had been sent twice. */
function publishedTwice(statements: readonly Stated[], inFile = '', by: Day): Stated[] {
  const village = inFile.split('/')[1] ?? '';
  const numbers = statements.flatMap(({ kind, subject, since, tables }) => {
    const [, place, year, number] = /^(.+)-(\d{4})-(\d+)$/.exec(subject) ?? [];
    const isOurs = kind === 'notice' && place === village && since !== null && since <= by;
    return isOurs ? [{ subject, year, number: Number(number), isPlain: tables.length === 1 }] : [];
  });
  numbers.sort((a, b) => a.number - b.number);
  const last = numbers.findLast(({ isPlain }) => isPlain);
  const notice = statements.find(({ subject }) => subject === last?.subject);
  if (!last || !notice) return [];
  const next = (numbers.at(-1)?.number ?? 0) + 1;
  const subject = `${village}-${last.year}-${String(next).padStart(3, '0')}`;
  const tables = notice.tables.map((table) => ({
    ...table,
    rows: table.rows.map((cells) => cells.map((cell) => (cell === last.subject ? subject : cell))),
  }));
  return [{ ...notice, subject, tables }];
}

/** Salts of one thing: another thing in the sample changes none of them. */
function saltsFor({ subject }: Stated, state: RecordState): () => string {
  const turn = state === 'published' ? [] : [state];
  let count = 0;
  return () => {
    count += 1;
    return inLetters(digestOf([subject, count, ...turn]).slice(0, 16));
  };
}
