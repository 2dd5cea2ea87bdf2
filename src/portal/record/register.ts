import { type Day, monthOf } from '../../domain/day.ts';
import { canonicalJson, type Json } from '../../domain/record/canonical.ts';
import type { Version } from '../../domain/record/version.ts';
import type { Row } from '../../intake/define-table.ts';
import { recordTable } from '../../intake/tables/record.ts';
import { type DataReading, flatten, type Provenance } from '../reading.ts';

/** A version that was put on record. */
export type RecordEntry = Row<typeof recordTable> & Provenance;

/** What was published, in the order in which it was put on record, and what each version said. */
export interface Register {
  readonly entries: readonly RecordEntry[];
  /** Where each version lies and what it says, by code. */
  readonly versions: ReadonlyMap<string, KeptVersion>;
  /** What was signed of each of the two registers; that of the sample is under `true`. */
  readonly logs: ReadonlyMap<boolean, string>;
}

/** The register of whoever has not begun one. */
export const NOTHING_ON_RECORD: Register = { entries: [], versions: new Map(), logs: new Map() };

/** The register of what is real, or that of the sample. */
export function registerOf(register: Register, sample: boolean): Register {
  return { ...register, entries: register.entries.filter((entry) => entry.sample === sample) };
}

/** The line of a file on which a version is kept. */
export interface KeptVersion {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Where the versions of a month lie below the data folder, one on a line. */
export function versionsPath(day: Day, sample: boolean): string {
  return `${sample ? 'sample/' : ''}record/versions/${monthOf(day)}.jsonl`;
}

/** The code at the head of a line that keeps a version. */
const HEAD = /^\{"code":"([0-9A-Z-]+)",/;

/** Reads the register; what the versions say is held against it by `holdRecord`. */
export function readRegister(reading: DataReading): Register {
  const entries = flatten(reading.table(recordTable), () => ({}));
  const versions = new Map<string, KeptVersion>();
  for (const { path } of reading.match('record/versions/<month>.jsonl')) {
    for (const [index, text] of linesOf(reading.take(path)).entries()) {
      const line = index + 1;
      const code = HEAD.exec(text)?.[1] ?? '';
      // A line without a code, or with that of another, is kept apart, so that it is told as broken.
      const name = code === '' || versions.has(code) ? `${path}:${line}` : code;
      versions.set(name, { path, line, text });
    }
  }
  const logs = reading
    .match(LOG_PATH)
    .map(({ path, sample }) => [sample, reading.take(path) ?? ''] as const);
  return { entries, versions, logs: new Map(logs) };
}

/** Where it is kept what was signed of a register. */
export const LOG_PATH = 'record/log.json';

/** The lines of a file of versions. */
export function linesOf(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The version that was published last of each thing; names that have gone since leave its code as it is. */
export function publishedCodes(entries: readonly RecordEntry[]): Map<string, RecordEntry> {
  const shown = entries.filter(({ state }) => state !== 'expired');
  return new Map(shown.map((entry) => [entry.subject, entry]));
}

/** The last version of each thing. */
export function lastEntries(entries: readonly RecordEntry[]): Map<string, RecordEntry> {
  return new Map(entries.map((entry) => [entry.subject, entry]));
}

/** A version on record; null when it is not there or is none. */
export function versionOf({ versions }: Register, code: string): Version | null {
  return parseVersion(versions.get(code)?.text ?? '');
}

/** What the text of a version says; null when it is no version. */
export function parseVersion(text: string): Version | null {
  try {
    const value = JSON.parse(text) as Partial<Version> | null;
    return Array.isArray(value?.content?.tables) && Array.isArray(value.open)
      ? (value as Version)
      : null;
  } catch {
    return null;
  }
}

/** The line on which a version is kept and handed out, in the form that the digest is taken of. */
export function versionText({ code, content, open }: Version & { readonly code: string }): string {
  return canonicalJson({ code, content, open } as unknown as Json);
}
