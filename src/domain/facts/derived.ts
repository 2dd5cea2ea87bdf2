import { addedUp, isExact, lastPlace } from './exactness.ts';
import { scaledText } from './fact-value.ts';
import type { Fact } from './knowledge.ts';

/** How a figure of our own comes out of printed ones. */
export const DERIVATIONS = {
  sum: '相加',
  difference: '相减',
  ratio: '几倍',
  share: '占几成',
  per: '平均',
} as const;
export type Derivation = keyof typeof DERIVATIONS;

type Operand = Pick<Fact, 'id' | 'printed' | 'value' | 'unit' | 'qualifier'>;

/** A figure that the source does not print, with the way to it. */
export interface Derived {
  /** `约3.6人`; 约 when it was rounded or when a figure it stands on is itself inexact. */
  readonly text: string;
  /** `14892人 ÷ 4152户 ≈ 3.6` */
  readonly working: string;
}

/**
 * Works a figure out exactly, then rounds once to one decimal, half up. A sum takes two or more
 * figures of one unit; the others take two: a difference and a ratio of one unit, a share (first of
 * second, in per cent), or the first per unit of the second. Throws in plain Chinese on figures that
 * do not go together. A number per unit of a rough figure is no finer than that figure: 约1.1亿元 over
 * 393户 are 约28万元.
 */
export function derive(as: Derivation, facts: readonly Operand[]): Derived {
  const values = facts.map(numberOf);
  const [first, second] = facts;
  const [a, b] = values;
  if (!first || !second || a === undefined || b === undefined) throw new Error('至少要两个事实');
  if (as !== 'sum' && facts.length > 2) throw new Error(`「${DERIVATIONS[as]}」只能用两个事实`);
  if (as !== 'per' && facts.some(({ unit }) => unit !== first.unit)) {
    throw new Error(
      `单位不同，不能${DERIVATIONS[as]}：${facts.map(({ unit }) => unit).join('、')}`,
    );
  }
  const inexact = !facts.every(isExact);
  if (as === 'sum' || as === 'difference') {
    const sign = as === 'sum' ? ' + ' : ' − ';
    const signed = values.map((value, at) => (as === 'difference' && at > 0 ? -value : value));
    const figures = facts.map((fact, at) => ({
      value: Number(signed[at] ?? 0n),
      exact: isExact(fact),
    }));
    const text = `${largeText(addedUp(figures).value)}${first.unit.split('/')[0]}`;
    return {
      text: `${inexact ? '约' : ''}${text}`,
      working: `${facts.map(({ printed }) => printed).join(sign)} ${inexact ? '≈' : '='} ${text}`,
    };
  }
  if (b === 0n) throw new Error('不能除以零');
  const scaled = a * (as === 'share' ? 1000n : 10n);
  const tenths = Number((2n * scaled + b) / (2n * b));
  const rounded = inexact || scaled % b !== 0n;
  const unit = as === 'share' ? '%' : as === 'ratio' ? '倍' : (first.unit.split('/')[0] ?? '');
  const said = as === 'per' ? noFiner(tenths, facts) : tenths;
  const text = `${largeText(said * 10)}${unit}`;
  return {
    text: `${rounded ? '约' : ''}${text}`,
    working: `${first.printed} ÷ ${second.printed} ${rounded ? '≈' : '='} ${text}`,
  };
}

/** Cut to as many digits as the roughest figure has, and at least two. */
function noFiner(tenths: number, facts: readonly Operand[]): number {
  const digits = facts
    .filter((fact) => !isExact(fact))
    .map(({ value }) => String((value ?? 0) / lastPlace(value ?? 0)).length);
  if (digits.length === 0) return tenths;
  const spare = String(tenths).length - Math.max(2, Math.min(...digits));
  const place = 10 ** Math.max(0, spare);
  return Math.round(tenths / place) * place;
}

function numberOf({ id, value, unit }: Operand): bigint {
  if (value === null) throw new Error(`事实 ${id} 没有数值`);
  if (/日期|年月|编|代号|栋号/.test(unit)) throw new Error(`事实 ${id} 是日期或编号，不能算`);
  return BigInt(value);
}

/** Hundredths with 亿 or 万 where that leaves at most two decimals: 110_00000000_00 → `110亿`. */
function largeText(hundredths: number): string {
  for (const [size, name] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    if (Math.abs(hundredths) >= size * 100 && hundredths % size === 0) {
      return `${scaledText(hundredths / size)}${name}`;
    }
  }
  return scaledText(hundredths);
}
