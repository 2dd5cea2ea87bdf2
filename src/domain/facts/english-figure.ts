import { scaledText } from './fact-value.ts';
import type { Fact } from './knowledge.ts';

/**
 * Qualifiers in English, before the number. One that is not here has no English: a figure is not shown
 * without its qualifier, and not more exactly than it was printed.
 */
const QUALIFIERS: Readonly<Record<string, string>> = {
  '': '',
  达到: '',
  首批: '',
  余: 'more than ',
  多: 'more than ',
  超: 'more than ',
  '超过…以上': 'more than ',
  以上: 'at least ',
  以下: 'at most ',
  近: 'nearly ',
  约: 'about ',
  不到: 'less than ',
  不超过: 'at most ',
  余·就有: 'more than ',
  余·平均每天: 'on average more than ',
  余·平均: 'on average more than ',
  仅: 'only ',
  同比: 'year on year by ',
};

/** A fact's number as English prose has it: `more than 60,000`, `about CNY 110 million`, `90%`. */
export function englishFigure({ value, unit, qualifier }: Fact): string | null {
  const before = QUALIFIERS[qualifier ?? ''];
  if (value === null || before === undefined) return null;
  if (unit.startsWith('日期') || unit.startsWith('年月')) return null;
  if (unit === '年') return `${before}${value / 100}`;
  const number = numberText(value);
  if (unit === '%') return `${before}${number}%`;
  return unit.startsWith('元') ? `${before}CNY ${number}` : `${before}${number}`;
}

/** Hundredths as English counts them: in millions and billions where no digit is lost. */
function numberText(hundredths: number): string {
  const named = [
    { one: 1_000_000_000_00, word: ' billion' },
    { one: 1_000_000_00, word: ' million' },
  ].find(({ one }) => hundredths >= one && hundredths % (one / 100) === 0);
  return named
    ? `${scaledText((hundredths * 100) / named.one)}${named.word}`
    : scaledText(hundredths);
}
