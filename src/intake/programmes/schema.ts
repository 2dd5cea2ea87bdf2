import { z } from 'zod';
import { isDay } from '../../domain/day.ts';
import { parseFen } from '../../domain/money.ts';
import { PILOT_BATCHES, type PilotBatch } from '../../domain/village.ts';
import { readScaled } from '../column.ts';
import { NUMBERED } from '../tables/slugs.ts';

const words = z.string().trim().min(1);
const key = z.string().regex(/^[a-z][a-zA-Z]*$/, '小写字母开头的英文代号');
const day = z.string().refine(isDay, '存在的日期，写成 "2022-05-01"');
const yuan = z.string().transform((text, context) => {
  const reading = parseFen(text);
  if (reading.ok && reading.fen >= 0) return reading.fen;
  const message = '不小于 0、以元为单位的金额，写成 "10000" 或 "0.10"';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});
const quantity = z.string().transform((text, context) => {
  const value = readScaled(text, 2);
  if (value !== null && value >= 0) return value;
  const message = '不小于 0、最多两位小数的数字，写成 "100" 或 "0.1"';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});
const percent = z
  .number()
  .refine(
    (value) => value > 0 && value <= 100 && Number.isInteger(Math.round(value * 1e6) / 1e4),
    '大于 0、不大于 100、最多两位小数的百分比，写成 50',
  );
const clause = words.nullable().default(null);
const limit = yuan.nullable().default(null);

const simpleFormulas = [
  z.strictObject({
    kind: z.literal('share'),
    of: key,
    percent,
    clause,
    cap: limit,
    capClause: clause,
  }),
  z.strictObject({ kind: z.literal('cost-share'), of: key, percent, payer: words, clause }),
  z.strictObject({ kind: z.literal('flat'), per: key, amount: yuan, clause }),
  z.strictObject({
    kind: z.literal('tiers'),
    of: key,
    times: key.nullable().default(null),
    bands: z
      .array(
        z.strictObject({
          over: quantity.nullable().default(null),
          upTo: quantity.nullable(),
          amount: yuan,
          clause,
        }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    of: key,
    amount: yuan,
    maxUnits: quantity.nullable().default(null),
    min: limit,
    max: limit,
    clause,
  }),
  z.strictObject({ kind: z.literal('stipend'), persons: key, periods: key, amount: yuan, clause }),
] as const;
const simpleFormula = z.discriminatedUnion('kind', simpleFormulas);

export const formulaSchema = z.discriminatedUnion('kind', [
  ...simpleFormulas,
  z.strictObject({
    kind: z.literal('sum'),
    parts: z.array(simpleFormula).min(1),
    cap: limit,
    capClause: clause,
  }),
  z.strictObject({ kind: z.literal('unstated'), why: words }),
]);

export const measureSchema = z.strictObject({
  key,
  label: words,
  unit: words,
  min: quantity.nullable().default(null),
  max: quantity.nullable().default(null),
  inPrinciple: z.boolean().default(false),
  mayBeNone: z.boolean().default(false),
  wholeOnly: words.nullable().default(null),
  unclear: z
    .array(
      z.strictObject({
        from: quantity.nullable().default(null),
        to: quantity.nullable().default(null),
        why: words,
        clause,
      }),
    )
    .default([]),
  clause,
});

/** Values of measures as written in a file: `{"area": "100.5"}`. */
export const valuesSchema = z.record(key, quantity);

const source = z
  .strictObject({
    key,
    name: words,
    amount: yuan.nullable().default(null),
    percent: percent.nullable().default(null),
  })
  .transform((given) => ({
    ...given,
    weight: given.amount ?? Math.round((given.percent ?? 0) * 100),
  }));

/** Form of a programme file; amounts and quantities are read into integers on the way. */
export const programmeSchema = z.strictObject({
  id: z
    .string()
    .regex(NUMBERED.pattern, '小写拼音代号，60 个字母以内，不能是 con、aux 这样的系统名'),
  title: words,
  department: words,
  summary: words,
  policy: words,
  until: day.nullable().default(null),
  after: words.nullable().default(null),
  subject: words,
  payer: z.enum(['public', 'household']).default('public'),
  recurring: z.boolean().default(false),
  boardOnly: z.boolean().default(false),
  villages: z.array(words).default([]),
  pilotBatch: z
    .literal(Object.keys(PILOT_BATCHES) as PilotBatch[])
    .nullable()
    .default(null),
  scopeClause: clause,
  window: z
    .strictObject({
      from: day,
      to: day,
      stages: z.array(key).min(1),
      unclear: words.nullable().default(null),
      clause,
    })
    .nullable()
    .default(null),
  measures: z.array(measureSchema).default([]),
  formula: formulaSchema,
  amountClauses: z.array(words),
  stages: z
    .array(
      z.strictObject({
        key,
        label: words,
        kind: z.enum(['day', 'notice']).default('day'),
        clause,
        by: words.nullable().default(null),
      }),
    )
    .min(1),
  notice: z
    .strictObject({
      minDays: z.int().min(1).max(366),
      count: z.enum(['first-day-excluded', 'inclusive']).default('first-day-excluded'),
      workingDays: z.boolean().default(false),
      clause,
    })
    .nullable()
    .default(null),
  conditions: z
    .array(z.strictObject({ key, label: words, mustBe: z.boolean().default(true), clause }))
    .default([]),
  signers: z
    .strictObject({ posts: z.array(words).min(1), clause })
    .nullable()
    .default(null),
  sources: z.array(source).default([]),
  pool: z.strictObject({ amount: yuan, clause }).nullable().default(null),
  acceptanceClause: clause,
  fraudClause: clause,
  otherClauses: z.array(words).default([]),
  open: z.array(words).default([]),
  example: valuesSchema.default({}),
});
