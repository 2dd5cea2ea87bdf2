import type { Fact } from './knowledge.ts';

/**
 * The number behind a fact in words: `2,205 元/座`, `2022年10月20日`, `217.14 元/股`. Null for a
 * withheld number. `value` is in hundredths, see `Fact.value`.
 */
export function factValueText(fact: Pick<Fact, 'value' | 'unit'>): string | null {
  if (fact.value === null) return null;
  const whole = fact.value / 100;
  switch (fact.unit) {
    case '日期YYYYMMDD':
      return `${Math.floor(whole / 10_000)}年${Math.floor(whole / 100) % 100}月${whole % 100}日`;
    case '年月YYYYMM':
      return `${Math.floor(whole / 100)}年${whole % 100}月`;
    case '年':
      // A year and a span of years share the unit in the source.
      return whole >= 1900 ? `${whole}年` : `${whole} 年`;
    case '代号':
    case '编码':
    case '国道编号':
    case '栋号':
      return String(whole);
    case '%':
      return `${scaledText(fact.value)}%`;
    default:
      return `${scaledText(fact.value)} ${fact.unit}`;
  }
}

/** Hundredths as digits grouped by three, without needless zeros: 2205_00 → `2,205`. */
export function scaledText(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = Math.abs(hundredths % 100);
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',') + decimals;
}

/** A date of the timeline in words, as exact as it is: `2022-12` → `2022年12月`. */
export function spokenDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
