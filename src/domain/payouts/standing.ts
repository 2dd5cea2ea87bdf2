import type { Day } from '../day.ts';
import type { Programme, Stage } from '../programmes/programme.ts';
import { unmetCondition } from './due.ts';
import { ACCEPTED_STAGE, PAID_STAGE, type PayoutTerms } from './payout.ts';

/** Where a payout stands with its money: every payout is in exactly one of the four. */
export type Standing = 'paid' | 'waiting' | 'under-way' | 'refused';

/**
 * `waiting` means that nothing but the money is missing: no condition is known to be unmet, and the
 * acceptance has passed, or, where the rule has no acceptance, the step before the payment has been taken.
 */
export function standingOf(programme: Programme, payout: PayoutTerms): Standing {
  if (payout.paid !== null) return 'paid';
  if (payout.refused !== null) return 'refused';
  return nothingMissing(programme, payout) ? 'waiting' : 'under-way';
}

/** The stage at which the work is accepted. */
export function isAcceptance({ key }: Pick<Stage, 'key'>): boolean {
  return key === ACCEPTED_STAGE;
}

function nothingMissing(programme: Programme, payout: PayoutTerms): boolean {
  if (unmetCondition(programme, payout)) return false;
  if (programme.stages.some(isAcceptance)) {
    const passed = payout.acceptance !== null && payout.acceptance !== 'fail';
    return passed && payout.stages[ACCEPTED_STAGE] != null;
  }
  const before = programme.stages[programme.stages.findIndex(({ key }) => key === PAID_STAGE) - 1];
  return before === undefined || startOf(payout, before) !== null;
}

/** Day on which a stage began for a payout; null when it has not. */
export function startOf(payout: PayoutTerms, stage: Pick<Stage, 'key' | 'kind'>): Day | null {
  return stage.kind === 'notice' ? payout.noticeFrom : (payout.stages[stage.key] ?? null);
}

/** Day on which a stage was over for a payout: the last day of a notice, else the day itself. */
export function endOf(payout: PayoutTerms, stage: Pick<Stage, 'key' | 'kind'>): Day | null {
  return stage.kind === 'notice' ? payout.noticeTo : (payout.stages[stage.key] ?? null);
}

/** The furthest stage a payout has reached, in the order of the rule; null before the first. */
export function lastStageOf(programme: Programme, payout: PayoutTerms): Stage | null {
  return programme.stages.findLast((stage) => startOf(payout, stage) !== null) ?? null;
}
