import { boundsWords, quantityWords } from '../../programme/measure-words.ts';
import type { Hundredths, Measure } from '../../programme/programme.ts';
import { rule } from './rule.ts';

/** Every measure lies within the bounds of the rule. Bounds 原则上 do not decide what lies outside. */
export const boundsRule = rule(
  'bounds',
  (payout, { programme }) =>
    programme.measures.flatMap((measure) => {
      const value = payout.measures[measure.key];
      if (value == null || (measure.min === null && measure.max === null)) return [];
      return [{ outcome: outcomeOf(measure, value), measure, value }];
    }),
  ({ outcome, measure, value }) => {
    const expected = boundsWords(measure) ?? '';
    const found = quantityWords({ measure, value });
    const compared = `${measure.label}是 ${found}，规则${measure.inPrinciple ? '原则上' : ''}要求${expected}`;
    const matters = {
      pass: '在范围里',
      'cannot-tell': '超出的怎么办，规则没有写',
      breach: '超出的不能照这个规则算',
    }[outcome];
    return { clause: measure.clause, expected, found, because: `${compared}，${matters}。` };
  },
);

function outcomeOf(measure: Measure, value: Hundredths) {
  const low = measure.min !== null && value < measure.min;
  const high = measure.max !== null && value > measure.max;
  if (!low && !high) return 'pass';
  return measure.inPrinciple ? 'cannot-tell' : 'breach';
}
