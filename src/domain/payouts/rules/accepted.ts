import { formatDay } from '../../day.ts';
import { ACCEPTANCE, ACCEPTED_STAGE, PAID_STAGE } from '../payout.ts';
import { isAcceptance } from '../standing.ts';
import { rule } from './rule.ts';

/** Money moves only after the work has passed its acceptance. */
export const acceptedRule = rule<'none' | 'failed' | 'later' | 'kept'>(
  'accepted',
  (payout, { programme }, tell) => {
    const paidOn = payout.stages[PAID_STAGE];
    if (paidOn == null || !programme.stages.some(isAcceptance)) return;
    const acceptedOn = payout.stages[ACCEPTED_STAGE] ?? null;
    if (payout.acceptance === null || acceptedOn === null) tell('breach', 'none');
    else if (payout.acceptance === 'fail') tell('breach', 'failed');
    else if (paidOn < acceptedOn) tell('breach', 'later');
    else tell('pass', 'kept');
  },
  (_outcome, kind, payout, { programme }) => {
    const label = payout.acceptance === null ? '' : ACCEPTANCE[payout.acceptance];
    const acceptedOn = payout.stages[ACCEPTED_STAGE];
    const day = acceptedOn == null ? '' : formatDay(acceptedOn);
    const paid = formatDay(payout.stages[PAID_STAGE] ?? '');
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
