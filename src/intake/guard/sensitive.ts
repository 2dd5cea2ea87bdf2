import { LAWFUL_CONTEXTS } from '../../domain/boards/subjects/contexts.ts';
import { FORBIDDEN_SUBJECTS } from '../../domain/boards/subjects/forbidden-subjects.ts';
import { SURNAMES } from '../../domain/surnames.ts';
import { type Finding, finding } from './finding.ts';

/** What may never stand beside a person, from the one list that the boards are held to as well. */
const TOPICS = FORBIDDEN_SUBJECTS.flatMap(({ code, what, beside }) =>
  beside
    ? [
        {
          pattern: new RegExp(beside.join('|'), 'i'),
          words: {
            code: `guard/${code}`,
            message: `写了个人的${what}，不能公开。`,
            fix: '请删掉这几个字；这类情况网上只公布人数，不写到哪一户、哪一人。',
          },
        },
      ]
    : [],
);

const SUBJECT =
  '(?:残疾人?|盲人|聋哑人|失能(?:老人)?|疾病|慢性?病|传染病|[重大]病|艾滋病?|(?:肺)?结核病?|高血压|糖尿病|癌症?|肿瘤|精神病|孤儿|未成年人|[留困][守境]儿童|信访|低保|特困(?:人员)?|五保|临时救助|行政处罚|治安处罚|住院|手术|吸毒|戒毒|犯罪|赌博|醉驾|酒驾|邪教|失信|未婚)';
const PUBLIC =
  '(?:政策|知识|宣传|预防|防治|防控|筛查|普查|体检|保险|坡道|扶手|通道|车位|停车|厕位|接待|条例|依据|标准|办法|规定|床|室|台|中心|医院|机构|协会|联合会|联络员|专干|活动|服务|培训|工作|人数|户数|名额|讲座|义诊|窗口|热线|之家|权益)';
/** The same words of a matter for everybody: a policy, a building, a day on which anybody may come. */
const FOR_ALL = new RegExp(
  [
    `${SUBJECT}(?:两项)?(?:补贴|补助|救助|津贴|供养|对象)?的?${PUBLIC}`,
    `(?:预防|防治|防控|禁止?|严禁|反对?|抵制|拒绝)${SUBJECT}`,
    ...LAWFUL_CONTEXTS.map(({ words }) => words),
  ].join('|'),
  'g',
);

/** The first sensitive topic in a text about one household or person; null when there is none. */
export function findSensitive(text: string): Finding | null {
  const told = text.replace(FOR_ALL, (words) => '\0'.repeat(words.length));
  for (const { pattern, words } of TOPICS) {
    const match = pattern.exec(told);
    if (match) return finding(words, match.index, match[0]);
  }
  return null;
}

/** A masked name, or one of which the surname is left. */
const SOMEBODY = new RegExp(
  `\\p{Script=Han}[*＊]+|[${[...SURNAMES].join('')}](?:某|XX|××)|某(?:户|人)(?!员)|其[子女妻夫]`,
  'u',
);

/** The first sensitive topic in a sentence that speaks of somebody. */
export function findSensitiveBeside(text: string): Finding | null {
  let at = 0;
  for (const sentence of text.split(/(?<=[。！？；!?;\n])/)) {
    const found = SOMEBODY.test(sentence) ? findSensitive(sentence) : null;
    if (found) return { ...found, at: at + found.at };
    at += sentence.length;
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
