import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { RecordState } from '../../domain/record/handed-out.ts';
import type { NoteSigner } from '../../domain/record/log/ed25519.ts';
import { signLog, treeOf } from '../../domain/record/log/kept-log.ts';
import { type SealedVersion, sealStatement } from '../../domain/record/version.ts';
import { recordTable } from '../../intake/tables/record.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import type { DataFiles } from '../reading.ts';
import { changesOf } from './hold.ts';
import { withKeyMark } from './key-mark.ts';
import {
  keptText,
  LOG_PATH,
  lastEntries,
  linesOf,
  type Register,
  registerOf,
  type SaidVersion,
  versionOf,
  versionsPath,
} from './register.ts';
import type { Stated } from './statements.ts';

export type NewEntry = RowToWrite<typeof recordTable> & {
  readonly subject: string;
  readonly code: string;
};

/** Who puts something on record, when and why. */
export interface Signing {
  readonly day: Day;
  readonly preparedBy: string;
  readonly approvedBy: string | null;
  readonly alone: string | null;
  readonly reason: string | null;
}

/** What is to be put on record. */
export interface Recording {
  readonly entries: readonly NewEntry[];
  /** Versions by their codes; null for those of which nothing may be left. */
  readonly versions: ReadonlyMap<string, SaidVersion | null>;
}

/** Several recordings as one. */
export function joined(recordings: readonly Recording[]): Recording {
  return {
    entries: recordings.flatMap(({ entries }) => entries),
    versions: new Map(recordings.flatMap(({ versions }) => [...versions])),
  };
}

/** Something that goes on record, and as what. */
export interface ToRecord {
  readonly statement: Stated;
  readonly state: RecordState;
  /** Of what grows, the rows that are new or changed, by `placeOf`; null where all of it is on the paper. */
  readonly fresh: ReadonlySet<string> | null;
}

/** A row by its place in the data folder. */
export function placeOf(file: string, line: number | undefined): string {
  return `${file} ${line}`;
}

/** What of the statements the site shows, and is new or has changed since it was last put on record. */
export function unrecorded(statements: readonly Stated[], register: Register): ToRecord[] {
  const last = lastEntries(register.entries);
  return statements.flatMap((statement): ToRecord[] => {
    if (statement.off) return [];
    const entry = last.get(statement.subject);
    // A ledger has one file for ever, and may begin anew; a notice has its number once.
    const anew = { statement, state: 'published', fresh: null } as const;
    if (entry?.state === 'withdrawn') return statement.kind === 'table' ? [anew] : [];
    const version = entry && versionOf(register, entry.code);
    if (!version) return [anew];
    const changes = changesOf(statement, version);
    if (changes.length === 0) return [];
    const takesBack = changes.some((change) => change.takesBack);
    const rows = changes.map(({ problem: { file, row } }) => placeOf(file, row));
    const fresh = statement.grows ? new Set(rows) : null;
    return [{ statement, state: takesBack ? 'corrected' : 'published', fresh }];
  });
}

/** Seals what is to be put on record after the last versions of the same things. */
export function record(
  things: readonly Omit<ToRecord, 'fresh'>[],
  register: Register,
  signing: Signing,
  saltOf: () => string,
): Recording {
  const last = lastEntries(register.entries);
  const versions = new Map<string, SaidVersion>();
  const entries = things.map(({ statement, state }): NewEntry => {
    const previous = last.get(statement.subject)?.code ?? null;
    const before = previous === null ? null : versionOf(register, previous);
    const sealed = sealStatement(statement, saltOf, before);
    versions.set(sealed.code, sealed);
    const reason = state === 'corrected' || state === 'expired' ? signing.reason : null;
    return entryOf(sealed, state, { ...signing, reason }, previous);
  });
  return { entries, versions };
}

/** Takes things back: what is left is that, when and why; with `leak` nothing of what they said. */
export function withdraw(
  subjects: readonly string[],
  register: Register,
  signing: Signing,
  leak: boolean,
): Recording {
  const last = lastEntries(register.entries);
  const versions = new Map<string, SaidVersion | null>();
  const entries = subjects.map((subject): NewEntry => {
    const before = last.get(subject);
    const text = [[signing.day, signing.reason ?? '', before?.code ?? '']];
    const said = { title: '撤回', columns: ['日期', '原因', '前一版'], sealed: false, rows: text };
    const sealed = sealStatement({ kind: 'withdrawal', subject, tables: [said] }, () => '');
    versions.set(sealed.code, sealed);
    if (leak) {
      for (const entry of register.entries) {
        if (entry.subject === subject) versions.set(entry.code, null);
      }
    }
    return entryOf(sealed, 'withdrawn', signing, before?.code ?? null);
  });
  return { entries, versions };
}

function entryOf(
  { content, digest, code }: SealedVersion,
  state: RecordState,
  { day, preparedBy, approvedBy, alone, reason }: Signing,
  previous: string | null,
): NewEntry {
  const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const signed = { day, preparedBy, approvedBy, alone, reason };
  return { code, state, subject: content.subject, digest, rows, previous, ...signed };
}

/**
 * The files of a folder that change when something is put on record in one of its two registers. Without
 * a signer the log stays as it was signed last.
 */
export function recordFiles(
  files: DataFiles,
  register: Register,
  recording: Recording,
  sample: boolean,
  signer: NoteSigner | null,
): { readonly written: Map<string, string>; readonly removed: string[] } {
  const { entries } = recording;
  const path = (sample ? 'sample/' : '') + recordTable.path;
  const fresh = writeTable(recordTable, entries);
  const before = files.get(path);
  const rows = fresh.slice(fresh.indexOf('\n') + 1);
  const text = before === undefined ? fresh : before.replace(/\n*$/, '\n') + rows;
  const written = new Map([[path, text]]);
  const own = [...registerOf(register, sample).entries, ...entries];
  if (signer) {
    const log = signLog(treeOf(own), register.logs.get(sample), signer);
    written.set((sample ? 'sample/' : '') + LOG_PATH, log);
    if (!sample) for (const [file, text] of withKeyMark(files, signer.key)) written.set(file, text);
  }
  const removed: string[] = [];
  const days = new Map(entries.map(({ code, day }) => [code, day]));
  const places = groupBy([...versionLines(recording, register)], ([code]) => {
    const day = days.get(code);
    return register.versions.get(code)?.path ?? (day ? versionsPath(day, sample) : '');
  });
  places.delete('');
  for (const [place, own] of places) {
    const lines: (string | null)[] = linesOf(files.get(place));
    for (const [code, line] of own) {
      const at = register.versions.get(code)?.line;
      if (at !== undefined) lines[at - 1] = line;
      else lines.push(line);
    }
    const left = lines.filter((line) => line !== null);
    if (left.length > 0) written.set(place, left.map((line) => `${line}\n`).join(''));
    else removed.push(place);
  }
  return { written, removed };
}

/** The lines on which versions are kept, by code; null for those of which nothing may be left. */
export function versionLines(
  { entries, versions }: Recording,
  register: Register,
): Map<string, string | null> {
  const previous = new Map(
    [...register.entries, ...entries].map((one) => [one.code, one.previous]),
  );
  const before = (code: string): SaidVersion | null => {
    const at = previous.get(code) ?? '';
    return versions.has(at) ? (versions.get(at) ?? null) : versionOf(register, at);
  };
  return new Map(
    [...versions].map(([code, version]) => [code, version && keptText(version, before(code))]),
  );
}
