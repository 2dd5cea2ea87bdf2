import type { Table } from '../../intake/define-table.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import { evaluationsTable } from '../../intake/tables/evaluations.ts';
import { accountsTable, financeTable } from '../../intake/tables/finance.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { pointRulesTable, pointsTable } from '../../intake/tables/points.ts';
import type { Portal } from '../../portal/assemble.ts';
import { isShown } from '../boards.ts';
import { payoutsOf } from '../subsidies/ledger-pages.ts';
import { opened } from './opened.ts';
import { payoutDownload, payoutRows } from './payouts.ts';

/**
 * Ledgers with the rows that pages show: accounts that were announced, board entries that are on the
 * board today. Names are masked as on the pages.
 */
export function ledgers(portal: Portal): (readonly [Table, readonly object[]])[] {
  const finance = portal.finance
    .filter((month) => month.notice !== null)
    .flatMap((month) =>
      month.entries.map((entry) => ({ ...entry, village: month.village, sample: month.sample })),
    );
  return [
    [lawsTable, portal.laws],
    [amendmentsTable, portal.amendments],
    [disclosureTable, portal.disclosure],
    [accountsTable, portal.accounts],
    [opened(noticesTable), portal.notices],
    [opened(financeTable), finance],
    ...portal.programmes.flatMap((programme): [Table, readonly object[]][] => {
      const rows = payoutsOf(portal, programme.id);
      return rows.length === 0 ? [] : [[payoutDownload(programme), payoutRows(programme, rows)]];
    }),
    [opened(boardsTable), portal.boards.filter((entry) => isShown(entry, portal))],
    [opened(evaluationsTable), portal.evaluations],
    [opened(pointRulesTable), portal.pointRules],
    [opened(pointsTable), portal.points],
  ];
}
