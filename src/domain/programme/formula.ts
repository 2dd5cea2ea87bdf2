import { type Fen, formatYuan, scaleFen } from '../money.ts';
import { type Band, type Formula, type Hundredths, type Measure, UNIT } from './programme.ts';

export type Measures = Readonly<Record<string, Hundredths | null>>;

/** An amount worked out, with the sum in one line a villager can follow; or why it cannot be. */
export type Working =
  | { readonly amount: Fen; readonly text: string; readonly capped: boolean }
  | { readonly amount: null; readonly why: string };

/**
 * Works out a formula. Never negative, never above a cap; `null` with the reason when a measure is
 * missing or has a value for which the printed rule does not say what is due.
 */
export function workOut(formula: Formula, measures: Measures, labels: readonly Measure[]): Working {
  const open = labels.map((label) => openQuestion(label, measures[label.key])).find(Boolean);
  if (open) return { amount: null, why: open };
  return workOutPart(formula, measures, labels);
}

/** Why the rule does not decide a value of a measure; null when it does. */
function openQuestion(measure: Measure, value: Hundredths | null | undefined): string | null {
  if (value == null) return null;
  const words = `${measure.label} ${measureWords(measure.key, value, [measure])}`;
  if (measure.wholeOnly !== null && value % UNIT !== 0) return `${words}：${measure.wholeOnly}`;
  const unclear = measure.unclear.find(
    ({ from, to }) => (from === null || value >= from) && (to === null || value <= to),
  );
  return unclear ? `${words}：${unclear.why}` : null;
}

function workOutPart(formula: Formula, measures: Measures, labels: readonly Measure[]): Working {
  const words = (key: string, value: Hundredths): string => measureWords(key, value, labels);
  const missing = measuresOf(formula).find((key) => measures[key] == null);
  if (missing !== undefined) {
    const label = labels.find((measure) => measure.key === missing)?.label ?? missing;
    return { amount: null, why: `没有填「${label}」，算不出来` };
  }
  const value = (key: string): Hundredths => Math.max(0, measures[key] ?? 0);
  switch (formula.kind) {
    case 'share':
      return share(formula, value(formula.of), words);
    case 'cost-share':
      return costShare(formula, value(formula.of), words);
    case 'flat': {
      const amount = scaleFen(value(formula.per), formula.amount, UNIT);
      const text = `${words(formula.per, value(formula.per))} × ${formatYuan(formula.amount)} = ${formatYuan(amount)}`;
      return { amount, text, capped: false };
    }
    case 'tiers':
      return tiers(formula, value(formula.of), words);
    case 'rate':
      return rate(formula, value(formula.of), words);
    case 'stipend': {
      const persons = value(formula.persons);
      const periods = value(formula.periods);
      const amount = scaleFen(scaleFen(persons, periods, UNIT), formula.amount, UNIT);
      const text = `${words(formula.persons, persons)} × ${words(formula.periods, periods)} × ${formatYuan(formula.amount)} = ${formatYuan(amount)}`;
      return { amount, text, capped: false };
    }
    case 'sum':
      return sum(formula.parts.map((part) => workOutPart(part, measures, labels)));
    case 'unstated':
      return { amount: null, why: formula.why };
  }
}

/** Keys of the measures a formula needs. */
export function measuresOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'flat':
      return [formula.per];
    case 'stipend':
      return [formula.persons, formula.periods];
    case 'sum':
      return formula.parts.flatMap(measuresOf);
    case 'unstated':
      return [];
    default:
      return [formula.of];
  }
}

/** A measure with its unit: `18,600 元`, `100.5 平方米`. */
export function measureWords(key: string, value: Hundredths, labels: readonly Measure[]): string {
  const unit = labels.find((measure) => measure.key === key)?.unit ?? '';
  if (unit === '元') return formatYuan(value);
  const [whole = '', decimals = ''] = (value / UNIT).toFixed(2).split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept && `.${kept}`} ${unit}`;
}

type Words = (key: string, value: Hundredths) => string;

function share(formula: Formula & { kind: 'share' }, value: Hundredths, words: Words): Working {
  const full = scaleFen(value, Math.round(formula.percent * 100), 10_000);
  const whole = formula.percent === 100;
  const sum = whole
    ? `${words(formula.of, value)}，全额 = ${formatYuan(full)}`
    : `${words(formula.of, value)} × ${formula.percent}% = ${formatYuan(full)}`;
  if (formula.cap === null || full <= formula.cap)
    return { amount: full, text: sum, capped: false };
  return { amount: formula.cap, text: `${sum}，封顶 ${formatYuan(formula.cap)}`, capped: true };
}

function costShare(
  formula: Formula & { kind: 'cost-share' },
  value: Hundredths,
  words: Words,
): Working {
  const amount = scaleFen(value, Math.round(formula.percent * 100), 10_000);
  const rest = formatYuan(value - amount);
  const text = `${words(formula.of, value)} × ${formula.percent}% = ${formatYuan(amount)}（${formula.payer}出，其余 ${rest} 另有来源）`;
  return { amount, text, capped: false };
}

/** Bands are closed above: exactly 100 belongs to the band up to 100. */
function tiers(formula: Formula & { kind: 'tiers' }, value: Hundredths, words: Words): Working {
  const { of, bands } = formula;
  const index = bands.findIndex(({ upTo }) => upTo === null || value <= upTo);
  const band = bands[index];
  if (!band) return { amount: null, why: `${words(of, value)}，规则里没有这一档` };
  const text = `${words(of, value)}，${bandWords(bands, index, (bound) => words(of, bound))}，定额 ${formatYuan(band.amount)}`;
  return { amount: band.amount, text, capped: false };
}

/** Where a band lies: 100 平方米以上（不含）、150 平方米以下（含）这一档. */
export function bandWords(
  bands: readonly Band[],
  index: number,
  words: (bound: Hundredths) => string,
): string {
  const below = bands[index - 1]?.upTo ?? null;
  const upTo = bands[index]?.upTo ?? null;
  const ends = [
    below === null ? '' : `${words(below)}以上（不含）`,
    upTo === null ? '' : `${words(upTo)}以下（含）`,
  ].filter(Boolean);
  return ends.length === 0 ? '不分大小' : `${ends.join('、')}这一档`;
}

function rate(formula: Formula & { kind: 'rate' }, value: Hundredths, words: Words): Working {
  const counted = formula.maxUnits === null ? value : Math.min(value, formula.maxUnits);
  const full = scaleFen(counted, formula.amount, UNIT);
  const least = Math.max(full, formula.min ?? 0);
  const amount = formula.max === null ? least : Math.min(least, formula.max);
  const most = counted < value ? `（最多算 ${words(formula.of, counted)}）` : '';
  const limit = amount < full ? '，封顶 ' : '，保底 ';
  const cap = amount === full ? '' : limit + formatYuan(amount);
  const text = `${words(formula.of, value)}${most} × ${formatYuan(formula.amount)} = ${formatYuan(full)}${cap}`;
  return { amount, text, capped: counted < value || amount < full };
}

function sum(parts: readonly Working[]): Working {
  let amount = 0;
  let capped = false;
  const texts: string[] = [];
  for (const part of parts) {
    if (part.amount === null) return part;
    amount += part.amount;
    capped ||= part.capped;
    texts.push(part.text);
  }
  return { amount, text: `${texts.join('；')}；合计 ${formatYuan(amount)}`, capped };
}
