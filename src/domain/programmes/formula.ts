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

/** What is noted down on the way to an amount, for those who are shown the way. */
interface Notes {
  readonly steps: Step[];
  capped: boolean;
  /** Why the rule gives no amount. */
  open: { readonly why: string; readonly clause: string | null };
}

/** What an amount is worked out of. Without notes nothing is left behind but the amount. */
interface Sheet {
  readonly measures: readonly Measure[];
  readonly values: Measures;
  readonly notes: Notes | null;
}

/**
 * Works out a formula. Never negative, never above a cap; `null` with the reason when a measure is
 * missing or has a value for which the printed rule does not say what is due.
 */
export function workOut({ formula, measures }: Reckoning, values: Measures): Working {
  const notes: Notes = { steps: [], capped: false, open: { why: '', clause: null } };
  const amount = reckon(formula, { measures, values, notes });
  if (amount === null) return { amount, ...notes.open };
  return { amount, steps: notes.steps, capped: notes.capped };
}

/** The amount that `workOut` gives, by the same arithmetic and without its steps, for very many. */
export function amountOf({ formula, measures }: Reckoning, values: Measures): Fen | null {
  return reckon(formula, { measures, values, notes: null });
}

function reckon(formula: Formula, sheet: Sheet): Fen | null {
  for (const measure of sheet.measures) {
    const value = sheet.values[measure.key];
    if (value != null && !isDecided(measure, value, sheet)) return null;
  }
  return work(formula, sheet);
}

/** Whether the rule decides a value of a measure. */
function isDecided(measure: Measure, value: Hundredths, { notes }: Sheet): boolean {
  if (measure.wholeOnly !== null && value % UNIT !== 0) {
    if (notes) notes.open = leftOpen(measure, value, measure.wholeOnly, measure.clause);
    return false;
  }
  for (const { from, to, why, clause } of measure.unclear) {
    if ((from !== null && value < from) || (to !== null && value > to)) continue;
    if (notes) notes.open = leftOpen(measure, value, why, clause);
    return false;
  }
  return true;
}

function leftOpen(measure: Measure, value: Hundredths, why: string, clause: string | null) {
  const found = `${measure.label} ${quantityWords({ measure, value })}`;
  return { why: `${found}：${why}`, clause: clause ?? measure.clause };
}

function work(formula: Formula, sheet: Sheet): Fen | null {
  switch (formula.kind) {
    case 'share':
      return share(formula, sheet);
    case 'cost-share':
      return costShare(formula, sheet);
    case 'flat':
      return times(formula, [formula.per], sheet);
    case 'stipend':
      return times(formula, [formula.persons, formula.periods], sheet);
    case 'tiers':
      return tiers(formula, sheet);
    case 'rate':
      return rate(formula, sheet);
    case 'sum':
      return sum(formula, sheet);
    case 'unstated':
      if (sheet.notes) sheet.notes.open = { why: formula.why, clause: null };
      return null;
  }
}

/** Keys of every measure a formula needs. */
export function measuresOf(formula: Formula): string[] {
  return formula.kind === 'sum' ? formula.parts.flatMap(measuresOf) : [...ownMeasures(formula)];
}

/** What must be known of a case to work its amount out; nothing where the rule states no formula. */
export function askedFor({ formula, measures }: Reckoning): readonly Measure[] {
  if (formula.kind === 'unstated') return [];
  const used = new Set(measuresOf(formula));
  return measures.filter(
    ({ key, unclear, wholeOnly }) => used.has(key) || unclear.length > 0 || wholeOnly !== null,
  );
}

/** Keys of the measures a formula multiplies itself, leaving out those of its parts. */
function ownMeasures(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'flat':
      return [formula.per];
    case 'stipend':
      return [formula.persons, formula.periods];
    case 'tiers':
      return formula.times === null ? [formula.of] : [formula.of, formula.times];
    case 'sum':
    case 'unstated':
      return [];
    default:
      return [formula.of];
  }
}

/** Value of a measure a formula needs; null, and noted, when it is missing. */
function given(key: string, { measures, values, notes }: Sheet): Hundredths | null {
  const value = values[key];
  for (const measure of measures) {
    if (measure.key === key && value != null) return Math.max(0, value);
  }
  if (notes) {
    const label = measures.find((measure) => measure.key === key)?.label ?? key;
    notes.open = { why: `没有填「${label}」，算不出来`, clause: null };
  }
  return null;
}

