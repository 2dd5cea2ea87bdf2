import type { Programme } from '../../programmes/programme.ts';
import { PILOT_BATCHES } from '../../village.ts';
import { rule } from './rule.ts';

/** The programme serves the village. */
export const scopeRule = rule<null>(
  'scope',
  (payout, { programme }, tell) => {
    if (programme.villages.length === 0) return;
    tell(programme.villages.includes(payout.village) ? 'pass' : 'breach', null);
  },
  (outcome, _detail, _payout, { programme }) => {
    const expected = `在${served(programme)}里`;
    const inside = outcome === 'pass';
    return {
      clause: programme.scopeClause,
      expected,
      found: inside ? '在' : '不在',
      because: inside
        ? '这个村（社区）在规定的范围里。'
        : `规则只管${served(programme)}，这个村（社区）不在里面，不该用这笔钱。`,
    };
  },
);

/** 第一批试点村（社区）, or how many places the rule names. */
function served({ pilotBatch, villages }: Programme): string {
  return pilotBatch
    ? `${PILOT_BATCHES[pilotBatch]}试点村（社区）`
    : `规定的 ${villages.length} 个村（社区）`;
}
