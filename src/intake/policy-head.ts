import { z } from 'zod';

const factId = z.string().regex(/^F\d{3}$/);

/** What the head of a policy's digest says; a fault in it stops the build with the name of the field. */
export const policyHeadSchema = z.strictObject({
  summary: z.string().min(1),
  /** Figures that the policy moves from one value to another, shown as a chart. */
  changes: z
    .strictObject({
      title: z.string(),
      before: z.string(),
      after: z.string(),
      parts: z.array(z.strictObject({ label: z.string(), before: factId, after: factId })).min(2),
      note: z.string(),
    })
    .optional(),
});
export type PolicyHead = z.infer<typeof policyHeadSchema>;
