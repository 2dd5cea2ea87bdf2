import { boundsOutcome, boundsSentence } from '../../programmes/bounds.ts';
import { boundsWords, quantityWords } from '../../programmes/measure-words.ts';
import type { Measure } from '../../programmes/programme.ts';
import { rule } from './rule.ts';

/** Every measure lies within the bounds of the rule. */
export const boundsRule = rule<Measure>(
  'bounds',
  (payout, { programme }, tell) => {
    for (const measure of programme.measures) {
      const value = payout.measures[measure.key];
      if (value == null || (measure.min === null && measure.max === null)) continue;
      tell(boundsOutcome(measure, value), measure);
    }
  },
  (_outcome, measure, payout) => {
    const value = payout.measures[measure.key] ?? 0;
    return {
      clause: measure.clause,
      expected: boundsWords(measure) ?? '',
      found: quantityWords({ measure, value }),
      because: boundsSentence(measure, value),
    };
  },
);
