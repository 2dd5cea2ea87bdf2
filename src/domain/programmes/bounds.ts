import type { Outcome } from '../check.ts';
import { boundsWords, quantityWords } from './measure-words.ts';
import type { Hundredths, Measure } from './programme.ts';

/** How a value stands against the bounds of its measure. Bounds 原则上 do not decide what lies outside. */
export function boundsOutcome(measure: Measure, value: Hundredths): Outcome {
  if (measure.mayBeNone && value === 0) return 'pass';
  const low = measure.min !== null && value < measure.min;
  const high = measure.max !== null && value > measure.max;
  if (!low && !high) return 'pass';
  return measure.inPrinciple ? 'cannot-tell' : 'breach';
}

/** The same in one plain sentence. */
export function boundsSentence(measure: Measure, value: Hundredths): string {
  if (measure.mayBeNone && value === 0) return `${measure.label}填的是 0，这一次没有，不看上下限。`;
  const inPrinciple = measure.inPrinciple ? '原则上' : '';
  const asked = `规则${inPrinciple}要求${boundsWords(measure)}`;
  const matters = {
    pass: '在范围里',
    'cannot-tell': '超出的怎么办，规则没有写',
    breach: '超出的不能照这个规则算',
  }[boundsOutcome(measure, value)];
  return `${measure.label}是 ${quantityWords({ measure, value })}，${asked}，${matters}。`;
}
