import { boundsOutcome, boundsSentence } from '../../programme/bounds.ts';
import { boundsWords, quantityWords } from '../../programme/measure-words.ts';
import { rule } from './rule.ts';

/** Every measure lies within the bounds of the rule. */
export const boundsRule = rule(
  'bounds',
  (payout, { programme }) =>
    programme.measures.flatMap((measure) => {
      const value = payout.measures[measure.key];
      if (value == null || (measure.min === null && measure.max === null)) return [];
      return [{ outcome: boundsOutcome(measure, value), measure, value }];
    }),
  ({ measure, value }) => ({
    clause: measure.clause,
    expected: boundsWords(measure) ?? '',
    found: quantityWords({ measure, value }),
    because: boundsSentence(measure, value),
  }),
);
