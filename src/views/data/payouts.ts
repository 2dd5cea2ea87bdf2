import { OUTCOME_LABELS, worstOutcome } from '../../domain/check.ts';
import { oncePer } from '../../domain/once-per.ts';
import { standingOf } from '../../domain/payouts/standing.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { workingWords } from '../../domain/programmes/working-words.ts';
import { choice, money, text } from '../../intake/column.ts';
import type { Columns, Table } from '../../intake/define-table.ts';
import { payoutTableFor, rowOfPayout } from '../../intake/tables/payouts.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { ledgerOf, payoutsOf } from '../programmes/ledger-pages.ts';
import { moneyWords, standingLabels } from '../programmes/words.ts';
import type { Download } from './downloads.ts';
import { withPlaceColumns } from './place-columns.ts';
import type { WorkedOut } from './worked-out.ts';

/** What the site works out of a payout and shows beside it. */
function workedOut(programme: Programme): Columns {
  const { due } = moneyWords(programme);
  return {
    due: money({
      header: `${due}（元）`,
      hint: '本站按规则算出来的；算不出的留空。',
      example: '9300.00',
    }),
    working: text({
      header: '怎么算',
      hint: '算的过程；算不出的写为什么。',
      example: '18,600 元 × 50% = 9,300 元',
    }),
    standing: choice({
      header: '现在到哪',
      choices: standingLabels(programme),
      hint: '钱给了没有。',
      example: standingLabels(programme).paid,
    }),
    outcome: choice({
      header: '核对结果',
      choices: OUTCOME_LABELS,
      hint: '和规则相符、不相符，或者看不出。',
      example: '相符',
    }),
    findings: text({
      header: '核对说明',
      hint: '不相符、看不出的写为什么，后面是第几条的编号。',
      example: '按规则应付 9,300 元，实付 9,500 元，多付 200 元（bf-10）',
    }),
  };
}

/** A programme's ledger as offered: what the village wrote, and what the site made of it. */
export function payoutDownload(programme: Programme): Table {
  return withPlaceColumns(payoutTableFor(programme), workedOut(programme));
}

/** Rows for `payoutDownload`, as the pages show them. */
export function payoutRows(
  programme: Programme,
  payouts: readonly CheckedPayout[],
): Readonly<Record<string, unknown>>[] {
  return payouts.map((payout) => ({
    ...rowOfPayout(payout),
    due: payout.refused === null ? payout.due.amount : null,
    working: payout.refused === null ? workingWords(payout.due) : null,
    standing: standingOf(programme, payout),
    outcome: worstOutcome(payout.checks),
    findings: findingWords(payout),
  }));
}

/** The ledgers of all programmes that have one. */
export function payoutDownloads(portal: Portal): WorkedOut[] {
  return tablesOf(programmesWithLedgers(portal)).map(([programme, table]) => [
    table,
    () => payoutRows(programme, payoutsOf(portal, programme.id)),
  ]);
}

const tablesOf = oncePer((programmes: readonly Programme[]) =>
  programmes.map((programme) => [programme, payoutDownload(programme)] as const),
);

export const programmesWithLedgers = oncePerPortal((portal): readonly Programme[] =>
  portal.programmes.filter(({ id }) => payoutsOf(portal, id).length > 0),
);

/** The lines of a programme as a file. */
export function programmeDownload(portal: Portal, programme: string): Download {
  return downloadOf(portal, programme, payoutsOf(portal, programme));
}

/** The lines of one village's ledger as a file. */
export function ledgerDownload(portal: Portal, programme: string, village: string): Download {
  return downloadOf(portal, programme, ledgerOf(portal, programme, village)?.payouts ?? []);
}

function downloadOf(portal: Portal, id: string, payouts: readonly CheckedPayout[]): Download {
  const programme = portal.programmes.find((entry) => entry.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return { table: payoutDownload(programme), rows: payoutRows(programme, payouts) };
}

function findingWords({ checks }: CheckedPayout): string | null {
  const found = checks
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ because, clause }) => because.replace(/。$/, '') + (clause && `（${clause}）`));
  return found.length === 0 ? null : found.join('；');
}
