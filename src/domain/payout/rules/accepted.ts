import { type Day, formatDay } from '../../day.ts';
import { ACCEPTANCE, ACCEPTED_STAGE, PAID_STAGE } from '../payout.ts';
import { type Finding, rule } from './rule.ts';

type Found = Finding & {
  readonly kind: 'none' | 'failed' | 'later' | 'kept';
  readonly paidOn: Day;
};

/** Money moves only after the work has passed its acceptance. */
export const acceptedRule = rule<Found>(
  'accepted',
  (payout, { programme }) => {
    const paidOn = payout.stages[PAID_STAGE];
    if (paidOn == null || !programme.stages.some(({ key }) => key === ACCEPTED_STAGE)) return [];
    const acceptedOn = payout.stages[ACCEPTED_STAGE] ?? null;
    if (payout.acceptance === null || acceptedOn === null)
      return [{ outcome: 'breach', kind: 'none', paidOn }];
    if (payout.acceptance === 'fail') return [{ outcome: 'breach', kind: 'failed', paidOn }];
    if (paidOn < acceptedOn) return [{ outcome: 'breach', kind: 'later', paidOn }];
    return [{ outcome: 'pass', kind: 'kept', paidOn }];
  },
  ({ kind, paidOn }, payout, { programme }) => {
    const label = payout.acceptance === null ? '' : ACCEPTANCE[payout.acceptance];
    const acceptedOn = payout.stages[ACCEPTED_STAGE];
    const day = acceptedOn == null ? '' : formatDay(acceptedOn);
    const paid = formatDay(paidOn);
    const said = {
      none: {
        found: '没有验收记录',
        because: `规则要验收合格才付，没有验收合格的记录，${paid}就付了钱，做没做好没人把关。`,
      },
      failed: {
        found: label,
        because: `规则要验收合格才付，验收不合格，${paid}却付了钱。`,
      },
      later: {
        found: paid,
        because: `规则要验收合格才付，${day}才验收，${paid}就付了钱，验收成了摆设。`,
      },
      kept: { found: label, because: `${day}验收${label}，${paid}才付的钱。` },
    }[kind];
    return { clause: programme.acceptanceClause, expected: '验收合格以后付', ...said };
  },
);
