import { daysBetween } from '../day.ts';
import type { Fen } from '../money.ts';
import type { Programme } from '../programme/programme.ts';
import { expectedAmount } from './checks.ts';
import { ACCEPTED_STAGE, type Payout } from './payout.ts';

/** The whole money of a programme: nothing is left unsaid, so that no rumour can fill a gap. */
export interface Envelope {
  readonly pool: Fen | null;
  readonly applied: number;
  readonly paidCount: number;
  readonly paid: Fen;
  /** Accepted and waiting for the money: count and amount due. */
  readonly waitingCount: number;
  readonly waiting: Fen;
  /** Neither accepted nor refused yet. */
  readonly underWay: number;
  readonly refused: readonly { readonly reason: string; readonly count: number }[];
  readonly recovered: Fen;
  /** Pool − paid + recovered − waiting; null without a pool. */
  readonly remaining: Fen | null;
}

export function envelopeOf(programme: Programme, payouts: readonly Payout[]): Envelope {
  const refused = new Map<string, number>();
  let paid = 0;
  let paidCount = 0;
  let waiting = 0;
  let waitingCount = 0;
  let underWay = 0;
  let recovered = 0;
  for (const payout of payouts) {
    recovered += payout.recovered ?? 0;
    if (payout.paid !== null) {
      paid += payout.paid;
      paidCount += 1;
    } else if (payout.refused !== null) {
      refused.set(payout.refused, (refused.get(payout.refused) ?? 0) + 1);
    } else if (isAccepted(payout)) {
      waiting += expectedAmount(programme, payout).amount ?? 0;
      waitingCount += 1;
    } else {
      underWay += 1;
    }
  }
  const pool = programme.pool?.amount ?? null;
  return {
    pool,
    applied: payouts.length,
    paidCount,
    paid,
    waitingCount,
    waiting,
    underWay,
    refused: [...refused]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    recovered,
    remaining: pool === null ? null : pool - paid + recovered - waiting,
  };
}

function isAccepted(payout: Payout): boolean {
  if (payout.acceptance === 'fail') return false;
  return payout.acceptance !== null && payout.stages[ACCEPTED_STAGE] != null;
}

/** How many payouts have reached a stage, and how long the step before it took. */
export interface StageCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly medianDays: number | null;
  readonly longestDays: number | null;
}

/** The pipeline of a programme, stage by stage. */
export function pipelineOf(programme: Programme, payouts: readonly Payout[]): StageCount[] {
  return programme.stages.map((stage, index) => {
    const previous = programme.stages[index - 1];
    const days: number[] = [];
    let count = 0;
    for (const payout of payouts) {
      const day = stageDay(payout, stage.key, stage.kind, 'start');
      if (day === null) continue;
      count += 1;
      const before = previous ? stageDay(payout, previous.key, previous.kind, 'end') : null;
      if (before !== null) days.push(daysBetween(before, day));
    }
    days.sort((a, b) => a - b);
    return {
      key: stage.key,
      label: stage.label,
      count,
      medianDays: median(days),
      longestDays: days.at(-1) ?? null,
    };
  });
}

function stageDay(
  payout: Payout,
  key: string,
  kind: 'day' | 'notice',
  end: 'start' | 'end',
): string | null {
  if (kind === 'day') return payout.stages[key] ?? null;
  return end === 'start' ? payout.noticeFrom : payout.noticeTo;
}

/** Middle value of sorted numbers, the lower of two; null when there is none. */
function median(sorted: readonly number[]): number | null {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
