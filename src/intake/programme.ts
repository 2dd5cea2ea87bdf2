import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { formatYuan, parseFen } from '../domain/money.ts';
import type { Problem } from '../domain/problem.ts';
import { clausesOf } from '../domain/programme/clauses.ts';
import { measuresOf } from '../domain/programme/formula.ts';
import type { Band, Formula, Programme } from '../domain/programme/programme.ts';
import { readScaled } from './column.ts';

const words = z.string().trim().min(1, '不能空');
const key = z.string().regex(/^[a-z][a-zA-Z]*$/, '是小写字母开头的英文代号');
const day = z.string().refine(isDay, '是存在的日期，写成 2022-05-01');
const yuan = z.string().transform((text, context) => {
  const reading = parseFen(text);
  if (reading.ok && reading.fen >= 0) return reading.fen;
  context.addIssue({ code: 'custom', message: '是以元为单位的金额，写成 "10000" 或 "0.10"' });
  return z.NEVER;
});
const quantity = z.string().transform((text, context) => {
  const value = readScaled(text, 2);
  if (value !== null && value >= 0) return value;
  context.addIssue({ code: 'custom', message: '是最多两位小数的数字，写成 "100" 或 "0.1"' });
  return z.NEVER;
});
const clause = words.nullable().default(null);

const simpleFormulas = [
  z.strictObject({
    kind: z.literal('share'),
    of: key,
    percent: z.number().positive().max(100),
    cap: yuan.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('flat'), per: key, amount: yuan }),
  z.strictObject({
    kind: z.literal('tiers'),
    of: key,
    bands: z.array(z.strictObject({ upTo: quantity.nullable(), amount: yuan })).min(1),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    of: key,
    amount: yuan,
    maxUnits: quantity.nullable().default(null),
    max: yuan.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('stipend'), persons: key, periods: key, amount: yuan }),
] as const;
const simpleFormula = z.discriminatedUnion('kind', simpleFormulas);
const formula = z.discriminatedUnion('kind', [
  ...simpleFormulas,
  z.strictObject({ kind: z.literal('sum'), parts: z.array(simpleFormula).min(1) }),
]);

const programmeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '是小写拼音代号'),
  title: words,
  department: words,
  summary: words,
  policy: words,
  subject: words,
  villages: z.array(words).default([]),
  window: z
    .strictObject({ from: day, to: day, stages: z.array(key).min(1), clause })
    .nullable()
    .default(null),
  measures: z
    .array(
      z.strictObject({
        key,
        label: words,
        unit: words,
        min: quantity.nullable().default(null),
        max: quantity.nullable().default(null),
        clause,
      }),
    )
    .min(1),
  formula,
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
  sources: z.array(z.strictObject({ key, name: words, amount: yuan })).default([]),
  pool: z.strictObject({ amount: yuan, clause }).nullable().default(null),
  acceptanceClause: clause,
  fraudClause: clause,
  open: z.array(words).default([]),
  example: z.record(key, quantity).default({}),
});

/** What a programme file may refer to. */
export interface ProgrammeLists {
  readonly villages: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}

/** Reads one programme file; null after reporting each of its faults once. */
export function readProgramme(
  file: string,
  source: string,
  lists: ProgrammeLists,
  problems: Problem[],
): Programme | null {
  const fault = (code: string, column: string, message: string, fix: string): void => {
    problems.push({ file, row: 0, column, code, severity: 'error', message, fix });
  };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    fault('programme/json', '', '这个文件不是正确的 JSON。', '请检查引号、逗号和括号是不是成对。');
    return null;
  }
  const parsed = programmeSchema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const place = issue.path.join('.');
      if (place === 'formula.kind' || issue.code === 'invalid_union') {
        fault(
          'programme/formula-kind',
          place,
          '不认识这种算法。',
          '请从 share、flat、tiers、rate、stipend、sum 里选一种，写法见数据说明。',
        );
      } else {
        fault(
          'programme/value',
          place,
          `「${place || '整个文件'}」${schemaWords(issue)}。`,
          '请对照自带的项目文件改正。',
        );
      }
    }
    return null;
  }
  const before = problems.length;
  checkMeaning(parsed.data, file, lists, fault);
  return problems.length === before ? parsed.data : null;
}

function schemaWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `有不认识的项：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_type') return `没有填，或类型不对，应是 ${issue.expected}`;
  return `应${issue.message}`;
}

type Fault = (code: string, column: string, message: string, fix: string) => void;

/** What a schema cannot say: every reference holds, bands meet, shares add up, stages run in order. */
function checkMeaning(
  programme: Programme,
  file: string,
  lists: ProgrammeLists,
  fault: Fault,
): void {
  if (!file.endsWith(`/${programme.id}.json`)) {
    fault('programme/id', 'id', `文件名和 id「${programme.id}」不一样。`, '请让文件名等于 id。');
  }
  checkClauses(programme, lists, fault);
  for (const village of programme.villages) {
    if (lists.villages.has(village)) continue;
    fault(
      'programme/village',
      'villages',
      `名册里没有「${village}」。`,
      '请写村（社区）名册里的编号。',
    );
  }
  const measures = new Set(programme.measures.map((measure) => measure.key));
  for (const used of new Set(measuresOf(programme.formula))) {
    if (measures.has(used)) continue;
    fault(
      'programme/measure',
      'formula',
      `算法用到「${used}」，measures 里没有它。`,
      '请在 measures 里加上，或改正算法。',
    );
  }
  checkBands(programme.formula, fault);
  checkStages(programme, fault);
  checkSources(programme, fault);
  if (programme.window && programme.window.to < programme.window.from) {
    fault('programme/window', 'window', '结束日期早于开始日期。', '请核对两个日期。');
  }
}

function checkClauses(programme: Programme, lists: ProgrammeLists, fault: Fault): void {
  for (const id of clausesOf(programme)) {
    if (lists.clauses.has(id)) continue;
    fault(
      'programme/clause',
      '',
      `条款「${id}」在规则表（rules.csv）里没有，政策页也就没有它。`,
      '请改成规则表里的编号，或先把条款加进规则表。',
    );
  }
}

function checkBands(formula: Formula, fault: Fault): void {
  if (formula.kind === 'sum') {
    for (const part of formula.parts) checkBands(part, fault);
    return;
  }
  if (formula.kind !== 'tiers') return;
  const { bands } = formula;
  bands.forEach((band: Band, index) => {
    const above = bands[index - 1];
    if (band.upTo === null && index !== bands.length - 1) {
      fault(
        'programme/bands-overlap',
        'formula.bands',
        `第 ${index + 1} 档没有上限，盖住了后面的档。`,
        '只有最后一档可以没有上限。',
      );
    }
    if (band.upTo !== null && above?.upTo != null && band.upTo <= above.upTo) {
      fault(
        'programme/bands-overlap',
        'formula.bands',
        `第 ${index + 1} 档的上限不大于第 ${index} 档，两档重叠。`,
        '请按从小到大写，每一档含上限。',
      );
    }
  });
  if (bands.at(-1)?.upTo !== null) {
    fault(
      'programme/bands-gap',
      'formula.bands',
      '最后一档有上限，再大的就没有档了。',
      '最后一档请写 "upTo": null；真有上限的，用 measures 的 max。',
    );
  }
}

function checkStages(programme: Programme, fault: Fault): void {
  const keys = programme.stages.map((stage) => stage.key);
  const misplaced =
    keys.lastIndexOf('applied') > 0 || (keys.includes('paid') && keys.at(-1) !== 'paid');
  if (new Set(keys).size !== keys.length) {
    fault('programme/stages', 'stages', '有两步用了同一个代号。', '每一步要有自己的代号。');
  } else if (misplaced) {
    fault(
      'programme/stages',
      'stages',
      '步骤的先后不对：申报（applied）要在最前，兑付（paid）要在最后。',
      '请按办理的先后写。',
    );
  }
  const hasNotice = programme.stages.some((stage) => stage.kind === 'notice');
  if (hasNotice !== (programme.notice !== null)) {
    fault(
      'programme/notice',
      'notice',
      '步骤里的公示和公示天数的规定，只写了一样。',
      '有公示就写 notice 的天数，没有就两样都不写。',
    );
  }
  for (const key of programme.window?.stages ?? []) {
    if (!keys.includes(key)) {
      fault(
        'programme/window',
        'window.stages',
        `时间范围说到的「${key}」不是步骤。`,
        '请写 stages 里有的代号。',
      );
    }
  }
}

function checkSources(programme: Programme, fault: Fault): void {
  if (programme.sources.length === 0) return;
  const total = programme.sources.reduce((sum, source) => sum + source.amount, 0);
  const { formula } = programme;
  if (formula.kind !== 'flat') {
    fault(
      'programme/sources',
      'sources',
      '只有定额（flat）的项目能写各级出多少。',
      '请删除 sources，或改用 flat。',
    );
  } else if (total !== formula.amount) {
    fault(
      'programme/sources',
      'sources',
      `各级加起来是 ${formatYuan(total)}，定额是 ${formatYuan(formula.amount)}，对不上。`,
      '请核对每一级的金额。',
    );
  }
}
