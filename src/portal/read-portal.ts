import type { Day } from '../domain/day.ts';
import type { Holidays } from '../domain/holidays.ts';
import type { Payout } from '../domain/payouts/payout.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { PortalConfig } from '../intake/config.ts';
import { listOf } from '../intake/lists.ts';
import { tablesLeftOut } from '../intake/section-tables.ts';
import { heldBackTable } from '../intake/tables/held-back.ts';
import { knownTables } from '../intake/tables/known-tables.ts';
import { NOTICES_TOLD } from '../intake/tables/shared-columns.ts';
import { NUMBERED } from '../intake/tables/slugs.ts';
import { readAccountItems, readAccounts, readAccountTitles } from './accounts/read-accounts.ts';
import { readHoldings } from './accounts/read-holdings.ts';
import type { BoardEntry } from './boards/board-entry.ts';
import { readBoardKinds, readBoards } from './boards/read-boards.ts';
import type { VillageDecision } from './decisions/read-decisions.ts';
import { readDecisions, readMeetings } from './decisions/read-decisions.ts';
import { readDisclosure, readLaws } from './disclosure/read-disclosure.ts';
import { readHolidays } from './disclosure/read-holidays.ts';
import type { DisclosureItem } from './disclosure/records.ts';
import { readElderCare } from './elder-care/read-elder-care.ts';
import { readEstates } from './estates/read-estates.ts';
import { readEvaluation } from './evaluation/read-evaluation.ts';
import type { Knowledge } from './facts/read-knowledge.ts';
import { readKnowledge } from './facts/read-knowledge.ts';
import { readHealthAndSafety } from './health-and-safety/read-health-and-safety.ts';
import { readHonours } from './honours/read-honours.ts';
import { readLatrines } from './latrines/read-latrines.ts';
import type { Notice } from './notices/notice.ts';
import { readObjections } from './objections/read-objections.ts';
import { readOrganisation } from './organisation/read-organisation.ts';
import { checkPayouts } from './payouts/read-payouts.ts';
import { pointTallies } from './points/point-tallies.ts';
import { readPoints } from './points/read-points.ts';
import type { Portal } from './portal.ts';
import { readPostings } from './print/read-postings.ts';
import { readProjects } from './projects/read-projects.ts';
import { readProperty } from './property/read-property.ts';
import { readMappings } from './read-mappings.ts';
import type { DataReading } from './reading.ts';
import { readReceipts } from './receipts/read-receipts.ts';
import { readAmendments } from './record/read-amendments.ts';
import { readRegister } from './record/register.ts';
import { readRegisters } from './registers/read-registers.ts';
import { readServices } from './services/read-services.ts';
import { readSupervision } from './supervision/read-supervision.ts';
import { readSurveys } from './surveys/read-surveys.ts';
import { readTargets } from './targets/read-targets.ts';
import { readTickets } from './tickets/read-tickets.ts';

/** What is read in its own way where a folder is checked, and taken over from there where it is shown. */
export interface Sources {
  readonly config: PortalConfig;
  readonly asOf: Day;
  readonly places: Pick<Portal, 'towns' | 'villages'>;
  /** Telephones and other values of offices that may be public, beside those in tables of posts. */
  readonly publicValues: readonly string[];
  readonly programmes: (rules: Knowledge['rules']) => readonly Programme[];
  readonly notices: (
    items: readonly DisclosureItem[],
    decisions: readonly VillageDecision[],
    programmes: readonly Programme[],
  ) => readonly Notice[];
  readonly payouts: (
    programmes: readonly Programme[],
    notices: readonly Notice[],
    holidays: Holidays,
  ) => readonly Payout[];
  /** Entries of the boards that payouts are held against. */
  readonly accused: (boards: readonly BoardEntry[]) => readonly BoardEntry[];
}

