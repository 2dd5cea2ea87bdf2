import { type Fen, scaleFen } from '../money.ts';
import { quantityWords } from './measure-words.ts';
import { type Formula, type Hundredths, type Measure, UNIT } from './programme.ts';
import type { Quantity, Step, Working } from './working.ts';

export type Measures = Readonly<Record<string, Hundredths | null>>;

/** What it takes to work an amount out; a programme is one. */
export interface Reckoning {
  readonly formula: Formula;
  readonly measures: readonly Measure[];
}

/**
 * Works out a formula. Never negative, never above a cap; `null` with the reason when a measure is
 * missing or has a value for which the printed rule does not say what is due.
 */
export function workOut({ formula, measures }: Reckoning, values: Measures): Working {
  for (const measure of measures) {
    const why = openQuestion(measure, values[measure.key]);
    if (why !== null) return { amount: null, why };
  }
  return work(formula, measures, values);
}

/** Why the rule does not decide a value of a measure; null when it does. */
function openQuestion(measure: Measure, value: Hundredths | null | undefined): string | null {
  if (value == null) return null;
  if (measure.wholeOnly !== null && value % UNIT !== 0)
    return `${measure.label} ${quantityWords({ measure, value })}：${measure.wholeOnly}`;
  for (const { from, to, why } of measure.unclear) {
    if ((from === null || value >= from) && (to === null || value <= to))
      return `${measure.label} ${quantityWords({ measure, value })}：${why}`;
  }
  return null;
}

function work(formula: Formula, measures: readonly Measure[], values: Measures): Working {
  const given: Quantity[] = [];
  for (const key of ownMeasures(formula)) {
    const measure = measures.find((entry) => entry.key === key);
    const value = values[key];
    if (!measure || value == null)
      return { amount: null, why: `没有填「${measure?.label ?? key}」，算不出来` };
    given.push({ measure, value: Math.max(0, value) });
  }
  const [first] = given;
  if (formula.kind === 'unstated') return { amount: null, why: formula.why };
  if (formula.kind === 'sum')
    return sum(
      formula.parts.map((part) => work(part, measures, values)),
      formula.cap,
    );
  if (!first) throw new Error(`formula ${formula.kind} has no measure`);
  switch (formula.kind) {
    case 'share':
      return limited([percentOf(first, formula.percent)], null, formula.cap);
    case 'cost-share':
      return costShare(first, formula.percent, formula.payer);
    case 'flat':
      return limited([times([first], formula.amount)], null, null);
    case 'stipend':
      return limited([times(given, formula.amount)], null, null);
    case 'tiers':
      return tiers(first, formula);
    case 'rate':
      return rate(first, formula);
  }
}

/** Keys of every measure a formula needs. */
export function measuresOf(formula: Formula): string[] {
  return formula.kind === 'sum' ? formula.parts.flatMap(measuresOf) : [...ownMeasures(formula)];
}

/** Keys of the measures a formula multiplies itself, leaving out those of its parts. */
function ownMeasures(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'flat':
      return [formula.per];
    case 'stipend':
      return [formula.persons, formula.periods];
    case 'sum':
    case 'unstated':
      return [];
    default:
      return [formula.of];
  }
}

type AmountStep = Step & { readonly amount: Fen };

/** Multiplied out whole and rounded once, so that no part of a unit is lost on the way. */
function times(of: readonly Quantity[], each: Fen): AmountStep {
  const units = of.reduce((product, { value }) => product * value, 1);
  return { kind: 'times', of, each, amount: scaleFen(each, units, UNIT ** of.length) };
}

function percentOf(of: Quantity, percent: number): AmountStep {
  const amount = scaleFen(of.value, Math.round(percent * 100), 10_000);
  return { kind: 'percent', of, percent, amount };
}

/** Brings the last amount up to the least and then down to the most that is paid. */
function limited(
  steps: readonly [...(readonly Step[]), AmountStep],
  min: Fen | null,
  max: Fen | null,
): Working & { readonly amount: Fen } {
  const full = (steps.at(-1) as AmountStep).amount;
  const least = min === null ? full : Math.max(full, min);
  const amount = max === null ? least : Math.min(least, max);
  if (amount === full) return { amount, steps, capped: false };
  const capped = amount < full;
  return { amount, steps: [...steps, { kind: capped ? 'cap' : 'floor', amount }], capped };
}

function costShare(of: Quantity, percent: number, payer: string): Working {
  const step = percentOf(of, percent);
  const { amount } = step;
  const borne: Step = { kind: 'borne', payer, rest: of.value - amount, amount };
  return { amount, steps: [step, borne], capped: false };
}

/** Bands are closed above: exactly 100 belongs to the band up to 100. */
function tiers(of: Quantity, { bands }: Formula & { kind: 'tiers' }): Working {
  const index = bands.findIndex(({ upTo }) => upTo === null || of.value <= upTo);
  const band = bands[index];
  if (!band) return { amount: null, why: `${quantityWords(of)}，规则里没有这一档` };
  const { upTo, amount } = band;
  const over = bands[index - 1]?.upTo ?? null;
  return { amount, steps: [{ kind: 'band', of, over, upTo, amount }], capped: false };
}

function rate(of: Quantity, formula: Formula & { kind: 'rate' }): Working {
  const { amount, maxUnits, min, max } = formula;
  if (maxUnits === null || of.value <= maxUnits) return limited([times([of], amount)], min, max);
  const counted = { measure: of.measure, value: maxUnits };
  const steps = [{ kind: 'counted', of, counted }, times([counted], amount)] as const;
  return { ...limited(steps, min, max), capped: true };
}

function sum(parts: readonly Working[], cap: Fen | null): Working {
  const steps: Step[] = [];
  const amounts: Fen[] = [];
  let capped = false;
  for (const part of parts) {
    if (part.amount === null) return part;
    amounts.push(part.amount);
    capped ||= part.capped;
    steps.push(...part.steps);
  }
  const amount = amounts.reduce((all, one) => all + one, 0);
  const total = limited([...steps, { kind: 'total', of: amounts, amount }], null, cap);
  return { ...total, capped: capped || total.capped };
}
