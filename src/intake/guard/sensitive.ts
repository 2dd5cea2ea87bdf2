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
            code: `guard/${code}` as const,
            message: `写了个人的${what}，不能公开。`,
            fix: '请删掉这几个字；这类情况网上只公布人数，不写到哪一户、哪一人。',
          },
        },
      ]
    : [],
);

const SUBJECT =
  '(?:残疾人?|盲人|聋哑人|失能(?:老人)?|疾病|慢性?病|传染病|职业病|地方病|[重大]病|艾滋病?|(?:肺)?结核病?|高血压|糖尿病|癌症?|肿瘤|精神病|白内障|工伤|孤儿|未成年人|中?小学生|婴?幼儿|孕产?妇|[留困][守境]儿童|初?信?[信上]访|低保|特困(?:人员)?|五保|临时救助|贫困(?:人口|户)?|脱贫(?:人口|户)?|监测对象|困难(?:群众|家庭|户|职工|学生)|行政处罚|治安处罚|社区矫正|住院|手术|[吸戒禁]毒|犯罪|赌博|醉驾|酒驾|盗窃|诈骗|家庭暴力|邪教|宗教|失信(?:被执行人)?|未婚)';
const PUBLIC =
  '(?:政策|知识|宣传|预防|防治|防控|防护|筛查|普查|随访|体检|签约|免费|优先|优惠|保险|报销|医保|坡道|扶手|通道|车位|停车|厕位|无障碍|接待|条例|依据|标准|办法|规定|制度|条件|材料|流程|程序|指南|须知|事项|床|室|台|中心|医院|机构|协会|联合会|联络员|专干|活动|服务|培训|就业|工作|人数|户数|名额|名单由|占比|全部|全面|全覆盖|清零|地点|时间|讲座|义诊|窗口|热线|之家|权益|由[^，。；]{1,6}(?:公布|认定|评定))';
/** A good turn done to people whom nobody can tell, for which others are praised and paid. */
const HELP =
  '(?:帮扶?助?|照[顾料看]|看望|慰问|走访|接送|护送|陪护?|资助|捐[助赠给]|救助|关[爱心]|服务|服侍|赡养)(?:了|着|过)?(?:[本全邻][村组居里]|身边|周边|村里|附近)?的?(?:\\d+\\s?[名位个户]|[一两几多][名位个户])?';
const WHOM =
  '(?:生病|患病|残疾|孤寡|独居|留守|困[难境]|高龄|失能|贫困|低保|特困|五保|脱贫|孤|住院|行动不便)的?(?:老?人|老年人|老党员|儿童|学生|邻居|群众|农?户|家庭|人员|病人|村民|对象)?(?:看病|就医|住院|上学|取药)?(?!的?\\p{Script=Han}{1,2}[*＊某])';
/** The same words of a matter for everybody: a policy, a building, a day on which anybody may come. */
const FOR_ALL = new RegExp(
  [
    `${SUBJECT}(?:[、和及与]${SUBJECT})*(?:患者|人员|对象|家庭|人口|证)?(?:两项)?(?:补贴|补助|救助|津贴|供养|对象)?的?(?:申请|办理|受理|认定|评定|审批)?${PUBLIC}`,
    `(?:预防|防治|防控|防范|禁止?|严禁|反对?|抵制|拒绝|打击|防)(?:电信|网络)?${SUBJECT}+`,
    `(?:清理|化解|偿还|核销)?(?:村集体|村级|集体|历史|公益性?|乡村)的?债务`,
    HELP + WHOM,
    ...LAWFUL_CONTEXTS.map(({ words }) => words),
    ...FORBIDDEN_SUBJECTS.flatMap(({ beside, lawful }) =>
      beside ? lawful.map(({ words }) => words) : [],
    ),
  ].join('|'),
  'gu',
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
