import { rule } from './rule.ts';

/** Conditions the rule sets for being paid at all. */
export const conditionsRule = rule(
  'condition',
  (payout, { programme }) => {
    if (payout.paid === null) return [];
    return programme.conditions.map((condition) => {
      const value = payout.conditions[condition.key] ?? null;
      if (value === null) return { outcome: 'cannot-tell', condition, value } as const;
      return { outcome: value === condition.mustBe ? 'pass' : 'breach', condition, value } as const;
    });
  },
  ({ outcome, condition, value }) => {
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
