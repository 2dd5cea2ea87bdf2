import type { Day } from '../domain/day.ts';
import { hasErrors, type Problem, sortProblems } from '../domain/problem.ts';
import { boardOnlyIds } from '../domain/programmes/board-only.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { isSampleFile } from '../domain/sample.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../intake/config.ts';
import { maskPath } from '../intake/guard/file-names.ts';
import type { Lists } from '../intake/lists.ts';
import { refuseBoardOnly, refuseBoardOnlyEntries } from './boards/board-only.ts';
import { guardDataFiles } from './data-files.ts';
import { checkDecisionNotices } from './decisions/read-decisions.ts';
import { markExpired } from './expiry/read-expired.ts';
import { thingsToDo } from './handing-in/things-to-do.ts';
import type { AttachmentFiles } from './notices/attachments.ts';
import { readNotices } from './notices/read-notices.ts';
import { type CountedLedgers, countPayouts, type ProgrammeCount } from './payouts/count-payouts.ts';
import { readPayouts, readProgrammes } from './payouts/read-payouts.ts';
import type { Portal } from './portal.ts';
import { filesThatLeave, publish } from './publish/publish.ts';
import { allowedIn, publicPhones, readAllowed } from './read-allowed.ts';
import { checkDivisions, checkPlaceFacts, readPlaces } from './read-places.ts';
import { readPortal } from './read-portal.ts';
import { type DataFiles, DataReading, type TextPieces } from './reading.ts';
import { NOTHING_ON_RECORD, type Register } from './record/register.ts';
import { type Stated, statementsOf } from './record/statements.ts';
import { keepSampleApart } from './sample-apart/sample-apart.ts';
import { switchOff } from './switch-off.ts';

/** What an assembly may be told beyond the files. */
export interface AssemblyOptions {
  /** Day that outranks the configured one. */
  readonly asOf?: Day | undefined;
  readonly attachments?: AttachmentFiles;
  /** Text of the ledgers of payouts, where `files` has only their names. */
  readonly pieces?: TextPieces;
  /** Counts the payouts and keeps none: for ledgers of any length, whose rows nobody is shown. */
  readonly countOnly?: boolean;
  /** Leaves names that have had their time where they are: for the command that takes them out. */
  readonly keepNames?: boolean;
}

/** A portal is given only when no problem stops it; problems are given always, in order. */
export interface Assembly {
  readonly portal: Portal | null;
  readonly problems: readonly Problem[];
  /** What columns may refer to, as far as it could be read; a table from outside is held to the same. */
  readonly lists: Lists;
  /** What may be public in each file, data and prose. */
  readonly allowedIn: (path: string) => ReadonlySet<string>;
  /** Paths of the attachments that go offline with the names of their notice. */
  readonly filesThatLeave: () => ReadonlySet<string>;
  /** What the ledgers come to, where they were only counted. */
  readonly counts: readonly ProgrammeCount[];
  /** Programmes that could be read: each has a ledger of its own form. */
  readonly programmes: readonly Programme[];
  /** What is published as it stands on file, and the register that it is held against. */
  readonly published: () => { readonly statements: readonly Stated[]; readonly register: Register };
}

/**
 * Turns the files of a data folder into a Portal. `today` is the day of the build, used when the
 * configuration has no `asOf`. Pure: the same files and day give the same portal.
 *
 * The folder is read whole first, so that a fault in tomorrow's row is found today; what is shown is
 * read from that again, as it is public on the day.
 */
