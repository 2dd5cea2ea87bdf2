import type { Day } from '../domain/day.ts';
import type { Problem } from '../domain/problem.ts';
import { sortProblems } from '../domain/problem.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../intake/config.ts';
import { maskPath } from '../intake/guard/file-names.ts';
import type { Lists } from '../intake/lists.ts';
import { readAccountItems, readAccounts, readAccountTitles } from './accounts/read-accounts.ts';
import { readHoldings } from './accounts/read-holdings.ts';
import { refuseBoardOnly } from './boards/board-only.ts';
import { readBoardKinds, readBoards } from './boards/read-boards.ts';
import { guardDataFiles } from './data-files.ts';
import { checkDecisionNotices, readDecisions, readMeetings } from './decisions/read-decisions.ts';
import { readDisclosure, readLaws } from './disclosure/read-disclosure.ts';
import { readHolidays } from './disclosure/read-holidays.ts';
import { readElderCare } from './elder-care/read-elder-care.ts';
import { readEstates } from './estates/read-estates.ts';
import { readEvaluation } from './evaluation/read-evaluation.ts';
import { forgetNames } from './expiry/forget-names.ts';
import { markExpired } from './expiry/read-expired.ts';
import { readKnowledge } from './facts/read-knowledge.ts';
import { readPageFacts } from './facts/read-page-facts.ts';
import { readHealthAndSafety } from './health-and-safety/read-health-and-safety.ts';
import { readHonours } from './honours/read-honours.ts';
import { readLatrines } from './latrines/read-latrines.ts';
import type { AttachmentFiles } from './notices/attachments.ts';
import { readNotices } from './notices/read-notices.ts';
import { readObjections } from './objections/read-objections.ts';
import { readOrganisation } from './organisation/read-organisation.ts';
import { countPayouts, type ProgrammeCount } from './payouts/count-payouts.ts';
import { checkPayouts, readPayouts, readProgrammes } from './payouts/read-payouts.ts';
import { pointTallies } from './points/point-tallies.ts';
import { readPoints } from './points/read-points.ts';
import { readPageRules } from './policies/read-page-rules.ts';
import type { Portal } from './portal.ts';
import { readProjects } from './projects/read-projects.ts';
import { readProperty } from './property/read-property.ts';
import { allowedIn, publicPhones, readAllowed } from './read-allowed.ts';
import { readPlaces } from './read-places.ts';
import { type DataFiles, DataReading, type TextPieces } from './reading.ts';
import { readReceipts } from './receipts/read-receipts.ts';
import { readAmendments } from './record/read-amendments.ts';
import { readRegisters } from './registers/read-registers.ts';
import { readServices } from './services/read-services.ts';
import { readSupervision } from './supervision/read-supervision.ts';
import { readSurveys } from './surveys/read-surveys.ts';
import { readTickets } from './tickets/read-tickets.ts';

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
  /** What the ledgers come to, where they were only counted. */
  readonly counts: readonly ProgrammeCount[];
  /** Programmes that could be read: each has a ledger of its own form. */
  readonly programmes: readonly Programme[];
}

