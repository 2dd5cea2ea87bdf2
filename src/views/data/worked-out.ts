import { shownPersons } from '../../domain/few-persons.ts';
import { FEW_OF_EITHER } from '../../domain/small-group.ts';
import { decimal } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import { boardsTableOf } from '../../intake/tables/boards.ts';
import { healthAndSafetyTable } from '../../intake/tables/health-and-safety.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { serviceRatingsTable } from '../../intake/tables/supervision.ts';
import type { Portal } from '../../portal/portal.ts';
import { centresDownload } from '../elder-care/download.ts';
import { payoutDownloads } from './payouts.ts';
import { placed, withPlaceColumns } from './place-columns.ts';
import { pointDownloads } from './points.ts';
import { surveyDownloads } from './surveys.ts';

/** A count as offered: empty where it is held back. */
const SHOWN = decimal({
  header: '数',
  places: 2,
  hint: `${FEW_OF_EITHER}的，和能让人算出来的，留空不公布。`,
  example: '428',
});

const healthAndSafetyShown = withPlaceColumns(healthAndSafetyTable, { quantity: SHOWN });

/** A table with the rows that the site makes of it, once somebody asks for them. */
export type WorkedOut = readonly [table: Table, rows: () => readonly object[]];

/**
 * Tables of which the site shows other rows or columns than are on file: `lessShown` in their definition,
 * ledgers of payouts, which say what is due, and tables that nobody fills in.
 */
export function workedOutDownloads(portal: Portal): WorkedOut[] {
  return [
    [placed(accountsTable), () => announced(portal.accounts)],
    ...payoutDownloads(portal),
    [placed(boardsTableOf(portal.config.sections)), () => portal.boards],
    ...pointDownloads(portal),
    ...surveyDownloads(portal),
    [placed(serviceRatingsTable), () => portal.supervision.ratings],
    [
      placed(organisationTable),
      () =>
        portal.organisation.units.map((unit) => ({
          ...unit,
          members: shownPersons(unit.members),
        })),
    ],
    [healthAndSafetyShown, () => portal.healthAndSafety],
    centresDownload(portal),
    [placed(amendmentsTable), () => portal.amendments],
  ];
}

/** The entries of months whose notice is out. */
function announced(months: Portal['accounts']): object[] {
  return months
    .filter(({ notice }) => notice !== null)
    .flatMap(({ entries, village, sample }) =>
      entries.map((entry) => ({ ...entry, village, sample })),
    );
}
