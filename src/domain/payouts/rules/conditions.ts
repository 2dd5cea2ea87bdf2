import type { Condition } from '../../programmes/programme.ts';
import { rule } from './rule.ts';

/** Conditions the rule sets for being paid at all. */
export const conditionsRule = rule<Condition>(
  'condition',
  (payout, { programme }, tell) => {
    if (payout.paid === null) return;
    for (const condition of programme.conditions) {
      const value = payout.conditions[condition.key];
      if (value == null) tell('cannot-tell', condition);
      else tell(value === condition.mustBe ? 'pass' : 'breach', condition);
    }
  },
  (outcome, condition, payout) => {
    const value = payout.conditions[condition.key] ?? null;
    const asked = condition.mustBe ? '是' : '否';
    const found = value === null ? '没有填' : value ? '是' : '否';
    const because = {
      pass: `规则要求「${condition.label}」，符合。`,
      'cannot-tell': `规则要求「${condition.label}」，这里没有填，看不出够不够条件。`,
      breach: `规则要求「${condition.label}」是「${asked}」，这里是「${found}」，不够条件，按规则不该付。`,
    }[outcome];
    return { clause: condition.clause, expected: `${condition.label}：${asked}`, found, because };
  },
);
