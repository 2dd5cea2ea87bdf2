import { boundsOutcome, boundsSentence } from '../../programme/bounds.ts';
import { boundsWords, quantityWords } from '../../programme/measure-words.ts';
import type { Measure } from '../../programme/programme.ts';
import { type Finding, rule } from './rule.ts';

type Found = Finding & { readonly measure: Measure; readonly value: number };

/** Every measure lies within the bounds of the rule. */
export const boundsRule = rule<Found>(
  'bounds',
  (payout, { programme }) => {
    const found: Found[] = [];
    for (const measure of programme.measures) {
      const value = payout.measures[measure.key];
      if (value == null || (measure.min === null && measure.max === null)) continue;
      found.push({ outcome: boundsOutcome(measure, value), measure, value });
    }
    return found;
  },
  ({ measure, value }) => ({
    clause: measure.clause,
    expected: boundsWords(measure) ?? '',
    found: quantityWords({ measure, value }),
    because: boundsSentence(measure, value),
  }),
);
