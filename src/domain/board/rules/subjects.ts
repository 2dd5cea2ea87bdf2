import type { CensureEntry, CensureFault } from '../entry.ts';

/** What may never stand on the board, in whatever words: private life, misfortune, rights, insult. */
const FORBIDDEN: readonly (readonly [code: string, pattern: RegExp, what: string])[] = [
  ['health', /癌|肿瘤|患病|疾病|病情|精神病|抑郁|住院|确诊|怀孕|艾滋|肝炎|有病|病人|病号/, '病情'],
  ['disability', /残疾|盲人|聋哑|智障|痴呆|瘸|哑巴/, '残疾'],
  [
    'minor',
    /未成年|儿童|小孩|孩子|学生|婴儿|孤儿|幼儿|(?<!\d)(?:\d|1[0-7])\s?周?岁/,
    '未成年人的情况',
  ],
  ['marriage', /离婚|结婚|婚姻|婚外|彩礼|光棍|超生|生育|二胎|三胎|未婚|寡妇|再婚/, '婚姻、生育'],
  ['poverty', /贫困户|低保|五保|特困|欠债|欠款|欠钱|债务|还不起|借钱不还|穷/, '贫困、债务'],
  ['petition', /上访|信访|越级|举报人|告状|缠访/, '信访、举报'],
  [
    'police',
    /拘留|判刑|服刑|刑满|吸毒|犯罪|前科|派出所|治安处罚|行政处罚|嫖|赌博|盗窃|偷/,
    '治安或刑事的事',
  ],
  ['religion', /信教|宗教|教徒|基督|佛教|伊斯兰|教堂|做礼拜/, '信仰'],
  [
    'insult',
    /懒汉|刁民|无赖|泼妇|败类|不要脸|缺德|可耻|丢人|素质低|人渣|钉子户|恶霸|脏鬼/,
    '骂人、羞辱人的话',
  ],
  ['label', /失信|黑名单|老赖|罚款|罚金/, '「失信」「黑名单」「老赖」「罚款」这类字眼'],
];

const FIELDS = ['subject', 'deed', 'place', 'reply', 'consequence', 'rule'] as const;

/** Refuses subjects the board may never speak of. The words themselves are not repeated. */
export function forbiddenSubjects(entry: CensureEntry): readonly CensureFault[] {
  return FIELDS.flatMap((field) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(entry[field] ?? '')).map(
      ([code, , what]): CensureFault => ({
        field,
        code: `forbidden-${code}`,
        message: `待整改提示里不能写${what}。`,
        fix: '请删掉，只写哪个地方、什么事要改；如果整条讲的就是这件事，请删掉整条。',
      }),
    ),
  );
}
