import { formatYuan } from '../money.ts';
import { type Hundredths, type Measure, UNIT } from './programme.ts';
import type { Quantity } from './working.ts';

/** A quantity with its unit: `18,600 元`, `100.5 平方米`. */
export function quantityWords({ measure, value }: Quantity): string {
  if (measure.unit === '元') return formatYuan(value);
  const [whole = '', decimals = ''] = (value / UNIT).toFixed(2).split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept && `.${kept}`} ${measure.unit}`;
}

/**
 * Where a band lies: 100 平方米以上（不含）、150 平方米以下（含）. Where the rule leaves a gap below it, the band
 * begins behind the gap: 101 平方米以上（含）.
 */
export function bandWords(
  measure: Measure,
  over: Hundredths | null,
  upTo: Hundredths | null,
): string {
  const gap = measure.unclear.find(({ from, to }) => over !== null && from === over + 1 && to);
  const start = gap?.to ? `${quantityWords({ measure, value: gap.to + 1 })}以上（含）` : null;
  const ends = [
    over === null ? '' : (start ?? `${quantityWords({ measure, value: over })}以上（不含）`),
    upTo === null ? '' : `${quantityWords({ measure, value: upTo })}以下（含）`,
  ].filter(Boolean);
  return ends.length === 0 ? '不分大小' : ends.join('、');
}

/** What a measure may be: 不少于 15 张，不多于 30 张; null when the rule sets no bounds. */
export function boundsWords(measure: Measure): string | null {
  const { min, max } = measure;
  const ends = [
    min === null ? '' : `不少于 ${quantityWords({ measure, value: min })}`,
    max === null ? '' : `不多于 ${quantityWords({ measure, value: max })}`,
  ].filter(Boolean);
  return ends.length === 0 ? null : ends.join('，');
}
