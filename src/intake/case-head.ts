import { z } from 'zod';

const factId = z.string().regex(/^F\d{3}$/);
const partSchema = z.strictObject({ label: z.string().min(1), fact: factId });

/** What the head of a case says; a fault in it stops the build with the name of the field. */
export const caseSchema = z.strictObject({
  order: z.int(),
  /** The village, or the project when the case is of no single village. */
  village: z.string(),
  title: z.string().min(1),
  summary: z.string().min(1),
  /** Facts of the key figures card, in order. */
  figures: z.array(factId).min(3),
  shares: z
    .strictObject({ title: z.string(), parts: z.array(partSchema).min(2), note: z.string() })
    .optional(),
  bars: z
    .strictObject({
      title: z.string(),
      unit: z.string(),
      parts: z.array(partSchema).min(2),
      note: z.string(),
    })
    .optional(),
});
export type CaseHead = z.infer<typeof caseSchema>;
