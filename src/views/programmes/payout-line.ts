import { type Outcome, worstOutcome } from '../../domain/check.ts';
import { formatDay, formatDayIn } from '../../domain/day.ts';
import { type Fen, formatYuan, sumFen } from '../../domain/money.ts';
import { lastStageOf, type Standing, standingOf, startOf } from '../../domain/payouts/standing.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { workingWords } from '../../domain/programmes/working-words.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { type EntryLink, fraudEntryLink } from '../boards/boards.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { inReadingOrder } from './reading-order.ts';

/** One payout as a line: who, how it was worked out, how much, where it stands, what is wrong. */
export interface PayoutLine {
  readonly id: string;
  readonly outcome: Outcome;
  readonly who: string;
  readonly household: string;
  readonly group: string | null;
  readonly working: string;
  /** What the rule gives; null where it cannot be worked out, and for those refused. */
  readonly due: Fen | null;
  readonly paid: Fen | null;
  readonly recovered: Fen | null;
  readonly standing: Standing;
  /** Key and words of the furthest stage: `paid`, 兑付 9月28日. */
  readonly stageKey: string;
  readonly stage: string;
  readonly issues: readonly {
    readonly outcome: Outcome;
    readonly words: string;
    readonly clause: ClauseLink | null;
  }[];
  /** What the village says of it. */
  readonly note: string | null;
  /** Money taken back, in words. */
  readonly recovery: string | null;
  /** Entry of the censure board that names this payout, while it is on the board. */
  readonly entry: EntryLink | null;
}

export function payoutLine(
  portal: Portal,
  programme: Programme,
  payout: CheckedPayout,
): PayoutLine {
  const standing = standingOf(programme, payout);
  const stage = lastStageOf(programme, payout);
  const day = stage && startOf(payout, stage);
  const refused = standing === 'refused';
  return {
    id: payout.id,
    outcome: worstOutcome(payout.checks),
    who: [payout.group, payout.name].filter(Boolean).join(' '),
    household: payout.household,
    group: payout.group,
    working: refused ? `没有通过：${payout.refused}` : workingWords(payout.due),
    due: refused ? null : payout.due.amount,
    paid: payout.paid,
    recovered: payout.recovered,
    standing,
    stageKey: refused ? 'refused' : (stage?.key ?? ''),
    stage: refused
      ? '没有通过'
      : stage && day
        ? `${stage.label} ${formatDayIn(day, portal.asOf)}`
        : '没有日期',
    issues: payout.checks
      .filter((check) => check.outcome !== 'pass')
      .map((check) => ({
        outcome: check.outcome,
        words: check.because,
        clause: clauseLink(portal, check.clause),
      })),
    note: payout.note,
    recovery: recoveryWords(payout),
    entry: fraudEntryLink(portal, payout.id),
  };
}

function recoveryWords({ recovered, recoveredOn }: CheckedPayout): string | null {
  if (recovered === null || recovered === 0) return null;
  return `${recoveredOn === null ? '' : formatDay(recoveredOn)}追回 ${formatYuan(recovered)}`;
}

/** Lines with the totals of what is shown. */
export interface PayoutListView {
  readonly lines: readonly PayoutLine[];
  readonly due: Fen;
  readonly paid: Fen;
  readonly breaches: number;
  readonly cannotTell: number;
}

export function payoutList(
  portal: Portal,
  programme: Programme,
  payouts: readonly CheckedPayout[],
): PayoutListView {
  return listOf(inReadingOrder(payouts).map((payout) => payoutLine(portal, programme, payout)));
}

/** Totals of lines that are in order already. */
export function listOf(lines: readonly PayoutLine[]): PayoutListView {
  const count = (outcome: Outcome): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    lines,
    due: sumFen(lines.map((line) => line.due ?? 0)),
    paid: sumFen(lines.map((line) => line.paid ?? 0)),
    breaches: count('breach'),
    cannotTell: count('cannot-tell'),
  };
}