/**
 * Turns the files of a data folder into a Portal. `today` is the day of the build, used when the
 * configuration has no `asOf`. Pure: the same files and day give the same portal.
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
      allowedIn: reading.allowedIn,
    };
  refuseSample(config, files, reading);
  const allowed = readAllowed(reading, files);
  reading.allowedIn = allowedIn(allowed, publicPhones(config.contact.phone));
  const places = readPlaces(reading);
  const phones = [
    ...publicPhones(config.contact.phone),
    ...places.villages.flatMap(({ contact }) => publicPhones(contact.phone)),
  ];
  reading.allowedIn = allowedIn(allowed, phones);
  guardDataFiles(files, reading);
  const knowledge = readKnowledge(reading);
  const laws = readLaws(reading);
  const disclosure = readDisclosure(reading);
  const holidays = readHolidays(reading);
  const programmes = readProgrammes(reading, new Set(knowledge.rules.map(({ id }) => id)));
  const accountItems = readAccountItems(reading);
  const accountTitles = readAccountTitles(reading);
  const meetings = readMeetings(reading);
  const decisions = readDecisions(reading);
  const notices = markExpired(
    reading,
    readNotices(reading, disclosure, decisions, options.attachments ?? new Map()),
  );
  checkDecisionNotices(reading, decisions, notices);
  refuseBoardOnly(notices, reading);
  const counted = options.countOnly ? countPayouts(reading, programmes, notices, holidays) : null;
  const payouts = counted?.facilities ?? readPayouts(reading, programmes, notices);
  const boardKinds = readBoardKinds(reading);
  const boards = readBoards(reading, boardKinds);
  const accounts = readAccounts(reading, notices);
  const organisation = readOrganisation(reading);
  const holdings = readHoldings(reading, accounts);
  const asOf = options.asOf ?? config.asOf ?? today;
  const points = readPoints(reading);
  const services = readServices(reading);
  const portal: Portal = {
    config,
    asOf,
    ...places,
    knowledge,
    holidays,
    laws,
    disclosure,
    meetings,
    decisions,
    objections: readObjections(reading, notices),
    accountTitles,
    accountItems,
    notices,
    accounts,
    boardKinds,
    ...readHonours(reading),
    holdings,
    pageRules: readPageRules(reading),
    estates: readEstates(reading, knowledge.facts, programmes),
    latrines: readLatrines(reading, knowledge.facts, knowledge.indicators),
    projects: readProjects(reading, knowledge.facts),
    boards,
    organisation,
    services,
    tickets: readTickets(reading),
    property: readProperty(reading),
    healthAndSafety: readHealthAndSafety(reading),
    ...readRegisters(reading, knowledge.facts),
    pageFacts: readPageFacts(reading),
    elderCare: readElderCare(reading, payouts),
    amendments: readAmendments(reading),
    programmes,
    payouts: checkPayouts(
      programmes,
      payouts,
      config.sections.censureBoard ? boards : null,
      holidays,
    ),
    receipts: readReceipts(reading, config.receipts?.salt ?? null),
    evaluation: readEvaluation(reading),
    supervision: readSupervision(reading),
    points,
    pointTallies: pointTallies(points, asOf),
    surveys: readSurveys(reading, knowledge.indicators),
    publicValues: new Set([
      ...phones,
      ...organisation.phones,
      ...services.phones,
      ...allowed.map(({ value }) => value),
    ]),
  };
  reading.reportUnknownFiles();
  const problems = sortProblems(reading.problems).map(withoutPrivatePath);
  if (!config.sections.censureBoard) delete reading.lists['board-kinds'];
  const stopped = problems.some((problem) => problem.severity === 'error');
  const shown = options.keepNames ? portal : forgetNames(portal);
  return {
    portal: stopped ? null : shown,
    problems,
    lists: reading.lists,
    counts: counted?.counts(config.sections.censureBoard ? boards : null) ?? [],
    programmes,
    allowedIn: reading.allowedIn,
  };
}

/** A problem names its file without what in the name is private. */
function withoutPrivatePath(problem: Problem): Problem {
  return { ...problem, file: maskPath(problem.file) };
}

/** A live portal has no sample rows, not even unused ones: they could be taken for real. */
function refuseSample(config: PortalConfig, files: DataFiles, reading: DataReading): void {
  if (config.sample) return;
  const first = [...files.keys()].find((path) => path.startsWith('sample/'));
  if (first === undefined) return;
  reading.fault(
    first,
    0,
    '',
    'sample/in-production',
    '正式网站（portal.json 里 sample 是 false）不能带示例数据。',
    '请删除 sample 文件夹；如果是演示站，把 sample 改成 true。',
  );
}
