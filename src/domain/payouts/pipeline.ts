import { type Day, daysBetween } from '../day.ts';
import { median } from '../median.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Payout } from './payout.ts';
import { endOf, lastStageOf, standingOf, startOf } from './standing.ts';

/** One stage: who has come so far, when, how long the step took, and who has stayed there. */
export interface StageCount {
  readonly key: string;
  readonly label: string;
  /** How many payouts have reached the stage. */
  readonly count: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
  /** Days from the end of the stage before: the middle one and the longest; null when none is known. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  /** Open cases whose furthest stage is this one, and how many days they have waited here. */
  readonly stuck: number;
  readonly stuckMedianDays: number | null;
  readonly stuckLongestDays: number | null;
}

/** The way of a programme's payouts through its stages. */
export interface Pipeline {
  readonly stages: readonly StageCount[];
  /** Open cases without the day of any stage. */
  readonly undated: number;
}

/** The pipeline of a ledger, each payout as it stands on the day of it that `dayOf` says. */
export function pipelineOf<One extends Payout>(
  programme: Programme,
  payouts: readonly One[],
  dayOf: (payout: One) => Day,
): Pipeline {
  const waited = new Map<string, number[]>();
  let undated = 0;
  for (const payout of payouts) {
    const standing = standingOf(programme, payout);
    if (standing === 'paid' || standing === 'refused') continue;
    const stage = lastStageOf(programme, payout);
    if (!stage) {
      undated += 1;
      continue;
    }
    const today = dayOf(payout);
    const since = endOf(payout, stage) ?? startOf(payout, stage) ?? today;
    const days = waited.get(stage.key) ?? [];
    // A notice that still runs has kept nobody waiting yet.
    days.push(Math.max(0, daysBetween(since, today)));
    waited.set(stage.key, days);
  }
  const stages = programme.stages.map((stage, index) => {
    const before = programme.stages[index - 1];
    const reached: Day[] = [];
    const steps: number[] = [];
    for (const payout of payouts) {
      const day = startOf(payout, stage);
      if (day === null) continue;
      reached.push(day);
      const from = before ? endOf(payout, before) : null;
      if (from !== null) steps.push(daysBetween(from, day));
    }
    reached.sort();
    steps.sort((a, b) => a - b);
    const stuck = (waited.get(stage.key) ?? []).sort((a, b) => a - b);
    return {
      key: stage.key,
      label: stage.label,
      count: reached.length,
      firstOn: reached[0] ?? null,
      lastOn: reached.at(-1) ?? null,
      medianDays: median(steps),
      longestDays: steps.at(-1) ?? null,
      stuck: stuck.length,
      stuckMedianDays: median(stuck),
      stuckLongestDays: stuck.at(-1) ?? null,
    };
  });
  return { stages, undated };
}
