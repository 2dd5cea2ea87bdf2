import { COMPOUND_SURNAMES, SURNAMES } from '../../domain/surnames.ts';
import { type Finding, type FindingWords, finding } from './finding.ts';
import { GIVEN } from './name-words.ts';
import { couldBeName, namesInCell, readsAsName } from './names.ts';
import { findSensitive } from './sensitive.ts';
import { isDottedName, transcribedNames } from './transcribed-names.ts';
import { wordEnds } from './word-ends.ts';

const FIX = '居民姓名要打星号，写成「张*三」这样；不是姓名就不用改。';
const BARE: FindingWords = {
  code: 'guard/name-in-text',
  severity: 'warning',
  message: '这里像是写了居民的全名，请核对。',
  fix: FIX,
};
const BESIDE: FindingWords = {
  code: 'guard/name-beside',
  message: '居民的全名旁边写着家庭、钱数、病情或孩子的事，不能公开。',
  fix: '居民姓名要打星号，写成「张*三」这样，或者不写是谁；不是姓名的，请换一种说法。',
};

/** Words for one household or person whose name may follow, and what such a person is called by. */
const KINDS =
  '低保|特困|五保|贫困|脱贫|监测|困难|困境|留守|孤寡|独居|高龄|失能|残疾|重?病残?|大病|患病|失独|单亲|优抚|帮扶|救助|补助|补贴|慰问|供养|资助|欠款|信访|受助|受益|享受|领款|领取|收款|当事|申请|承包|承租|被征收|捐款|监护';
const WHOM = '户主?|人员?|对象|家庭|儿童|老人|村民|群众|学生|母亲|父亲|妇女|党员|职工|者';
const HOUSEHOLD = `户主|(?:${KINDS})(?:${WHOM})|患者|病人|死者|已故|孤儿`;
const OTHERS =
  '经办人|联系人|负责人|签收人|代领人|村民|居民|住户|农户|群众|老人|儿童|学生|小朋友|同学|本人|姓名';
/** Whoever bears such a post speaks for an office, and not for a household. */
const POST =
  /(?:书记|主任|[局镇区县市部科处所站院校队组会董事理]长|主席|委员|教授|研究员|记者|作者|专家|经理|老师|医生|编辑|导师|代表)[:：]?$/;