/** A value with its measure, for a note. */
function quantity(key: string, value: Hundredths, { measures }: Sheet): Quantity {
  const measure = measures.find((entry) => entry.key === key);
  if (!measure) throw new Error(`no measure ${key}`);
  return { measure, value };
}

/** Multiplied out whole and rounded once, so that no part of a unit is lost on the way. */
function times(
  { amount: each, clause }: Pick<Flat, 'amount' | 'clause'>,
  of: readonly string[],
  sheet: Sheet,
) {
  let units = 1;
  for (const key of of) {
    const value = given(key, sheet);
    if (value === null) return null;
    units *= value;
  }
  const amount = scaleFen(each, units, UNIT ** of.length);
  sheet.notes?.steps.push({
    kind: 'times',
    of: of.map((key) => quantity(key, given(key, sheet) ?? 0, sheet)),
    each,
    amount,
    clause,
  });
  return amount;
}

function percentOf(value: Hundredths, formula: Share | CostShare, sheet: Sheet): Fen {
  const { of, percent, clause } = formula;
  const amount = scaleFen(value, Math.round(percent * 100), 10_000);
  sheet.notes?.steps.push({
    kind: 'percent',
    of: quantity(of, value, sheet),
    percent,
    amount,
    clause,
  });
  return amount;
}

/** Brings an amount down to the most that is paid. */
function capped(amount: Fen, cap: Fen | null, clause: string | null, { notes }: Sheet): Fen {
  if (cap === null || amount <= cap) return amount;
  if (notes) {
    notes.steps.push({ kind: 'cap', amount: cap, clause });
    notes.capped = true;
  }
  return cap;
}

function share(formula: Share, sheet: Sheet): Fen | null {
  const value = given(formula.of, sheet);
  if (value === null) return null;
  return capped(percentOf(value, formula, sheet), formula.cap, formula.capClause, sheet);
}

function costShare(formula: CostShare, sheet: Sheet): Fen | null {
  const value = given(formula.of, sheet);
  if (value === null) return null;
  const amount = percentOf(value, formula, sheet);
  const { payer } = formula;
  sheet.notes?.steps.push({ kind: 'borne', payer, rest: value - amount, amount });
  return amount;
}

/** Bands are closed above: exactly 100 belongs to the band up to 100. */
function tiers({ of, times: per, bands }: Tiers, sheet: Sheet): Fen | null {
  const value = given(of, sheet);
  if (value === null) return null;
  let over: Hundredths | null = null;
  for (const { upTo, amount, clause } of bands) {
    if (upTo === null || value <= upTo) {
      const step = { kind: 'band', over, upTo, amount, clause } as const;
      sheet.notes?.steps.push({ ...step, of: quantity(of, value, sheet) });
      return per === null ? amount : times({ amount, clause }, [per], sheet);
    }
    over = upTo;
  }
  if (sheet.notes) {
    const found = quantityWords(quantity(of, value, sheet));
    sheet.notes.open = { why: `${found}，规则里没有这一档`, clause: null };
  }
  return null;
}

/** Counts at most so many units, then pays at least and at most so much. */
function rate(formula: Rate, sheet: Sheet): Fen | null {
  const { of, amount: each, maxUnits, min, max, clause } = formula;
  const { notes } = sheet;
  const value = given(of, sheet);
  if (value === null) return null;
  const units = maxUnits === null ? value : Math.min(value, maxUnits);
  const amount = scaleFen(each, units, UNIT);
  if (notes) {
    const counted = quantity(of, units, sheet);
    if (units < value) {
      notes.steps.push({ kind: 'counted', of: quantity(of, value, sheet), counted, clause });
      notes.capped = true;
    }
    notes.steps.push({ kind: 'times', of: [counted], each, amount, clause });
  }
  if (min === null || amount >= min) return capped(amount, max, clause, sheet);
  notes?.steps.push({ kind: 'floor', amount: min, clause });
  return capped(min, max, clause, sheet);
}

function sum({ parts, cap, capClause }: Sum, sheet: Sheet): Fen | null {
  const amounts: Fen[] = [];
  let amount = 0;
  for (const part of parts) {
    const one = work(part, sheet);
    if (one === null) return null;
    amounts.push(one);
    amount += one;
  }
  sheet.notes?.steps.push({ kind: 'total', of: amounts, amount });
  return capped(amount, cap, capClause, sheet);
}
