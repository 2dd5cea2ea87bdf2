import type { BoardKind } from '../domain/board/entry.ts';
import type { Day } from '../domain/day.ts';
import type { MeetingRule } from '../domain/decision/decision.ts';
import type { Holidays } from '../domain/holidays.ts';
import type { Problem } from '../domain/problem.ts';
import { sortProblems } from '../domain/problem.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Town, Village } from '../domain/village.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../intake/config.ts';
import { maskPath } from '../intake/guard/file-names.ts';
import type { Lists } from '../intake/lists.ts';
import type { AttachmentFiles } from './attachments.ts';
import { refuseBoardOnly } from './board-only.ts';
import { countPayouts, type ProgrammeCount } from './count-payouts.ts';
import { guardDataFiles } from './data-files.ts';
import { forgetNames } from './expiry/forget-names.ts';
import { pointTallies, type VillageTally } from './point-tallies.ts';
import type {
  Account,
  AccountItem,
  Amendment,
  BoardEntry,
  DisclosureItem,
  Law,
  Notice,
  Objection,
  Receipt,
  VillageMonth,
} from './portal.ts';
import { allowedIn, publicPhones, readAllowed } from './read-allowed.ts';
import { readBoardKinds, readBoards } from './read-boards.ts';
import { type Care, readCare } from './read-care.ts';
import {
  checkDecisionNotices,
  readDecisions,
  readMeetings,
  readObjections,
  type VillageDecision,
} from './read-decisions.ts';
import { readDisclosure, readLaws } from './read-disclosure.ts';
import { type Errands, readErrands } from './read-errands.ts';
import { type Evaluation, readEvaluation } from './read-evaluation.ts';
import { markExpired } from './read-expired.ts';
import { readAccountItems, readAccounts, readFinance } from './read-finance.ts';
import { readHoldings, type VillageHoldings } from './read-holdings.ts';
import { readHolidays } from './read-holidays.ts';
import { type Honours, readHonours } from './read-honours.ts';
import { type Knowledge, readKnowledge } from './read-knowledge.ts';
import { type LatrineProgramme, readLatrines } from './read-latrines.ts';
import { readAmendments } from './read-ledgers.ts';
import { readNotices } from './read-notices.ts';
import { type Organisation, readOrganisation } from './read-organisation.ts';
import { type PageRule, readPageRules } from './read-page-rules.ts';
import { type CheckedPayout, checkPayouts, readPayouts, readProgrammes } from './read-payouts.ts';
import { readPlaces } from './read-places.ts';
import { type Points, readPoints } from './read-points.ts';
import { type Projects, readProjects } from './read-projects.ts';
import { readReceipts } from './read-receipts.ts';
import { type Renewal, readRenewal } from './read-renewal.ts';
import { readServices, type Services } from './read-services.ts';
import { readSupervision, type Supervision } from './read-supervision.ts';
import { readSurveys, type Surveys } from './read-surveys.ts';
import { type DataFiles, DataReading, type TextPieces } from './reading.ts';

/** Everything the portal shows, checked, joined and never changed afterwards. */
export interface Portal extends Honours {
  readonly config: PortalConfig;
  /** The day the portal speaks of. */
  readonly asOf: Day;
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
  readonly knowledge: Knowledge;
  readonly holidays: Holidays;
  readonly laws: readonly Law[];
  readonly disclosure: readonly DisclosureItem[];
  readonly meetings: readonly MeetingRule[];
  readonly decisions: readonly VillageDecision[];
  readonly objections: readonly Objection[];
  readonly accounts: readonly Account[];
  readonly accountItems: readonly AccountItem[];
  readonly notices: readonly Notice[];
  readonly finance: readonly VillageMonth[];
  readonly boardKinds: readonly BoardKind[];
  readonly holdings: VillageHoldings;
  readonly projects: Projects;
  readonly pageRules: readonly PageRule[];
  readonly renewal: Renewal;
  readonly latrines: LatrineProgramme;
  readonly boards: readonly BoardEntry[];
  readonly organisation: Organisation;
  readonly errands: Errands;
  readonly care: Care;
  readonly amendments: readonly Amendment[];
  readonly programmes: readonly Programme[];
  readonly payouts: readonly CheckedPayout[];
  readonly receipts: readonly Receipt[];
  readonly evaluation: Evaluation;
  readonly supervision: Supervision;
  readonly services: Services;
  readonly points: Points;
  readonly pointTallies: readonly VillageTally[];
  readonly surveys: Surveys;
  /** Telephones and other values of offices that may be public, as the guard sees them. */
  readonly publicValues: ReadonlySet<string>;
}

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
  const accounts = readAccounts(reading);
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
  const finance = readFinance(reading, notices);
  const organisation = readOrganisation(reading);
  const holdings = readHoldings(reading, finance);
  const asOf = options.asOf ?? config.asOf ?? today;
  const points = readPoints(reading);
  const errands = readErrands(reading);
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
    accounts,
    accountItems,
    notices,
    finance,
    boardKinds,
    ...readHonours(reading),
    holdings,
    pageRules: readPageRules(reading),
    renewal: readRenewal(reading, knowledge.facts, programmes),
    latrines: readLatrines(reading, knowledge.facts, knowledge.indicators),
    projects: readProjects(reading, knowledge.facts),
    boards,
    organisation,
    errands,
    care: readCare(reading, payouts),
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
    services: readServices(reading, knowledge.facts),
    points,
    pointTallies: pointTallies(points, asOf),
    surveys: readSurveys(reading, knowledge.indicators),
    publicValues: new Set([
      ...phones,
      ...organisation.phones,
      ...errands.phones,
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
