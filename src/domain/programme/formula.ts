import { type Fen, scaleFen } from '../money.ts';
import { quantityWords } from './measure-words.ts';
import {
  type CostShare,
  type Flat,
  type Formula,
  type Hundredths,
  type Measure,
  type Rate,
  type Share,
  type Stipend,
  type Sum,
  type Tiers,
  UNIT,
} from './programme.ts';
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
    const open = openQuestion(measure, values[measure.key]);
    if (open) return open;
  }
  return work(formula, measures, values);
}

/** Why the rule does not decide a value of a measure; null when it does. */
function openQuestion(measure: Measure, value: Hundredths | null | undefined): Working | null {
  if (value == null) return null;
  const left = (why: string, clause: string | null): Working => {
    const found = `${measure.label} ${quantityWords({ measure, value })}`;
    return { amount: null, why: `${found}：${why}`, clause: clause ?? measure.clause };
  };
  if (measure.wholeOnly !== null && value % UNIT !== 0)
    return left(measure.wholeOnly, measure.clause);
  for (const { from, to, why, clause } of measure.unclear) {
    if ((from === null || value >= from) && (to === null || value <= to)) return left(why, clause);
  }
  return null;
}

function work(formula: Formula, measures: readonly Measure[], values: Measures): Working {
  const given: Quantity[] = [];
  for (const key of ownMeasures(formula)) {
    const measure = measures.find((entry) => entry.key === key);
    const value = values[key];
    if (!measure || value == null)
      return { amount: null, why: `没有填「${measure?.label ?? key}」，算不出来`, clause: null };
    given.push({ measure, value: Math.max(0, value) });
  }
  const [first] = given;
  if (formula.kind === 'unstated') return { amount: null, why: formula.why, clause: null };
  if (formula.kind === 'sum')
    return sum(
      formula.parts.map((part) => work(part, measures, values)),
      formula,
    );
  if (!first) throw new Error(`formula ${formula.kind} has no measure`);
  switch (formula.kind) {
    case 'share':
      return capped([percentOf(first, formula)], formula);
    case 'cost-share':
      return costShare(first, formula);
    case 'flat':
    case 'stipend':
      return worked([times(given, formula)]);
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
type Steps = readonly [...(readonly Step[]), AmountStep];

/** Multiplied out whole and rounded once, so that no part of a unit is lost on the way. */
function times(of: readonly Quantity[], formula: Flat | Stipend | Rate): AmountStep {
  const units = of.reduce((product, { value }) => product * value, 1);
  const { amount: each, clause } = formula;
  return { kind: 'times', of, each, amount: scaleFen(each, units, UNIT ** of.length), clause };
}

function percentOf(of: Quantity, { percent, clause }: Share | CostShare): AmountStep {
  const amount = scaleFen(of.value, Math.round(percent * 100), 10_000);
  return { kind: 'percent', of, percent, amount, clause };
}

function worked(steps: Steps): Working & { readonly amount: Fen } {
  return { amount: (steps.at(-1) as AmountStep).amount, steps, capped: false };
}

/** Brings the last amount down to the most that is paid. */
function capped(steps: Steps, { cap, capClause }: Pick<Share, 'cap' | 'capClause'>) {
  const full = worked(steps);
  if (cap === null || full.amount <= cap) return full;
  const step: AmountStep = { kind: 'cap', amount: cap, clause: capClause };
  return { ...worked([...steps, step]), capped: true };
}

function costShare(of: Quantity, formula: CostShare): Working {
  const step = percentOf(of, formula);
  const { amount } = step;
  const rest = of.value - amount;
  return worked([step, { kind: 'borne', payer: formula.payer, rest, amount }]);
}

/** Bands are closed above: exactly 100 belongs to the band up to 100. */
function tiers(of: Quantity, { bands }: Tiers): Working {
  const index = bands.findIndex(({ upTo }) => upTo === null || of.value <= upTo);
  const band = bands[index];
  if (!band) return { amount: null, why: `${quantityWords(of)}，规则里没有这一档`, clause: null };
  const { upTo, amount, clause } = band;
  return worked([{ kind: 'band', of, over: bands[index - 1]?.upTo ?? null, upTo, amount, clause }]);
}

/** Counts at most so many units, then pays at least and at most so much. */
function rate(of: Quantity, formula: Rate): Working {
  const { maxUnits, min, max, clause } = formula;
  const isLimited = maxUnits !== null && of.value > maxUnits;
  const counted = isLimited ? { measure: of.measure, value: maxUnits } : of;
  const first: Step[] = isLimited ? [{ kind: 'counted', of, counted, clause }] : [];
  const step = times([counted], formula);
  const isRaised = min !== null && step.amount < min;
  const steps: Steps = isRaised
    ? [...first, step, { kind: 'floor', amount: min, clause }]
    : [...first, step];
  const working = capped(steps, { cap: max, capClause: clause });
  return { ...working, capped: isLimited || working.capped };
}

function sum(parts: readonly Working[], limit: Pick<Sum, 'cap' | 'capClause'>): Working {
  const steps: Step[] = [];
  const amounts: Fen[] = [];
  let anyCapped = false;
  for (const part of parts) {
    if (part.amount === null) return part;
    amounts.push(part.amount);
    anyCapped ||= part.capped;
    steps.push(...part.steps);
  }
  const amount = amounts.reduce((all, one) => all + one, 0);
  const total = capped([...steps, { kind: 'total', of: amounts, amount }], limit);
  return { ...total, capped: anyCapped || total.capped };
}
