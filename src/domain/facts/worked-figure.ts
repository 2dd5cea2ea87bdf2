import { type Day, dayOf } from '../day.ts';
import { formatLarge } from '../money.ts';
import { isExact, lastPlace } from './exactness.ts';
import { scaledText } from './fact-value.ts';
import type { Fact } from './knowledge.ts';

/** A number for a chart: its size in hundredths of the unit, in words, and how it was come by. */
export interface WorkedFigure {
  readonly value: number;
  readonly words: string;
  /** The sum in words for a number that the source does not print; null for a printed one. */
  readonly working: string | null;
  readonly facts: readonly Fact[];
}

/** A fact as it was printed; throws for a withheld number, which no chart may show. */
export function printedFigure(fact: Fact): WorkedFigure {
  return { value: hundredthsOf(fact), words: fact.printed, working: null, facts: [fact] };
}

/**
 * Two facts multiplied, of which one is a number per the other, and over twelve months when `yearly`.
 * Said to be about so much whenever one of them was.
 */
export function productFigure(
  [one, other]: readonly [Fact, Fact],
  unit: string,
  yearly: boolean,
): WorkedFigure {
  const product = hundredthsOf(one) * hundredthsOf(other) * (yearly ? 12 : 1);
  if (!Number.isSafeInteger(product)) throw new RangeError(`${one.id} × ${other.id} is too large`);
  const value = Math.round(product / 100);
  const amount = unit === '元' ? formatLarge(value) : `${scaledText(value)} ${unit}`;
  const sum = `${one.printed} × ${other.printed}${yearly ? ' × 12 个月' : ''}`;
  const about = !isExact(one) || !isExact(other) ? '约 ' : '';
  return {
    value,
    words: `${about}${amount}`,
    working: `${sum} = ${about}${amount}（推算）`,
    facts: [one, other],
  };
}

/** What a percentage leaves of the whole. */
export function restFigure(fact: Fact): WorkedFigure {
  if (fact.unit !== '%') throw new Error(`fact ${fact.id} is no percentage`);
  const value = 100_00 - hundredthsOf(fact);
  const words = `${scaledText(value)}%`;
  return { value, words, working: `100% − ${fact.printed} = ${words}（推算）`, facts: [fact] };
}

/** The average of a fact that was added up over whole years, such as 2019—2022. */
export function yearlyFigure(fact: Fact): WorkedFigure {
  const years = yearsOf(fact);
  const whole = hundredthsOf(fact);
  const exact = rounded(whole / years, fact.unit);
  const value = isExact(fact) ? exact : asExactAs(whole, exact);
  const about = value * years === whole && isExact(fact) ? '' : '约 ';
  const amount = fact.unit === '元' ? formatLarge(value) : `${scaledText(value)} ${fact.unit}`;
  return {
    value,
    words: `${about}${amount}`,
    working: `${fact.printed} ÷ ${years} 年 = ${about}${amount}（推算）`,
    facts: [fact],
  };
}

/** An average says no more than it can: 万元 of money, whole units from a hundred on, else tenths. */
function rounded(hundredths: number, unit: string): number {
  const step = unit === '元' ? 10_000_00 : hundredths >= 100_00 ? 100 : 10;
  return Math.round(hundredths / step) * step;
}

/** A number with as many digits as a rough one that it was worked out of: a third of 约7.67亿 is 约2.56亿. */
function asExactAs(rough: number, worked: number): number {
  const digits = String(rough / lastPlace(rough)).length;
  return Number(worked.toPrecision(digits));
}

/** How many whole years a fact's period spans, both ends counted: `2019—2022` is 4. */
export function yearsOf(fact: Pick<Fact, 'id' | 'period'>): number {
  const span = /^(\d{4})—(\d{4})$/.exec(fact.period ?? '');
  if (!span) throw new Error(`fact ${fact.id} is not of a span of years`);
  return Number(span[2]) - Number(span[1]) + 1;
}

/** The day a fact of unit 日期YYYYMMDD names. */
export function dayFigure(fact: Fact): Day {
  if (fact.unit !== '日期YYYYMMDD') throw new Error(`fact ${fact.id} is no day`);
  const whole = hundredthsOf(fact) / 100;
  return dayOf(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
}

function hundredthsOf(fact: Fact): number {
  if (fact.value === null) throw new Error(`fact ${fact.id} has no number`);
  return fact.value;
}