export function assemble(files: DataFiles, today: Day, options: AssemblyOptions = {}): Assembly {
  const reading = new DataReading(files, options.pieces);
  const config = readConfig(reading.take(CONFIG_FILE), reading.problems);
  if (!config)
    return {
      portal: null,
      problems: sortProblems(reading.problems),
      lists: {},
      counts: [],
      programmes: [],
      published: () => ({ statements: [], register: NOTHING_ON_RECORD }),
      allowedIn: reading.allowedIn,
      filesThatLeave: () => new Set(),
    };
  refuseSample(config, files, reading);
  const { whole, counted } = readFolder(
    reading,
    config,
    options.asOf ?? config.asOf ?? today,
    options,
  );
  reading.reportUnknownFiles();
  const problems = sortProblems(reading.problems).map(withoutPrivatePath);
  if (!config.sections.censureBoard) delete reading.lists['board-kinds'];
  const stopped = problems.some((problem) => problem.severity === 'error');
  const shown = (): Portal =>
    options.keepNames || options.countOnly
      ? whole
      : switchOff(publish(whole, reading, options.attachments));
  return {
    portal: stopped ? null : shown(),
    problems,
    lists: reading.lists,
    counts: counted?.counts ?? [],
    programmes: whole.programmes,
    published: () => ({
      statements: statementsOf(reading, whole, options.attachments ?? new Map()),
      register: whole.register,
    }),
    allowedIn: reading.allowedIn,
    filesThatLeave: () => filesThatLeave(whole),
  };
}

/** Reads the folder whole and holds it to every rule. */
function readFolder(
  reading: DataReading,
  config: PortalConfig,
  asOf: Day,
  { attachments, countOnly }: AssemblyOptions,
): { readonly whole: Portal; readonly counted: CountedLedgers | null } {
  const allowed = readAllowed(reading, reading.files);
  reading.allowedIn = allowedIn(allowed, publicPhones(config.contact.phone));
  const { rows: placeRows, ...places } = readPlaces(reading, config.region.code);
  const phones = [
    ...publicPhones(config.contact.phone),
    ...places.villages.flatMap(({ contact }) => publicPhones(contact.phone)),
  ];
  reading.allowedIn = allowedIn(allowed, phones);
  guardDataFiles(reading.files, reading);
  let counted: CountedLedgers | null = null;
  const whole = readPortal(reading, {
    config,
    asOf,
    places,
    publicValues: [...phones, ...allowed.map(({ value }) => value)],
    programmes: (rules) => readProgrammes(reading, places.villages, rules),
    notices: (items, decisions, programmes) => {
      const read = readNotices(reading, items, attachments ?? new Map());
      const notices = markExpired(reading, read);
      checkDecisionNotices(reading, decisions, notices);
      refuseBoardOnly(notices, boardOnlyIds(programmes), reading);
      return notices;
    },
    payouts: (programmes, notices, holidays) => {
      if (!countOnly) return readPayouts(reading, programmes, notices);
      const { censureBoard } = config.sections;
      counted = countPayouts(reading, programmes, notices, holidays, censureBoard);
      return counted.payouts;
    },
    accused: (boards) => boards,
  });
  checkPlaceFacts(reading, placeRows);
  checkDivisions(reading, whole.towns, config.region.code);
  keepSampleApart(reading, whole);
  refuseBoardOnlyEntries(whole, boardOnlyIds(whole.programmes), reading);
  // A row at fault leaves holes, and rows that were only counted are not there to be missed.
  if (!countOnly && !hasErrors(reading.problems)) reading.problems.push(...thingsToDo(whole));
  return { whole, counted };
}

/** A problem names its file without what in the name is private. */
function withoutPrivatePath(problem: Problem): Problem {
  return { ...problem, file: maskPath(problem.file) };
}

/** A live portal has no sample rows, not even unused ones: they could be taken for real. */
function refuseSample(config: PortalConfig, files: DataFiles, reading: DataReading): void {
  if (config.sample) return;
  const first = [...files.keys()].find(isSampleFile);
  if (first === undefined) return;
  reading.fault({
    file: first,
    code: 'sample/in-production',
    message: '正式网站（portal.json 里 sample 是 false）不能带示例数据。',
    fix: '请删除 sample 文件夹；如果是演示站，把 sample 改成 true。',
  });
}
