import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import type { Problem } from '../domain/problem.ts';
import { kindWords } from './programmes/schema-words.ts';
import { SWITCHABLE } from './section-tables.ts';

const dayText = z.string().refine(isDay, '不是一个存在的日期，请写成 2022-12-15 这样');
const words = z.string().trim().min(1, '不能空');

/** `portal.json`: everything about the place that is not a table. */
const configSchema = z.strictObject({
  /** Name of the portal, shown in the header. */
  name: words,
  /** The county, town or village that runs it. */
  region: z.strictObject({
    name: words,
    within: words,
    code: z.string().regex(/^\d{6}$/, '是六位区划代码'),
  }),
  /** A few words under the name. */
  tagline: words,
  /** Who publishes and answers for the portal. */
  issuer: words,
  /** Address the site is served at, without a closing slash; printed on paper as a QR code. */
  address: z
    .string()
    .regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[^\s?#@]*)?$/i, '要写以 https:// 开头的网址')
    .regex(/[^/]$/, '末尾不要斜杠'),
  /** Day the data speaks of; absent on a live portal, where it is the day of the build. */
  asOf: dayText.optional(),
  /** Whether sample ledgers may be shown. A live portal says false and has no `sample` folder. */
  sample: z.boolean(),
  /** Whom to call about the portal; each village has its own line beside it. */
  contact: z.strictObject({ post: words, phone: words, place: words }),
  /** Set phrases of the county's papers with a numeral that counts nothing, such as 三员三长. */
  phrases: z.array(words).optional(),
  /** Names for the one page in English; without them there is none. */
  english: z.strictObject({ name: words, region: words, issuer: words, source: words }).optional(),
  /** Filing numbers for the footer; left out until they exist. */
  filing: z.strictObject({ icp: words.optional(), police: words.optional() }).optional(),
  /** Whether there is a board of censures, and the sections that are left out. */
  sections: z.strictObject({
    censureBoard: z.boolean(),
    off: z.array(z.enum(SWITCHABLE, `只能写这些：${SWITCHABLE.join('、')}`)).optional(),
  }),
  /** Days after a notice's end at which its named rows become totals. */
  retention: z.strictObject({
    namedRowsDays: z.int('要写整数').min(0, '不能小于 0').max(3650, '不能大于 3650 天（十年）'),
  }),
  /** Receipt codes; left out until the first are handed out. Another salt makes all of them useless. */
  receipts: z
    .strictObject({
      salt: z.string().regex(/^[a-z]{24}$/, '是 24 个小写字母，由 npm run receipts 写，不要改'),
    })
    .optional(),
});

/** The checked configuration of a portal. */
export type PortalConfig = z.infer<typeof configSchema>;

export const CONFIG_FILE = 'portal.json';

/** Reads the configuration; null after reporting every fault of the file. */
export function readConfig(text: string | undefined, problems: Problem[]): PortalConfig | null {
  const fault = (column: string, code: string, message: string, fix: string): void => {
    problems.push({ file: CONFIG_FILE, row: 0, column, code, severity: 'error', message, fix });
  };
  if (text === undefined) {
    fault(
      '',
      'config/missing',
      '数据文件夹里没有 portal.json。',
      '请从自带的数据文件夹抄一份来改。',
    );
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fault('', 'config/json', '这个文件不是正确的 JSON。', '请检查引号、逗号和括号是不是成对。');
    return null;
  }
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    fault(
      issue.path.join('.'),
      'config/value',
      `「${issue.path.join('.') || '整个文件'}」${issueWords(issue)}。`,
      '请对照自带的 portal.json 改正。',
    );
  }
  return null;
}

function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `有不认识的项：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_type') return `没有填或写法不对，应是${kindWords(issue.expected)}`;
  return issue.message;
}
