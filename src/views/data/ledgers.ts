import type { Fraction, MeetingRule } from '../../domain/decisions/decision.ts';
import type { Table } from '../../intake/define-table.ts';
import { accountsTable, accountTitlesTable } from '../../intake/tables/accounts.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import { boardsTableOf } from '../../intake/tables/boards.ts';
import { decisionsTable } from '../../intake/tables/decisions.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import {
  evaluationScoresTable,
  stepsDoneTable,
  systemScoresTable,
  verdictsTable,
} from '../../intake/tables/evaluation.ts';
import {
  evaluationGradesTable,
  evaluationLimitsTable,
  evaluationPartsTable,
  evaluationStepsTable,
} from '../../intake/tables/evaluation-method.ts';
import {
  accountItemsTable,
  contractsTable,
  holdingsTable,
  worksTable,
} from '../../intake/tables/holdings.ts';
import { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import { meetingsTable } from '../../intake/tables/meetings.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { objectionsTable } from '../../intake/tables/objections.ts';
import { opinionsTable } from '../../intake/tables/opinions.ts';
import { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import { pointItemsTable, pointSchemesTable } from '../../intake/tables/points.ts';
import type { Portal } from '../../portal/portal.ts';
import { elderCareRows } from '../elder-care/rows.ts';
import { organisationRows } from '../organisation/rows.ts';
import { payoutsOf } from '../programmes/ledger-pages.ts';
import { serviceRows } from '../services/services.ts';
import { estateLedgers } from './estate-ledgers.ts';
import { payoutDownload, payoutRows } from './payouts.ts';
import { withPlaceColumns } from './place-columns.ts';
import { pointDownloads } from './points.ts';
import { projectLedgers } from './project-ledgers.ts';
import { supervisionLedgers, surveyLedgers } from './surveys.ts';
import { villageLedgers } from './village-ledgers.ts';

/** A rule of a meeting with its shares as the file writes them. */
function meetingRow({ attend, agree, ...rule }: MeetingRule): object {
  const text = (share: Fraction | null) => share && `${share.of}/${share.in}`;
  return { ...rule, attend: text(attend), agree: text(agree) };
}

/** The steps of decisions and the opinions before them, a row each. */
function decisionRows({ decisions }: Portal): { steps: object[]; opinions: object[] } {
  return {
    steps: decisions.flatMap(({ steps, ...head }) =>
      steps.map((step) => ({ ...head, decision: head.id, ...step })),
    ),
    opinions: decisions.flatMap(({ opinions, village: place, sample: made }) =>
      opinions.map((opinion) => ({ ...opinion, village: place, sample: made })),
    ),
  };
}

/** How places are evaluated, and what of it has been decided by now. */
function evaluationLedgers({ evaluation }: Portal): [Table, readonly object[]][] {
  const { method, scores, verdicts, stepsDone, systemScores } = evaluation;
  return [
    [evaluationPartsTable, method.parts],
    [evaluationGradesTable, method.grades],
    [evaluationLimitsTable, method.limits],
    [evaluationStepsTable, method.steps],
    [withPlaceColumns(evaluationScoresTable), scores],
    [withPlaceColumns(verdictsTable), verdicts],
    [withPlaceColumns(stepsDoneTable), stepsDone],
    [withPlaceColumns(systemScoresTable), systemScores],
  ];
}

/**
 * Ledgers with the rows that pages show: accounts that were announced, board entries that are on the
 * board today. Names are masked as on the pages.
 */
export function ledgers(portal: Portal): (readonly [Table, readonly object[]])[] {
  const accounts = portal.accounts
    .filter((month) => month.notice !== null)
    .flatMap((month) =>
      month.entries.map((entry) => ({ ...entry, village: month.village, sample: month.sample })),
    );
  const decided = decisionRows(portal);
  return [
    [lawsTable, portal.laws],
    [withPlaceColumns(amendmentsTable), portal.amendments],
    [meetingsTable, portal.meetings.map(meetingRow)],
    [disclosureTable, portal.disclosure],
    [accountItemsTable, portal.accountItems],
    [accountTitlesTable, portal.accountTitles],
    [withPlaceColumns(noticesTable), portal.notices],
    [withPlaceColumns(decisionsTable), decided.steps],
    [withPlaceColumns(opinionsTable), decided.opinions],
    [withPlaceColumns(objectionsTable), portal.objections],
    [withPlaceColumns(accountsTable), accounts],
    [withPlaceColumns(holdingsTable), portal.holdings.holdings],
    [withPlaceColumns(contractsTable), portal.holdings.contracts],
    [withPlaceColumns(worksTable), portal.holdings.works],
    ...projectLedgers(portal),
    ...estateLedgers(portal),
    ...portal.programmes.flatMap((programme): [Table, readonly object[]][] => {
      const rows = payoutsOf(portal, programme.id);
      return rows.length === 0 ? [] : [[payoutDownload(programme), payoutRows(programme, rows)]];
    }),
    [withPlaceColumns(boardsTableOf(portal.config.sections)), portal.boards],
    [withPlaceColumns(honourTitlesTable), portal.honourTitles],
    [
      withPlaceColumns(honoursTable),
      portal.honours.map((honour) => ({ ...honour, title: honour.title.id })),
    ],
    ...evaluationLedgers(portal),
    ...villageLedgers(portal),
    [withPlaceColumns(pointSchemesTable), portal.points.schemes],
    [withPlaceColumns(pointItemsTable), portal.points.items],
    [withPlaceColumns(pointShopsTable), portal.points.shops],
    [withPlaceColumns(pointGoodsTable), portal.points.goods],
    ...pointDownloads(portal),
    ...surveyLedgers(portal),
    ...supervisionLedgers(portal),
    ...organisationRows(portal),
    ...serviceRows(portal),
    ...elderCareRows(portal),
  ];
}
