import { hasErrors, type Problem } from '../../domain/problem.ts';
import type { Table } from '../../intake/define-table.ts';
import { heldBackTable } from '../../intake/tables/held-back.ts';
import type { DataFiles } from '../reading.ts';
import {
  type BroughtIn,
  bringIn,
  faultsBrought,
  type How,
  readSheets,
  type SheetsRead,
} from './bring-in.ts';
import { heldBack } from './held-back.ts';
import type { HandedIn, Home } from './home.ts';

/** The sheets of one table that one village has handed in. */
export interface Bundle {
  readonly village: string;
  readonly table: Table;
  readonly sheets: readonly HandedIn[];
}

/** A bundle that is taken, or set aside with what is wrong. */
export interface Settled extends SheetsRead {
  readonly village: string;
  readonly brought: BroughtIn;
  readonly isIn: boolean;
}

/** What a whole inbox comes to: what each village handed in, and the files to be written. */
export interface InboxPlan {
  readonly settled: readonly Settled[];
  readonly texts: DataFiles;
  /** Faults that no village can be blamed for; then nothing may be written. */
  readonly faults: readonly Problem[];
}

/**
 * Brings in what many villages have handed in. What is right is taken, what is not is set aside; the
 * fault of one stops no other, and what it has on file stays. Nothing is written.
 *
 * @param known problems that the data folder has already
 */
export function planInbox(
  home: Home,
  bundles: readonly Bundle[],
  how: How,
  known: readonly Problem[],
): InboxPlan {
  const all = bundles.map(({ village, table, sheets }) => readSheets(home, table, village, sheets));
  const aside = new Map<SheetsRead, BroughtIn>();
  let { taken, files } = takeAll(home, all, aside, how);
  let problems = faultsBrought(home.files, files, home.today, known).filter(isError);
  const faults: Problem[] = [];
  while (problems.length > 0) {
    const blamed = blame(taken, problems);
    faults.push(...problems.filter((problem) => !blamed.some(({ own }) => own.includes(problem))));
    if (blamed.length === 0) break;
    for (const { read, brought, own } of blamed) {
      aside.set(read, { ...brought, problems: [...brought.problems, ...own] });
    }
    ({ taken, files } = takeAll(home, all, aside, how));
    // The others have been looked at; only villages that lost a sheet may now lack something.
    const looked = new Set(blamed.map(({ read }) => read.village ?? ''));
    const part = ofVillages(home, looked);
    problems = faultsBrought(part(home.files), part(files), home.today).filter(isError);
  }
  const settled = all.map((read): Settled => {
    const brought = aside.get(read) ?? (taken.get(read) as BroughtIn);
    return { ...read, village: read.village ?? '', brought, isIn: !aside.has(read) };
  });
  return { settled, texts: withHeldBack(home, settled, files), faults };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

interface Taken {
  readonly taken: ReadonlyMap<SheetsRead, BroughtIn>;
  /** Files that they write, all together. */
  readonly files: DataFiles;
}

/** Takes what is right one after another, so that files which many write hold what all of them write. */
function takeAll(
  home: Home,
  all: readonly SheetsRead[],
  aside: Map<SheetsRead, BroughtIn>,
  how: How,
): Taken {
  const onFile = new Map(home.files);
  const taken = new Map<SheetsRead, BroughtIn>();
  const files = new Map<string, string>();
  for (const read of all) {
    if (aside.has(read)) continue;
    const brought = bringIn({ ...home, files: onFile }, read, how);
    if (hasErrors(brought.problems) || brought.waits) {
      aside.set(read, brought);
      continue;
    }
    taken.set(read, brought);
    for (const [path, text] of brought.texts) {
      onFile.set(path, text);
      files.set(path, text);
    }
  }
  return { taken, files };
}

/** Whose sheets brought which faults: those that write the file at fault. */
function blame(taken: ReadonlyMap<SheetsRead, BroughtIn>, problems: readonly Problem[]) {
  return [...taken].flatMap(([read, brought]) => {
    const paths = new Set(brought.plan?.files.map(({ path }) => path));
    const own = problems.filter(({ file }) => paths.has(file));
    return own.length === 0 ? [] : [{ read, brought, own }];
  });
}

/** Leaves of some files those of a few villages, and those of no village. */
function ofVillages({ lists }: Home, wanted: ReadonlySet<string>): (files: DataFiles) => DataFiles {
  const isOther = (step: string): boolean => {
    const id = step.replace(/\.\w+$/, '');
    return lists.villages?.has(id) === true && !wanted.has(id);
  };
  return (files) => new Map([...files].filter(([path]) => !path.split('/').some(isOther)));
}

function withHeldBack(home: Home, settled: readonly Settled[], files: DataFiles): DataFiles {
  const name = ({ village, table }: Settled) => ({ village, table: table.title });
  const back = settled.filter(({ isIn }) => !isIn);
  const more = back.map((one) => ({ ...name(one), since: home.today }));
  const text = heldBack(home.files, more, settled.filter(({ isIn }) => isIn).map(name));
  const all = new Map(files);
  if (text === null) all.delete(heldBackTable.path);
  else all.set(heldBackTable.path, text);
  return all;
}
