import type { Fraction, MeetingRule } from '../../domain/decision/decision.ts';
import type { Table } from '../../intake/define-table.ts';
import { amendmentsTable } from '../../intake/tables/amendments.ts';
import { boardsTableOf } from '../../intake/tables/boards.ts';
import { decisionsTable } from '../../intake/tables/decisions.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import {
  evaluationGradesTable,
  evaluationLimitsTable,
  evaluationPartsTable,
  evaluationStepsTable,
} from '../../intake/tables/evaluation-method.ts';
import {
  evaluationsTable,
  stepsDoneTable,
  systemScoresTable,
  verdictsTable,
} from '../../intake/tables/evaluations.ts';
import { accountsTable, financeTable } from '../../intake/tables/finance.ts';
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
import type { Portal } from '../../portal/assemble.ts';
import { careRows } from '../care/rows.ts';
import { organisationRows } from '../organisation/rows.ts';
import { serviceRows } from '../services/services.ts';
import { payoutsOf } from '../subsidies/ledger-pages.ts';
import { opened } from './opened.ts';
import { payoutDownload, payoutRows } from './payouts.ts';
import { pointDownloads } from './points.ts';
import { projectLedgers } from './project-ledgers.ts';
import { renewalLedgers } from './renewal-ledgers.ts';
import { serviceLedgers } from './service-ledgers.ts';
import { supervisionLedgers, surveyLedgers } from './surveys.ts';

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
function evaluationLedgers({ evaluation, asOf }: Portal): [Table, readonly object[]][] {
  const { method, scores, verdicts, stepsDone, systemScores } = evaluation;
  return [
    [evaluationPartsTable, method.parts],
    [evaluationGradesTable, method.grades],
    [evaluationLimitsTable, method.limits],
    [evaluationStepsTable, method.steps],
    [opened(evaluationsTable), scores.filter(({ decidedOn }) => decidedOn <= asOf)],
    [opened(verdictsTable), verdicts.filter(({ decidedOn }) => decidedOn <= asOf)],
    [opened(stepsDoneTable), stepsDone.filter(({ doneOn }) => doneOn <= asOf)],
    [opened(systemScoresTable), systemScores.filter(({ decidedOn }) => decidedOn <= asOf)],
  ];
}

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
  const decided = decisionRows(portal);
  return [
    [lawsTable, portal.laws],
    [opened(amendmentsTable), portal.amendments],
    [meetingsTable, portal.meetings.map(meetingRow)],
    [disclosureTable, portal.disclosure],
    [accountItemsTable, portal.accountItems],
    [accountsTable, portal.accounts],
    [opened(noticesTable), portal.notices],
    [opened(decisionsTable), decided.steps],
    [opened(opinionsTable), decided.opinions],
    [opened(objectionsTable), portal.objections],
    [opened(financeTable), finance],
    [opened(holdingsTable), portal.holdings.holdings.filter(({ asOf }) => asOf <= portal.asOf)],
    [
      opened(contractsTable),
      portal.holdings.contracts.filter(({ signedOn }) => signedOn <= portal.asOf),
    ],
    [opened(worksTable), portal.holdings.works.filter(({ asOf }) => asOf <= portal.asOf)],
    ...projectLedgers(portal),
    ...renewalLedgers(portal),
    ...portal.programmes.flatMap((programme): [Table, readonly object[]][] => {
      const rows = payoutsOf(portal, programme.id);
      return rows.length === 0 ? [] : [[payoutDownload(programme), payoutRows(programme, rows)]];
    }),
    [opened(boardsTableOf(portal.config.sections)), portal.boards],
    [honourTitlesTable, portal.honourTitles],
    [opened(honoursTable), portal.honours.map((honour) => ({ ...honour, title: honour.title.id }))],
    ...evaluationLedgers(portal),
    ...serviceLedgers(portal),
    [opened(pointSchemesTable), portal.points.schemes],
    [opened(pointItemsTable), portal.points.items],
    [opened(pointShopsTable), portal.points.shops],
    [opened(pointGoodsTable), portal.points.goods],
    ...pointDownloads(portal),
    ...surveyLedgers(portal),
    ...supervisionLedgers(portal),
    ...organisationRows(portal),
    ...serviceRows(portal),
    ...careRows(portal),
  ];
}
