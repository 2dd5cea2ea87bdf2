import { measuresOf } from '../../domain/programmes/formula.ts';
import { boundsWords, quantityWords } from '../../domain/programmes/measure-words.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Fault } from './fault.ts';

/** The example on the rule's page can be worked out and keeps the rule's own bounds. */
export function checkExample({ example, formula, measures }: Programme, fault: Fault): void {
  const report = (message: string, fix: string) =>
    fault('programmes/example', 'example', message, fix);
  for (const key of Object.keys(example)) {
    if (measures.some((measure) => measure.key === key)) continue;
    report(`例子里的「${key}」在 measures 里没有。`, '请改成 measures 里的代号。');
  }
  for (const measure of measures) {
    const { key, label, min, max } = measure;
    const value = example[key];
    const used = measuresOf(formula).includes(key);
    if (value === undefined) {
      if (used) report(`例子里没有写「${label}」，算不出来。`, '请给每一项写一个数。');
    } else if ((min !== null && value < min) || (max !== null && value > max)) {
      const found = quantityWords({ measure, value });
      const message = `例子里「${label}」是 ${found}，规则要求${boundsWords(measure)}。`;
      report(message, '请换一个在范围里的例子。');
    }
  }
}
