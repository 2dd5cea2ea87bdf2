import { rule } from './rule.ts';

/** The programme serves the village. */
export const scopeRule = rule<null>(
  'scope',
  (payout, { programme }, tell) => {
    if (programme.villages.length === 0) return;
    tell(programme.villages.includes(payout.village) ? 'pass' : 'breach', null);
  },
  (outcome, _detail, _payout, { programme }) => {
    const expected = `在规定的 ${programme.villages.length} 个村（社区）里`;
    const inside = outcome === 'pass';
    return {
      clause: programme.scopeClause,
      expected,
      found: inside ? '在' : '不在',
      because: inside
        ? '这个村（社区）在规定的范围里。'
        : `规则只管 ${programme.villages.length} 个村（社区），这个村（社区）不在里面，不该用这笔钱。`,
    };
  },
);
