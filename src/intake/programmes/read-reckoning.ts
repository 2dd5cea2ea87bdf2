import type { Measures, Reckoning } from '../../domain/programmes/formula.ts';
import { formulaSchema, measureSchema, valuesSchema } from './schema.ts';

/** Reads the measures and the formula of a programme on their own; throws when they are malformed. */
export function readReckoning(json: {
  readonly measures: readonly unknown[];
  readonly formula: unknown;
}): Reckoning {
  const measures = json.measures.map((measure) => measureSchema.parse(measure));
  return { measures, formula: formulaSchema.parse(json.formula) };
}

/** Values of measures as a file writes them, in hundredths. */
export function readValues(values: unknown): Measures {
  return valuesSchema.parse(values);
}
