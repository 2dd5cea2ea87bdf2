import { z } from 'zod';
import { caseChartSchema, payerSchema } from './case-charts.ts';

const factId = z.string().regex(/^F\d{3}$/);

/** What the head of a case says; a fault in it stops the build with the name of the field. */
export const caseSchema = z.strictObject({
  order: z.int(),
  /** The village, or the project when the case is of no single village. */
  village: z.string(),
  title: z.string().min(1),
  summary: z.string().min(1),
  /** Facts of the key figures card, in order. */
  figures: z.array(factId).min(3),
  /** Who put in what, each of the four at most once; the source is silent on those left out. */
  payers: z
    .array(payerSchema)
    .refine((list) => new Set(list.map(({ who }) => who)).size === list.length, '同一方只写一次'),
  /** Charts, each placed in the text by its id. */
  charts: z.array(caseChartSchema).min(1),
  /** The case in English: a name and three lines, figures as `{F178}`. */
  english: z
    .strictObject({ title: z.string().min(1), lines: z.array(z.string().min(1)).length(3) })
    .optional(),
});
export type CaseHead = z.infer<typeof caseSchema>;
