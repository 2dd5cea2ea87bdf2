import type { Fen } from '../../domain/money.ts';
import { boundsOutcome } from '../../domain/programmes/bounds.ts';
import { type Measures, workOut } from '../../domain/programmes/formula.ts';
import { kneeOf, partsOf } from '../../domain/programmes/formula-words.ts';
import { quantityWords } from '../../domain/programmes/measure-words.ts';
import {
  type Formula,
  type Hundredths,
  type Measure,
  type Programme,
  UNIT,
} from '../../domain/programmes/programme.ts';
import { workingWords } from '../../domain/programmes/working-words.ts';

/** One line of the table that a reader without scripts looks an amount up in. */
export interface WorkedRow {
  readonly values: readonly string[];
  readonly line: string;
  /** null where the rule does not decide it; the line then says why. */
  readonly amount: Fen | null;
}

type Ruled = Pick<Programme, 'formula' | 'measures' | 'example'>;

/**
 * Typical values and those at every edge of the rule: just below, at and just above a cap, a band, a
 * limit of units. One measure moves at a time, the others stay as in the example.
 */
export function workedRows({ formula, measures, example }: Ruled): WorkedRow[] {
  const seen = new Set<string>();
  const rows: WorkedRow[] = [];
  for (const measure of measures) {
    for (const value of valuesOf(measure, formula, example[measure.key] ?? 0)) {
      const given: Measures = { ...example, [measure.key]: value };
      const values = measures.map((one) =>
        quantityWords({ measure: one, value: given[one.key] ?? 0 }),
      );
      const key = values.join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const working = workOut({ formula, measures }, given);
      rows.push({ values, line: workingWords(working), amount: working.amount });
    }
  }
  return rows;
}

function valuesOf(measure: Measure, formula: Formula, example: Hundredths): Hundredths[] {
  const step = stepOf(measure, example);
  const edges = partsOf(formula).flatMap((part) => edgesOf(part, measure.key));
  for (const { from, to } of measure.unclear) edges.push(from ?? to ?? 0);
  if (measure.inPrinciple) edges.push(measure.min ?? 0, measure.max ?? 0);
  const around = edges.flatMap((edge) => [edge - step, edge, edge + step]);
  const half = Math.round(example / 2 / step) * step;
  const typical = measure.max === UNIT ? [0, UNIT] : [half, example, example * 2];
  return [...new Set([...typical, ...around])]
    .filter((value) => value >= step || value === measure.min)
    .filter((value) => boundsOutcome(measure, value) !== 'breach')
    .sort((a, b) => a - b);
}

/** One fen of money, one bed or person, half a square metre. */
function stepOf({ unit, min }: Measure, example: Hundredths): Hundredths {
  if (unit === '元') return 1;
  const isCounted = example % UNIT === 0 && (min ?? UNIT) % UNIT === 0;
  return isCounted ? UNIT : UNIT / 2;
}

/** Values of a measure at which a formula changes what it does. */
function edgesOf(formula: Formula, key: string): Hundredths[] {
  if (formula.kind === 'share' && formula.of === key) {
    const knee = kneeOf(formula);
    return knee === null ? [] : [knee];
  }
  if (formula.kind === 'tiers' && formula.of === key)
    return formula.bands.flatMap(({ upTo }) => upTo ?? []);
  if (formula.kind === 'rate' && formula.of === key) {
    const { maxUnits, min, max, amount } = formula;
    const atLimits = [min, max].flatMap((limit) =>
      limit === null ? [] : [Math.round((limit * UNIT) / amount)],
    );
    return [...(maxUnits === null ? [] : [maxUnits]), ...atLimits];
  }
  return [];
}
