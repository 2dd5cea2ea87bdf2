import { type Day, monthOf } from '../../domain/day.ts';
import { canonicalJson, type Json } from '../../domain/record/canonical.ts';
import { packRows, type Stretch, unpackRows } from '../../domain/record/stretches.ts';
import type { Content, ContentRow, Opening, Version } from '../../domain/record/version.ts';
import { recordTable } from '../../intake/tables/record.ts';
import type { DataReading, Filed } from '../reading.ts';

/** A version that was put on record. */
export type RecordEntry = Filed<typeof recordTable>;

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

/** At the head of a line that keeps a version: the code of the one before, where it says that, and its own. */
const HEAD = /^\{(?:"after":"([0-9A-Z-]+)",)?"code":"([0-9A-Z-]+)",/;

/** Reads the register; what the versions say is held against it by `holdRecord`. */
export function readRegister(reading: DataReading): Register {
  const entries = reading.rows(recordTable);
  const versions = new Map<string, KeptVersion>();
  for (const { path } of reading.match('record/versions/<month>.jsonl')) {
    for (const [index, text] of linesOf(reading.take(path)).entries()) {
      const line = index + 1;
      const code = HEAD.exec(text)?.[2] ?? '';
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

/** The last version of each thing. */
export function lastEntries(entries: readonly RecordEntry[]): Map<string, RecordEntry> {
  return new Map(entries.map((entry) => [entry.subject, entry]));
}

/** A version on record; null when it is not there or is none. */
export function versionOf(
  { versions }: Pick<Register, 'versions'>,
  code: string,
): SaidVersion | null {
  const chain = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !chain.has(at); ) {
    chain.add(at);
    at = HEAD.exec(versions.get(at)?.text ?? '')?.[1];
  }
  return [...chain].reduceRight<SaidVersion | null>(
    (before, at) => readOnce(at, versions.get(at)?.text ?? '', before),
    null,
  );
}

/** A version with the code under which it is on record. */
export interface SaidVersion extends Version {
  readonly code: string;
}

/**
 * What was read last under a code: whoever reads the data again need not read and sum up all of it again. A
 * county's record of many years would fill the memory: so many characters of it are held, the last ones.
 */
const MOST_HELD = 8_000_000;
let held = 0;
const lately = new Map<
  string,
  { text: string; before: Version | null; said: SaidVersion | null }
>();

function readOnce(code: string, text: string, before: Version | null): SaidVersion | null {
  const known = lately.get(code);
  if (known?.text === text && known.before === before) return known.said;
  const line = readLine(text);
  const said = line?.code === code ? wholeOf(line, before) : null;
  lately.set(code, { text, before, said });
  held += text.length - (known?.text.length ?? 0);
  for (const [oldest, { text: old }] of lately) {
    if (held <= MOST_HELD) break;
    lately.delete(oldest);
    held -= old.length;
  }
  return said;
}

/** A version as it is kept on a line: with `after`, what it has of the version of that code is not said again. */
interface KeptLine {
  readonly after?: string;
  readonly code: string;
  readonly content: Omit<Content, 'tables'> & {
    readonly tables: readonly (Omit<Content['tables'][number], 'rows'> & {
      readonly rows: readonly (ContentRow | Stretch)[];
    })[];
  };
  readonly open: readonly (readonly (Opening | Stretch | null)[])[];
}

/** What stands on a line, to the letter; null when it is no version. */
function readLine(text = ''): KeptLine | null {
  try {
    const { after, code, content, open } = JSON.parse(text) as KeptLine;
    const line = { ...(after === undefined ? {} : { after }), code, content, open };
    return Array.isArray(content.tables) && lineText(line) === text ? line : null;
  } catch {
    return null;
  }
}

/** The whole version that a line says, with the one before it; null when they do not fit together. */
function wholeOf(
  { after, code, content, open }: KeptLine,
  before: Version | null,
): SaidVersion | null {
  if (after !== undefined && before === null) return null;
  try {
    const tables = content.tables.map((table, place) => ({
      ...table,
      rows: unpackRows(table.rows, before?.content.tables[place]?.rows ?? []),
    }));
    const opened = open.map((rows, place) => unpackRows(rows, before?.open[place] ?? []));
    const isEven = tables.every(({ rows }, place) => rows.length === opened[place]?.length);
    return isEven ? { code, content: { ...content, tables }, open: opened } : null;
  } catch {
    return null;
  }
}

/**
 * The line on which a version is kept, in canonical form; rows that it has of the version before are not
 * said again where that makes it shorter.
 */
export function keptText({ code, content, open }: SaidVersion, before: SaidVersion | null): string {
  const whole = lineText({ code, content, open });
  if (!before) return whole;
  const tables = content.tables.map((table, place) => ({
    ...table,
    rows: packRows(table.rows, before.content.tables[place]?.rows ?? []),
  }));
  const packed = lineText({
    after: before.code,
    code,
    content: { ...content, tables },
    open: open.map((rows, place) => packRows(rows, before.open[place] ?? [])),
  });
  return packed.length < whole.length ? packed : whole;
}

const lineText = (line: KeptLine): string => canonicalJson(line as unknown as Json);
