import { worstOutcome } from '../../domain/check.ts';
import { type Timeliness, timelinessOf } from '../../domain/disclosure/calendar.ts';
import type { Fen } from '../../domain/money.ts';
import { type ObjectionSummary, summariseObjections } from '../../domain/objections/objection.ts';
import { envelopeOf } from '../../domain/payouts/envelope.ts';
import type { TicketSummary } from '../../domain/tickets/summary.ts';
import type { Portal } from '../../portal/portal.ts';
import { allCells } from '../disclosure/calendars.ts';
import { quietLines } from '../disclosure/overdue.ts';
import { isRunning } from '../notices/notice-line.ts';
import { oncePerPortal } from '../once.ts';
import { type WrongSum, wrongSums } from '../programmes/wrong-sums.ts';
import { summaryOf } from '../tickets/tickets.ts';

/** How some places stand: what one place's row says, and the sums over all of them. */
export interface Figures {
  /** How many of the places have stopped handing in data: their figures tell of the last day they did. */
  readonly quiet: number;
  readonly running: number;
  /** Given by the public purse; what households pay in is not money given. */
  readonly paid: Fen;
  readonly paidCount: number;
  readonly waiting: Fen;
  readonly waitingCount: number;
  readonly recovered: Fen;
  readonly timeliness: Timeliness;
  readonly checked: number;
  readonly breaches: number;
  readonly wrong: readonly WrongSum[];
  readonly objections: ObjectionSummary;
  readonly tickets: TicketSummary;
}

/** Records by village, so that a county of many villages is gone through once. */
const byVillage = oncePerPortal((portal) => {
  const group = <Row extends { readonly village: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ village }) => village);
  return {
    notices: group(portal.notices),
    payouts: group(portal.payouts),
    objections: group(portal.objections),
    tickets: group(portal.tickets),
    cells: Map.groupBy(allCells(portal), ({ village }) => village.id),
    wrong: Map.groupBy(wrongSums(portal), ({ payout }) => payout.village),
  };
});

/** The figures of some places together. */
export function figuresOf(portal: Portal, villages: Iterable<string>): Figures {
  const rows = byVillage(portal);
  const ids = [...villages];
  const of = <Row>(grouped: ReadonlyMap<string, readonly Row[]>): Row[] =>
    ids.flatMap((id) => grouped.get(id) ?? []);
  const payouts = of(rows.payouts);
  const byProgramme = Map.groupBy(payouts, ({ programme }) => programme);
  const envelopes = portal.programmes
    .filter(({ payer }) => payer === 'public')
    .map((programme) => envelopeOf(programme, byProgramme.get(programme.id) ?? []));
  const sum = (key: 'paid' | 'paidCount' | 'waiting' | 'waitingCount' | 'recovered'): number =>
    envelopes.reduce((all, envelope) => all + envelope[key], 0);
  const quiet = new Set(quietLines(portal).map(({ village }) => village));
  return {
    quiet: ids.filter((id) => quiet.has(id)).length,
    running: of(rows.notices).filter((notice) => isRunning(notice, portal.asOf)).length,
    paid: sum('paid'),
    paidCount: sum('paidCount'),
    waiting: sum('waiting'),
    waitingCount: sum('waitingCount'),
    recovered: sum('recovered'),
    timeliness: timelinessOf(of(rows.cells), portal.asOf),
    checked: payouts.length,
    breaches: payouts.filter(({ checks }) => worstOutcome(checks) === 'breach').length,
    wrong: of(rows.wrong).toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    objections: summariseObjections(of(rows.objections), portal.asOf),
    tickets: summaryOf(portal, of(rows.tickets)),
  };
}
