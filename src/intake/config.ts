import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import type { Problem } from '../domain/problem.ts';
import type { ProblemCode } from '../domain/problem-codes.ts';
import { jsonWords, readJson } from './programmes/json-text.ts';
import { kindWords, knownKeys, unknownWords } from './programmes/schema-words.ts';
import { SWITCHABLE } from './section-tables.ts';

const dayText = z.string().refine(isDay, '不是一个存在的日期，请写成 2022-12-15 这样');
const words = z.string().trim().min(1, '不能空');

/**
 * `portal.json`: everything about the place that is not a table. What is said of each setting is written
 * above it in a new home, so that nobody has to look it up.
 */
export const configSchema = z.strictObject({
  name: words.describe('网站的名称，写在每一页最上面。'),
  region: z
    .strictObject({
      name: words.describe('县（市、区）、乡镇或村的名称。'),
      within: words.describe('属于哪里：省、市。'),
      code: z
        .string()
        .regex(/^\d{6}$/, '是六位区划代码')
        .describe('六位区划代码；乡镇和村的代码都要以它开头。'),
    })
    .describe('哪个地方的网站。'),
  tagline: words.describe('名称下面的几个字。'),
  issuer: words.describe('谁发布、谁负责。'),
  address: z
    .string()
    .refine(
      isAddress,
      '要写以 https:// 开头的网址，路径里只用字母、数字、短横和点；中文域名写成 xn-- 开头的样子',
    )
    .regex(/[^/]$/, '末尾不要斜杠')
    .describe(
      '网站的网址，末尾不要斜杠，印在纸上的二维码就是它。放在某个路径下面的，连路径一起写：https://www.example.gov.cn/gongshi。',
    ),
  asOf: dayText
    .optional()
    .describe('只给演示用：数据说的是哪一天。正式的网站不写，就是生成的那一天。')
    .meta({ example: '2022-12-15' }),
  sample: z.boolean().describe('能不能放示例数据。正式的网站写 false。'),
  contact: z
    .strictObject({
      post: words.describe('网站的事找谁，写职务，不写姓名。'),
      phone: words.describe('办公室的座机，写区号；没有定的写「还没有公布」。'),
      place: words.describe('上门到哪里。'),
    })
    .describe('网站的事找谁；每个村另有自己的电话，写在 village-contacts.csv。'),
  phrases: z
    .array(words)
    .optional()
    .describe('文章里带数字、却不是数的固定说法。')
    .meta({ example: ['三会一课'] }),
  english: z
    .strictObject({ name: words, region: words, issuer: words, source: words })
    .optional()
    .describe('英文那一页用的名称；不写就没有那一页。')
    .meta({ example: { name: 'Open Village', region: '…', issuer: '…', source: '…' } }),
  filing: z
    .strictObject({ icp: words.optional(), police: words.optional() })
    .optional()
    .describe('备案号，写在每一页最下面；备了案再写。')
    .meta({ example: { icp: '照备案的写' } }),
  sections: z
    .strictObject({
      censureBoard: z.boolean().describe('办不办黑榜（待整改提示）：true 办，false 不办。'),
      off: z
        .array(z.enum(SWITCHABLE, `只能写这些：${SWITCHABLE.join('、')}`))
        .optional()
        .describe(
          `不要的栏目，菜单、网页和下载里都没有；要哪个就从这里删掉哪个。没有数据的栏目本来也不显示。可以写：${SWITCHABLE.join('、')}。`,
        ),
    })
    .describe('栏目。'),
  receipts: z
    .strictObject({
      salt: z.string().regex(/^[a-z]{24}$/, '是 24 个小写字母，由 npm run receipts 写，不要改'),
    })
    .optional()
    .describe('回执码用的；由 npm run receipts 自己写，不要改：换一个，发出去的码全都打不开。'),
  record: z
    .strictObject({
      key: z
        .string()
        .regex(/^[a-p]{32}$/, '是登记钥匙的记号，由程序写，不要改')
        .describe('登记钥匙的记号。'),
    })
    .optional()
    .describe(
      '公示登记用的；第一次登记时由程序自己写，不要改，不要删：有这一行，登记不见了、换了钥匙都看得出来。',
    ),
  retention: z
    .strictObject({
      namedRowsDays: z
        .int('要写整数')
        .min(0, '不能小于 0')
        .max(3650, '不能大于 3650 天（十年）')
        .describe('公示期满以后，带名字的行再留几天；过了只剩合计。'),
    })
    .describe('名字留多久。'),
});

/** The checked configuration of a portal. */
export type PortalConfig = z.infer<typeof configSchema>;

export const CONFIG_FILE = 'portal.json';

/** Host and path as browsers keep them: nothing that they would take for something else, or rewrite. */
function isAddress(address: string): boolean {
  if (
    !/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9-]+(?::\d+)?(?:\/[\w.~-]+)*\/?$/.test(
      address,
    )
  )
    return false;
  const { href } = URL.parse(address) ?? {};
  return href === address || href === `${address}/`;
}

/** The path that a site lies below, as its address says: `/` or `/gongshi/`. */
export function pathOf(address: string): string {
  return `${new URL(address).pathname.replace(/\/$/, '')}/`;
}

/** Reads the configuration; null after reporting every fault of the file. */
export function readConfig(text: string | undefined, problems: Problem[]): PortalConfig | null {
  const fault = (
    column: string,
    code: ProblemCode,
    message: string,
    fix: string,
    row = 0,
  ): void => {
    problems.push({ file: CONFIG_FILE, row, column, code, severity: 'error', message, fix });
  };
  if (text === undefined) {
    fault(
      '',
      'config/missing',
      '数据文件夹里没有 portal.json。',
      '请用 npm run new 建一份自己的，或从自带的数据文件夹抄一份来改。',
    );
    return null;
  }
  const json = readJson(withoutRemarks(text));
  if (!json.ok) {
    const code = json.twice === null ? 'config/json' : 'config/json-twice';
    fault(json.twice ?? '', code, ...jsonWords(json), json.line ?? 0);
    return null;
  }
  const result = configSchema.safeParse(json.value);
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

/** The text without its lines of remarks, which JSON does not know; every other line stays where it is. */
/** Settings without their remarks, as long as they were: what is left stands where it stood. */
export function withoutRemarks(text: string): string {
  return text.replace(/^[ \t]*\/\/.*$/gm, (remark) => ' '.repeat(remark.length));
}

function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return unknownWords(issue.keys, knownKeys(configSchema, issue.path, undefined));
  }
  if (issue.code === 'invalid_type') return `没有填或写法不对，应是${kindWords(issue.expected)}`;
  return issue.message;
}

/** What a setting is made of; undefined where it is a single value. */
export function insides(setting: unknown): Readonly<Record<string, z.ZodType>> | undefined {
  const whole = setting instanceof z.ZodOptional ? setting.unwrap() : setting;
  return whole instanceof z.ZodObject ? whole.shape : undefined;
}