const BETWEEN = '(?:姓名)?(?:[:：是为系叫]|["“「『(《])*';
const AFTER = new RegExp(
  `(${HOUSEHOLD}|${OTHERS})${BETWEEN}((?:\\p{Script=Han}{2,8}·)+\\p{Script=Han}{2,8}|(?![和查])\\p{Script=Han}{2,4}?)(?=$|[^\\p{Script=Han}]|等|家|同志|户|的|因|在|于|已|为|获|领|主动|自愿|反映|说|之)`,
  'gu',
);
const STRONG_END = new RegExp(`(?:${HOUSEHOLD})${BETWEEN}$`, 'u');
const STRONG = new RegExp(`^(?:${HOUSEHOLD})$`, 'u');
/** What stands behind a name, and before one, in a sentence about a person. */
const FOLLOWS =
  /^(?:之|的|家)?(?:妻|丈夫|儿|女儿|孙|之?[子女父母夫]|遗属|家属|兄弟|姐妹|孩子|媳妇|老婆)|^家(?![庭园长具电政家乡])|^(?:同志|一家|户|本人|夫妇|夫妻|等?\d+[人户])|^(?:捐|领(?:取|到|了|走|低|补|奖|救|慰|养)|[一二三四五六七八九\d]口(?:人|之家)|患|因(?:病|故|灾|残|车祸|意外)|病(?:重|故|逝)|说|反映|承包|交(?![通流界接叉汇易付代底给])|代[签领]|带[队头]|参加|登记|出[工资](?![人率])|投工|失火|喝酒|酗酒|闹事|打[人骂架]|先动手|自愿|主动|去世|就读|住院|残疾|低保|五保|特困|欠|借|获得|签字|到[场会]|上访|走失|吃低保|离[婚异]|再婚|丧偶|被(?:拘|抓|判|罚|告)|签收|女士|先生|大爷|大妈|奶奶|门[前口]|屋[前后]|房[前后]|误工|危房|工资|补[贴助]|收(?:到|款)|慰问[金品]|家庭困难|老人|高龄|致贫|提出|举报)|^[(,，]?\s?\d{1,3}岁|^[(]?(?:残疾|低保|五保|特困)|^[,，]\s?[男女][,，]|^[,:：，、]?\s?\d[\d,.]*\s?元/;
const LEADS = new RegExp(
  `(?:${HOUSEHOLD}|${OTHERS}|由|叫|名叫|已故|村民|居民|[住农]户|户主|群众|老人|党员|学生|儿童|(?:低保|贫困|困难|脱贫|监测|五保|特困)户|感谢|慰问|表彰|看望|帮助|联系|租用?|雇请?|聘请?|聘用|(?:发|付|支|补|退|借|交|还|转|拨)(?:给|付)?|给|向|经办|经手|证明|审核|制表|领款|收款|签收|师傅|[:：]|其[子女妻夫孙]|之[子女妻夫]|[一二三四五六七八九十\\d]组)$`,
  'u',
);
/** Words that lead to a name as often as to a thing: the words of the language must leave its surname apart. */
const MAY_LEAD = /(?:\S{2}[员手匠]|收|扣|罚|奖|欠|找|派)$/;
/** What may not stand in one sentence with a full name, besides what may not stand beside a masked one. */
const PRIVATE_LIFE = new RegExp(
  `${HOUSEHOLD}|(?:低保|优待|抚恤|慰问|救助|抚养|赡养|高龄津?)[金贴款]|[一二三四五六七八九\\d]口(?:人|之家)|高龄|慰问|养老金|退休金|社保|致贫|返贫|因[病学残灾]|独居|孩子|[入上]学|去世|丧|\\d\\s?(?:万|千|百)?元|[零一二三四五六七八九十百千万]{2,}元|之[子女妻夫]|其[子女妻夫]|儿子|女儿|孙[子女]|小学|中学|\\d\\s?岁|领(?:取|到)?(?:低保|补|奖|救|慰)|欠|失火|火灾|受灾|危房|优抚|纠纷|吵[架闹]|打架|打[人骂]|喝酒|酗酒|闹[事翻]|赌|偷`,
  'u',
);

/** Whether what stands around a name in its sentence is nobody's business. */
function isPrivateLife(around: string): boolean {
  return PRIVATE_LIFE.test(around) || findSensitive(around) !== null;
}

/** Behind other signs than a star a name is hidden as well, but it would not be taken out when its day comes. */
const OTHER_SIGNS: FindingWords = {
  code: 'guard/other-mask',
  message: '姓名里隐去的字没有用星号，到期撤不下来。',
  fix: '请用星号，写成「张*三」这样；不是姓名的，请换一种写法。',
};
const HIDDEN = new RegExp(
  `(${[...COMPOUND_SURNAMES].join('|')}|[${[...SURNAMES].join('')}])([×✕✖╳○◯〇●□■☆★∗⁎✱﹡_＿XxＸｘ]{1,3}|某(?!某))(\\p{Script=Han}?)(?![\\dA-Za-z×])`,
  'gu',
);
/** What is measured, counted or called behind a sign that stands for a figure or a word: 高×宽, 方X米, 区××局. */
const OF_FIGURES =
  /[宽长高厚深米元年月日天次个人万千百一二三四五六七八九十局委办镇乡村县市区路街号栋楼组厂站所队校部院条款项]/;

/** Names whose letters are hidden behind another sign than a star. */
function* hiddenNames(text: string): Generator<readonly [name: string, at: number]> {
  for (const { 0: all, 1: surname = '', 2: sign = '', 3: rest = '', index } of text.matchAll(
    HIDDEN,
  )) {
    if (LINKS.has(surname) || OF_FIGURES.test(rest)) continue;
    const isAll = sign.length > 1 || rest === '';
    const isSure = GIVEN.has(rest) || (isAll && sign !== '某' && !OTHER_WORDS.has(surname));
    if (isSure) yield [all, index];
  }
}

const OLD_NEIGHBOUR = new RegExp(`老[${[...SURNAMES].join('')}](?=家的?|婶|嫂|伯)`, 'g');

/**
 * Full names in running text. One beside a household's affairs is refused; a bare one is only told,
 * since words alone cannot be sure.
 */
export function findNamesInText(source: string): Finding[] {
  const text = joined(source);
  const found = new Map<number, Finding>();
  for (const [name, at, strong] of suspects(text)) {
    const beside = strong || isPrivateLife(sentenceAround(text, at, name.length));
    found.set(at, finding(beside ? BESIDE : BARE, at, name));
  }
  const [whole] = found.size === 0 ? namesInCell(text) : [];
  if (whole !== undefined) found.set(0, finding(BARE, 0, whole));
  for (const [name, at] of hiddenNames(text)) found.set(at, finding(OTHER_SIGNS, at, name));
  for (const { 0: name, index } of text.matchAll(OLD_NEIGHBOUR)) {
    if (!found.has(index)) found.set(index, finding(BARE, index, name));
  }
  return [...found.values()];
}

type Suspect = readonly [name: string, at: number, strong: boolean];

function* suspects(text: string): Generator<Suspect> {
  for (const match of text.matchAll(AFTER)) {
    const [all, role = '', name = ''] = match;
    const strong = STRONG.test(role);
    const isName = name.includes('·')
      ? isDottedName(name)
      : strong
        ? couldBeName(name)
        : readsAsName(name);
    if (!isName) continue;
    yield [name, match.index + all.length - name.length, strong];
  }
  yield* otherScripts(text);
  const posts = new Set<string>();
  const free: Suspect[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const name = nameAt(text, at);
    if (name === null) continue;
    const before = text.slice(Math.max(0, at - 6), at);
    if (POST.test(before)) posts.add(name);
    else free.push([name, at, false]);
    at += name.length - 1;
  }
  yield* free.filter(([name]) => !posts.has(name));
}

const LATIN = /(?<![A-Za-z])[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14}){1,2}(?![A-Za-z])/g;

/** Names that are no surname with letters after it: told by what stands around them. */
function* otherScripts(text: string): Generator<Suspect> {
  const latin = [...text.matchAll(LATIN)].map(({ 0: name, index }) => [name, index] as const);
  for (const [name, at] of [...transcribedNames(text), ...latin]) {
    const before = text.slice(Math.max(0, at - 8), at);
    const after = text.slice(at + name.length, at + name.length + 8);
    const alone = /(?:^|[,，。、；;])$/.test(before) && /^(?:$|[,，。、；;])/.test(after);
    if (alone || LEADS.test(before) || MAY_LEAD.test(before) || FOLLOWS.test(after))
      yield [name, at, STRONG_END.test(before)];
  }
}

/** Surnames that in running text are nearly always another word: only a word for somebody before them tells a name. */
const LINKS = new Set('爱么和查管随计关连满支时单从应于党车边费路全班言宣');
/** Those of them that stand for a thing: where the words of the language leave them apart, they are a name. */
const THINGS = new Set('车边费路班');
/** Surnames that are often another word: what stands around must tell the name. */
const OTHER_WORDS = new Set('向成常水商房明劳包万黄石高白付华吉古畅木云凤平司衣宇阳');
/** What is said of nobody but a person. */
const ONLY_OF_PERSONS =
  /^(?:[(]?(?:低保|五保|特困)|患|住院|去世|病[重故逝]|残疾|夫妇|夫妻|一家|同志|女士|先生|之[子女妻夫]|的?(?:儿|女儿|妻子|丈夫|孙)|慰问[金品]|家庭困难|老人|[(,，]?\s?\d{1,3}岁|吃低保|离[婚异]|再婚|丧偶|因(?:病|故|灾|残|车祸|意外)|被(?:拘|抓|判))/;
/** The same where even a name of two letters that is a word besides must be one. */
const DONE_BY_PERSONS =
  /^(?:患(?!者)|住院(?!部)|去世|病[重故逝]|残疾(?!人)|夫妇|夫妻|吃低保|离[婚异]|再婚|丧偶|因病|被(?:拘|抓|判)|[(]?\d{1,3}岁)/;
/** What follows the name of a place that begins like a name. */
const PLACE =
  /^(?:故居|故里|纪念|烈士|祠|墓|村|社区|岭|沟|湾|坪|河|洲|铺|镇|乡|寺|庙|桥|水库|公司|集团|有限|商店|超市|[小中大]学|学校|幼儿园|花[谷海]|基地|[广农林渔]场|公园|园区|水厂|合作社|大桥|大道|产业|品牌)/;

/** Second letters of places that are called by whoever founded them: 张庄, 李家湾. */
const OF_PLACES = new Set('庄家岭沟湾坪洲铺寺庙桥');

/** A name from here on: the longest that is told by what stands around it, or that is no part of words. */
function nameAt(text: string, at: number): string | null {
  const first = text.charAt(at);
  if (!SURNAMES.has(first) && !COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return null;
  const before = text.slice(Math.max(0, at - 6), at);
  for (const length of [4, 3, 2]) {
    if (at + length > text.length) continue;
    const name = text.slice(at, at + length);
    const after = text.slice(at + length, at + length + 8);
    const isLed = LEADS.test(before) || (MAY_LEAD.test(before) && isApart(text, at, length));
    const isPerson = ONLY_OF_PERSONS.test(after);
    const isSure = isPerson || (isLed && FOLLOWS.test(after));
    if (PLACE.test(after) || !(isSure ? couldBeName(name) : readsAsName(name))) continue;
    const isName = length > 2 && isSure && (!HAN.test(before) || THINGS.has(first));
    if (LINKS.has(first) && !(isName && isApart(text, at, length))) continue;
    if (isSomebody(text, at, name, { before, after, isLed, isPerson })) return name;
  }
  return null;
}

/** Whether the words of the language leave a surname apart from what stands before and after it. */
function isApart(text: string, at: number, length: number): boolean {
  if (!HAN.test(text.slice(0, at))) return true;
  const bounds = boundsAround(text, at, length);
  return [at, at + 1, at + length].every((end) => bounds.has(end));
}

/** What stands around a word that has the build of a name, and whether it speaks of a person. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly isLed: boolean;
  readonly isPerson: boolean;
}

function isSomebody(
  text: string,
  at: number,
  name: string,
  { before, after, isLed, isPerson }: Around,
): boolean {
  const isClause = /(?:^|[,，。、；;\s])$/.test(before) && /^(?:$|[,，。、；;\s])/.test(after);
  const isTold = isClause || isLed || FOLLOWS.test(after);
  const bounds = boundsAround(text, at, name.length);
  const isWhole = standsAlone(text, at, name.length, bounds, !isTold && HAN.test(before));
  const end = bounds.has(at + name.length);
  const isCommon = !OTHER_WORDS.has(name.charAt(0)) && !OF_PLACES.has(name.charAt(1));
  // Of a surname that is often another word, the words of the language must end where the name does.
  const isPlain = name.length > 2 && (isPerson || isCommon || (isLed && end));
  if (!isTold) return isWhole && isPlain;
  const isDone = DONE_BY_PERSONS.test(after) || (isLed && FOLLOWS.test(after));
  return isWhole || isPlain || (isDone && bounds.has(at) && end);
}

const HAN = /\p{Script=Han}$/u;
/** How far around a name the words of the text are told apart. */
const AROUND = 8;

/**
 * Whether the words of the language leave the surname apart, and what follows too: 江河湖长 is no 江河湖, nor
 * 黄土坡 a 黄土. Amid running text a given name that is a word is none either: 李庄小学 is no 庄小学.
 */
function standsAlone(
  text: string,
  at: number,
  length: number,
  bounds: ReadonlySet<number>,
  letterByLetter: boolean,
): boolean {
  const surname = COMPOUND_SURNAMES.has(text.slice(at, at + 2)) && length > 2 ? 2 : 1;
  const inside = [...Array(length - 1).keys()].map((n) => at + 1 + n);
  if (bounds.has(at) && bounds.has(at + length) && !inside.some((end) => bounds.has(end)))
    return length > 2;
  const wanted = letterByLetter
    ? [...Array(length - surname).keys()].map((n) => at + surname + n)
    : [at + surname];
  return [at, ...wanted, at + length].every((bound) => bounds.has(bound));
}

/** Where words of the language begin and end in and around a name. */
function boundsAround(text: string, at: number, length: number): ReadonlySet<number> {
  const from = Math.max(0, at - AROUND);
  const ends = wordEnds(text.slice(from, at + length + AROUND));
  return new Set([from, ...ends.map((end) => from + end)]);
}

function sentenceAround(text: string, at: number, length: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[。！？；!?;\n]/)
      .at(-1) ?? '';
  const after = text.slice(at + length).split(/[。！？；!?;\n]/)[0] ?? '';
  return `${before} ${after}`;
}

/** Letters of a name that are spread with blanks stand together; dots of names are one sign. */
function joined(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '')
    .replace(/[•・‧∙⋅]/g, '·')
    .replace(DOCUMENT, (head) => '\0'.repeat(head.length));
}

/** Who issued a document, before its year: 郧政发〔2022〕, in letters that may look like a name. */
const DOCUMENT = /\p{Script=Han}{1,10}[发函办字文规批通令复政财农](?=[〔[]\d{4})/gu;
