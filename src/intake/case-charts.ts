import { z } from 'zod';

const factId = z.string().regex(/^F\d{3}$/);

/**
 * Where a chart's number comes from: a fact, or facts worked together. `times` multiplies, `yearly`
 * takes twelve months of it, `rest` is what a percentage leaves of the whole.
 */
const figureSchema = z.union([
  factId,
  z.strictObject({
    times: z.tuple([factId, factId]),
    unit: z.string().min(1),
    yearly: z.boolean().optional(),
  }),
  z.strictObject({ rest: factId }),
]);
export type FigureSource = z.infer<typeof figureSchema>;

const shared = {
  /** Its name within the case, by which the text places it. */
  id: z.string().regex(/^[a-z-]+$/),
  title: z.string().min(1),
  note: z.string().min(1),
};
const part = z.strictObject({ label: z.string().min(1), figure: figureSchema });

/** A chart of a case: what it shows and which facts it stands on. */
export const caseChartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('bars'), parts: z.array(part).min(2) }),
  z.strictObject({
    ...shared,
    kind: z.literal('shares'),
    /** A part without a figure took part, but the source does not print how much. */
    parts: z.array(part.partial({ figure: true })).min(2),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('change'),
    before: z.string(),
    after: z.string(),
    parts: z.array(z.strictObject({ label: z.string(), before: factId, after: factId })).min(1),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('out-of'),
    parts: z.array(z.strictObject({ label: z.string(), part: figureSchema, whole: factId })).min(1),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('place'),
    /** What one square stands for each of, and parts of that, each within the one before. */
    parts: z
      .array(z.strictObject({ label: z.string(), figure: factId }))
      .min(1)
      .max(3),
    /** What lies on which side, as far as the source says it. */
    around: z
      .array(
        z.strictObject({
          side: z.enum(['behind', 'through', 'before', 'east']),
          label: z.string(),
          figure: factId.optional(),
        }),
      )
      .default([]),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('dates'),
    parts: z.array(z.strictObject({ label: z.string(), day: factId })).min(2),
  }),
]);
export type CaseChart = z.infer<typeof caseChartSchema>;

/** The four who can each put in a little (四个一点), in the order every case shows them. */
export const PAYERS = ['政府', '集体', '群众', '社会'] as const;

/** What one of the four put in; without facts, the source says that it did but not how much. */
export const payerSchema = z.strictObject({
  who: z.enum(PAYERS),
  what: z.string().min(1),
  facts: z.array(factId).default([]),
});
export type Payer = z.infer<typeof payerSchema>;