/** Reads every table of a folder in the order in which they refer to one another, and joins them. */
export function readPortal(reading: DataReading, sources: Sources): Portal {
  const { config, asOf } = sources;
  const knowledge = readKnowledge(reading);
  const laws = readLaws(reading);
  const disclosure = readDisclosure(reading);
  const holidays = readHolidays(reading);
  const programmes = sources.programmes(knowledge.rules);
  readMappings(reading, programmes);
  const accountItems = readAccountItems(reading);
  const accountTitles = readAccountTitles(reading);
  const meetings = readMeetings(reading);
  const decisions = readDecisions(reading);
  const notices = sources.notices(disclosure, decisions, programmes);
  const payouts = sources.payouts(programmes, notices, holidays);
  const boardKinds = readBoardKinds(reading);
  const boards = readBoards(reading, boardKinds);
  const accounts = readAccounts(reading, notices);
  const organisation = readOrganisation(reading);
  const holdings = readHoldings(reading, accounts);
  const points = readPoints(reading);
  const services = readServices(reading);
  const accused = config.sections.censureBoard ? sources.accused(boards) : null;
  return {
    config,
    asOf,
    ...sources.places,
    knowledge,
    holidays,
    laws,
    disclosure,
    meetings,
    decisions,
    ...readVillageTables(reading),
    ...readOfNotices(reading, notices),
    heldBack: reading.table(heldBackTable).flatMap(({ rows }) => rows),
    accountTitles,
    accountItems,
    notices,
    accounts,
    boardKinds,
    ...readHonours(reading),
    holdings,
    estates: readEstates(reading, knowledge.facts, programmes),
    boards,
    organisation,
    services,
    ...readCheckedByFacts(reading, knowledge),
    targets: readTargets(reading),
    elderCare: readElderCare(reading, payouts),
    programmes,
    payouts: checkPayouts(programmes, payouts, accused, holidays),
    receipts: readReceipts(reading, config.receipts?.salt ?? null),
    points,
    pointTallies: pointTallies(points, asOf),
    tables: tablesShown(reading, config),
    publicValues: new Set(
      [sources.publicValues, organisation.phones, services.phones, reading.paperNumbers].flatMap(
        (values) => [...values],
      ),
    ),
  };
}

/** Reads the tables that nothing above has asked for, and gives all that are shown as they are on file. */
function tablesShown(reading: DataReading, { sections }: PortalConfig): Portal['tables'] {
  const read = new Set([...reading.tablesRead.keys()].map(({ id }) => id));
  for (const table of knownTables([])) if (!read.has(table.id)) reading.table(table);
  const leftOut = tablesLeftOut(sections);
  return new Map([...reading.tablesShown()].filter(([id]) => !leftOut.has(id)));
}

/** What is on record, and what became of notices, withdrawn ones too: who objected, what went up on the board. */
function readOfNotices(reading: DataReading, notices: readonly Notice[]) {
  const register = readRegister(reading);
  const told = register.entries.map(({ subject }) => subject);
  reading.lists[NOTICES_TOLD] = listOf(
    reading.lists.notices,
    told.filter((subject) => NUMBERED.pattern.test(subject)),
  );
  return {
    register,
    objections: readObjections(reading, notices),
    postings: readPostings(reading, notices),
  };
}

/** What may name facts or indicators of the sources, and is held against them. */
function readCheckedByFacts(reading: DataReading, { facts, indicators }: Portal['knowledge']) {
  return {
    latrines: readLatrines(reading, facts, indicators),
    projects: readProjects(reading, facts),
    surveys: readSurveys(reading, indicators),
    ...readRegisters(reading, facts),
  };
}

/** What refers to nothing but places and lists that are open by then. */
function readVillageTables(reading: DataReading) {
  return {
    tickets: readTickets(reading),
    property: readProperty(reading),
    healthAndSafety: readHealthAndSafety(reading),
    amendments: readAmendments(reading),
    evaluation: readEvaluation(reading),
    supervision: readSupervision(reading),
  } satisfies Partial<Portal>;
}
