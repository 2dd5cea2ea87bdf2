import { type Finding, type FindingWords, finding } from './finding.ts';

interface Topic extends FindingWords {
  readonly pattern: RegExp;
}

const FIX = '请删掉这几个字；这类情况网上只公布人数，不写到哪一户、哪一人。';

/**
 * Words that tell a person's illness, disability, childhood or trouble with the police. They are
 * refused where a row speaks of one household or person; an article may speak of the policy.
 */
const TOPICS: readonly Topic[] = [
  {
    code: 'guard/health',
    pattern:
      /[肺肝胃肠乳腺宫食管鼻咽血骨脑淋巴]{1,3}癌|癌症|肿瘤|白血病|尿毒症|透析|艾滋|HIV|乙肝|肝炎|肺结核|精神病|精神分裂|抑郁|癫痫|重病|大病|患病|疾病|病情|确诊|住院|手术|瘫痪|中风|偏瘫|怀孕|孕妇|流产|不孕/i,
    message: '写了个人的病情，不能公开。',
    fix: FIX,
  },
  {
    code: 'guard/disability',
    pattern:
      /残疾|[一二三四1234]级残|[肢视听智言](?:体|力|语)残|精神残|残疾证|盲人|聋哑|智障|失能|痴呆/,
    message: '写了个人的残疾情况，不能公开。',
    fix: FIX,
  },
  {
    code: 'guard/minor',
    pattern:
      /未成年|孤儿|留守儿童|困境儿童|事实无人抚养|(?<!\d)(?:[1-9]|1[0-7])\s?周?岁(?!以[上下])|(?:男|女)童|婴儿|[小中]学生|学生姓名/,
    message: '写了未成年人的情况，不能公开。',
    fix: FIX,
  },
  {
    code: 'guard/police',
    pattern: /拘留|判刑|服刑|刑满|吸毒|戒毒|社区矫正|犯罪|前科|案底|嫖|行政处罚|治安处罚|上访|信访/,
    message: '写了违法、处罚或信访的情况，不能公开。',
    fix: FIX,
  },
  {
    code: 'guard/relief',
    pattern: /低保|特困|五保|临时救助|困难户|贫困户|脱贫户|监测户/,
    message: '写了哪一户受救助、有困难，不能公开。',
    fix: FIX,
  },
];

/** The first sensitive topic in a text about one household or person; null when there is none. */
export function findSensitive(text: string): Finding | null {
  for (const topic of TOPICS) {
    const match = topic.pattern.exec(text);
    if (match) return finding(topic, match.index, match[0]);
  }
  return null;
}

/** Lists that may hang on the board in the village, but go on the web as numbers only. */
const BOARD_ONLY =
  /低保|特困|五保|临时救助|残疾|高龄|孤儿|困境儿童|大病|慢性?病|计生|计划生育|发展党员/;

/** Whether named rows under these words may only hang on the board. */
export function isBoardOnly(words: string): boolean {
  return BOARD_ONLY.test(words);
}
