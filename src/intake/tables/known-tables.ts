import { oncePer } from '../../domain/once-per.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Table } from '../define-table.ts';
import { type SectionSettings, tablesLeftOut } from '../section-tables.ts';
import { accountsTable, accountTitlesTable } from './accounts.ts';
import { advisersTable } from './advisers.ts';
import { allowedTable } from './allowed.ts';
import { amendmentsTable } from './amendments.ts';
import { boardKindsTable } from './board-kinds.ts';
import { boardsTable, boardsTableOf } from './boards.ts';
import { bottomLinesTable } from './bottom-lines.ts';
import { clauseUsesTable } from './clause-uses.ts';
import { cardRulesTable, contactCardsTable } from './contact-cards.ts';
import { correctionsTable } from './corrections.ts';
import { decisionsTable } from './decisions.ts';
import { disclosureTable } from './disclosure.ts';
import { divisionsTable } from './divisions.ts';
import {
  elderCareAccountsTable,
  elderCareCentresTable,
  elderCareMilestonesTable,
} from './elder-care.ts';
import { entitiesTable } from './entities.ts';
import { estatePeriodsTable, estatesTable } from './estates.ts';
import {
  evaluationScoresTable,
  stepsDoneTable,
  systemScoresTable,
  verdictsTable,
} from './evaluation.ts';
import {
  evaluationGradesTable,
  evaluationLimitsTable,
  evaluationPartsTable,
  evaluationStepsTable,
} from './evaluation-method.ts';
import { expiredTable } from './expired.ts';
import { factsTable } from './facts.ts';
import { fundSourcesTable } from './fund-sources.ts';
import { glossaryTable } from './glossary.ts';
import { heldBackTable } from './held-back.ts';
import { accountItemsTable, contractsTable, holdingsTable, worksTable } from './holdings.ts';
import { holidaysTable } from './holidays.ts';
import { honoursTable, honourTitlesTable } from './honours.ts';
import { indicatorsTable } from './indicators.ts';
import {
  latrineLookbackTable,
  latrinePlanTable,
  latrinesTable,
  latrineUpkeepTable,
} from './latrines.ts';
import { lawsTable } from './laws.ts';
import { mappingsTable } from './mappings.ts';
import { meetingsTable } from './meetings.ts';
import { milestonesTable } from './milestones.ts';
import { noticesTable } from './notices.ts';
import { objectionsTable } from './objections.ts';
import { opinionsTable } from './opinions.ts';
import { organisationTable } from './organisation.ts';
import { pageRulesTable } from './page-rules.ts';
import { payoutTableFor } from './payouts.ts';
import { pointGoodsTable, pointShopsTable } from './point-shops.ts';
import { pointItemsTable, pointSchemesTable, pointsTable } from './points.ts';
import { policiesTable } from './policies.ts';
import { postingsTable } from './postings.ts';
import { proceduresTable } from './procedures.ts';
import { projectFundsTable, projectHeadsTable, projectProgressTable } from './project-rows.ts';
import { projectsTable } from './projects.ts';
import { receiptsTable } from './receipts.ts';
import { recordTable } from './record.ts';
import { rulesTable } from './rules.ts';
import { serviceTables } from './service-tables.ts';
import { serviceItemsTable, servicesTable } from './services.ts';
import { sourcesTable } from './sources.ts';
import { conductReportsTable, serviceRatingsTable, weeklyReportsTable } from './supervision.ts';
import { surveyAnswersTable, surveyKindsTable, surveysTable } from './surveys.ts';
import { synonymsTable } from './synonyms.ts';
import { targetsTable } from './targets.ts';
import { timelineTable } from './timeline.ts';
import { townsTable } from './towns.ts';
import { villageContactsTable } from './village-contacts.ts';
import { villagesTable } from './villages.ts';
import { wardensTable } from './wardens.ts';

const LEDGERS: readonly Table[] = [
  noticesTable,
  accountsTable,
  holdingsTable,
  contractsTable,
  worksTable,
  projectsTable,
  projectFundsTable,
  projectHeadsTable,
  projectProgressTable,
  fundSourcesTable,
  bottomLinesTable,
  milestonesTable,
  estatesTable,
  estatePeriodsTable,
  latrinesTable,
  latrineLookbackTable,
  latrineUpkeepTable,
  latrinePlanTable,
  pageRulesTable,
  clauseUsesTable,
  glossaryTable,
  synonymsTable,
];

const OTHERS: readonly Table[] = [
  postingsTable,
  decisionsTable,
  opinionsTable,
  objectionsTable,
  boardsTable,
  boardKindsTable,
  honoursTable,
  honourTitlesTable,
  pointsTable,
  pointSchemesTable,
  pointItemsTable,
  pointShopsTable,
  pointGoodsTable,
  evaluationScoresTable,
  verdictsTable,
  stepsDoneTable,
  systemScoresTable,
  conductReportsTable,
  weeklyReportsTable,
  serviceRatingsTable,
  surveysTable,
  surveyAnswersTable,
  surveyKindsTable,
  evaluationPartsTable,
  evaluationGradesTable,
  evaluationLimitsTable,
  evaluationStepsTable,
  ...serviceTables,
  villagesTable,
  villageContactsTable,
  organisationTable,
  wardensTable,
  contactCardsTable,
  cardRulesTable,
  advisersTable,
  serviceItemsTable,
  servicesTable,
  elderCareCentresTable,
  elderCareMilestonesTable,
  elderCareAccountsTable,
  allowedTable,
  expiredTable,
  heldBackTable,
  mappingsTable,
  receiptsTable,
  townsTable,
  divisionsTable,
  disclosureTable,
  lawsTable,
  meetingsTable,
  accountItemsTable,
  accountTitlesTable,
  holidaysTable,
  amendmentsTable,
  recordTable,
  sourcesTable,
  entitiesTable,
  factsTable,
  correctionsTable,
  timelineTable,
  targetsTable,
  indicatorsTable,
  policiesTable,
  rulesTable,
  proceduresTable,
];

const payoutTables = oncePer((programmes: readonly Programme[]) => programmes.map(payoutTableFor));

/**
 * Every table a clerk can fill in, most used first: the ledgers, each programme's payout ledger, the
 * registers, and the fact base. Where the censure board is switched off, the boards hold praise only.
 */
export function knownTables(
  programmes: readonly Programme[],
  sections: SectionSettings = { censureBoard: true },
): readonly Table[] {
  const leftOut = tablesLeftOut(sections);
  return [...LEDGERS, ...payoutTables(programmes), ...OTHERS]
    .filter(({ id }) => !leftOut.has(id))
    .map((table) => (table === boardsTable ? boardsTableOf(sections) : table));
}

/** The table of an id (`accounts`, `payouts-tingyuan`) or of its Chinese title. */
export function tableNamed(name: string, programmes: readonly Programme[]): Table | undefined {
  return knownTables(programmes).find(({ id, title }) => id === name || title === name);
}
