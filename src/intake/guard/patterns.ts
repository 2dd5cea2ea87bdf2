import { type Finding, type FindingWords, finding } from './finding.ts';

/** A private thing that a pattern alone can tell. */
interface Pattern extends FindingWords {
  readonly pattern: RegExp;
  /** Further look at a match that the pattern cannot take. */
  readonly accept?: (match: string) => boolean;
}

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const HAN_DIGITS = '〇零一二三四五六七八九';
const N = '[\\d一二三四五六七八九十百]{1,5}';
/** What a number after 组 may count besides a door. */
const NOT_A_DOOR = '(?![塘井机泵站闸线路桥渠池灯沟坝厕点标项文田地坡楼栋]|公路|地块|图斑|圩堤)';

export const PLATE: Pattern = {
  code: 'guard/plate',
  pattern: new RegExp(
    `${PROVINCE}\\s?[A-HJ-NP-Za-hj-np-z]\\s?[·•.\\-]?(?:\\s?[A-HJ-NP-Za-hj-np-z0-9]){4,5}\\s?[A-HJ-NP-Z0-9挂学警港澳](?![A-Z0-9])|车牌?号?码?\\s?[:：是为]?\\s?[A-HJ-NP-Z]\\s?[·•.-]?\\s?[A-HJ-NP-Z0-9]{4,5}(?![A-Z0-9])`,
    'g',
  ),
  accept: (match) => (match.match(/\d/g)?.length ?? 0) >= 3,
  message: '发现车牌号，不能公开。',
  fix: '请删除车牌号。',
};

export const SPOILT: Pattern = {
  code: 'guard/spoilt-number',
  pattern: /(?<![\w.])\d(?:\.\d{1,15})?[Ee]\+1\d(?!\d)|(?<![\w.])\d\.\d{2,15}[Ee]1\d(?!\d)/g,
  message: '长号码被表格软件改坏了，已无法还原。',
  fix: '请找原表，先把这一列设为「文本」；身份证号、账号本来就不该公开。',
};

const MAIL_HOSTS =
  '(?:qq|163|126|139|189|sina|sohu|vip|gmail|hotmail|outlook|foxmail|aliyun|yeah|icloud|live)';
export const EMAIL: Pattern = {
  code: 'guard/email',
  pattern: new RegExp(
    `(?<![\\w.+-])[\\w.+-]{1,64}\\s?@\\s?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,3}\\.(?!png|jpe?g|webp|svg|gif)[A-Za-z]{2,10}(?![\\w-])|(?<![\\w.+-])[\\w.+-]{2,64}\\s?(?:[([{]?@[)\\]}]?|#|[ _]at[ _]|[([{]a(?:t)?[)\\]}]|at(?=\\s?${MAIL_HOSTS})|艾特)\\s?${MAIL_HOSTS}\\s?(?:[.。·_]|点|[({[]?dot[)}\\]]?)\\s?(?:com|cn|net)|@\\s?${MAIL_HOSTS}\\s?[.。]\\s?(?:com|cn|net)`,
    'gi',
  ),
  message: '发现电子邮箱，不能公开。',
  fix: '请删除；单位邮箱登记到 allowed.csv。',
};

const MESSENGERS =
  '(?:微\\s?信|加微|微(?=\\s?[❤♥])|薇信|威信|[vV加]\\s?信|(?<![a-z])(?:weixin|wechat|wx|vx)|加\\s?v|抖音|快手|支付宝|小红书)';
export const MESSENGER: Pattern = {
  code: 'guard/messenger',
  pattern: new RegExp(
    [
      `${MESSENGERS}\\s?[❤♥💚]?\\s?(?:号码?|账号|id)?\\s?(?:[:：是为]\\s?|号是|号为|就是)[a-z][\\w@-]{5,19}`,
      `${MESSENGERS}\\s?(?:号码?|账号|id)?\\s?[a-z][\\w-]{5,19}(?<=[\\d])(?!\\w)`,
      `${MESSENGERS}\\s?(?:号码?|账号)?\\s?[a-z][\\w.-]{3,40}@`,
      `${MESSENGERS}\\s?(?:号码?|账号)\\s?[a-z\\d][\\w-]{4,19}`,
      `${MESSENGERS}\\s?号?(?:同名|(?:同|就是|即)(?:上|手机|电话|号))`,
      '(?<![a-z])wxid_\\w{6,}',
      '(?<![a-z])v\\s?[:：]\\s?[a-z][\\w-]{5,19}',
      '(?<![a-z])(?:qq|扣扣|企鹅)\\s?(?:号码?)?\\s?[:：是为]?\\s?[1-9]\\d{4,10}(?!\\d)',
      '(?<![a-z])q\\s?(?:[:：]\\s?[1-9]\\d{4,10}|[1-9]\\d{7,10})(?!\\d)',
    ].join('|'),
    'gi',
  ),
  message: '发现微信、QQ 一类的号，不能公开。',
  fix: '请删除；要留联系办法，写单位的座机。',
};

/** Papers of a person, each with its number: whatever letters and digits it has. */
export const LABELLED: Pattern = {
  code: 'guard/personal-paper',
  pattern:
    /(?:身份证|存单|户口[本簿]?|社保[卡证]?|医保[卡证]?|军官证|士兵证|警官证|(?:结|离)婚证|出生(?:医学)?证明?|残疾人?证|低保证|老年证|优待证|退[役伍]证|学生证|学籍|驾驶?证|行驶证|工作证|居住证|房产证|不动产权?证)(?:档案|登记)?(?:号码?|编号)?\s?[:：是为]?\s?[\p{Script=Han}]{0,2}第?\s?(?=[A-Z\d-]*\d)[A-Z\d][A-Z\d-]{4,24}|(?:银行卡|存折|一卡通|[卡账帐]户?)号码?\s?[:：是为]?\s?(?=[\d\s*-]*\d)[\d*][\d\s*-]{5,24}/giu,
  accept: (match) => (match.match(/\d/g)?.length ?? 0) >= 4,
  message: '发现个人证件或账户的号码，不能公开。',
  fix: '请删除；是单位账号的，登记到 allowed.csv。',
};

export const ADDRESS: Pattern = {
  code: 'guard/address',
  pattern: new RegExp(
    [
      `${N}\\s?组\\s?-?\\s?(?:户号|门牌|门)?\\s?${N}\\s?号(?!楼|栋)${NOT_A_DOOR}`,
      `${N}\\s?组\\s?(?:户号|门牌)\\s?${N}|${N}\\s?组\\s?第\\s?${N}\\s?户`,
      `(?:${N}|[A-Z甲乙丙丁])\\s?(?:栋|幢|座|号楼|#楼)\\s?(?:${N}\\s?单元\\s?)?(?:\\d{3,4}|[${HAN_DIGITS}]{3,4})\\s?(?:室|号|户)?(?![\\d平元米个])`,
      `(?:[住家在区苑园期点庄寓])\\s?\\d{1,2}\\s?[栋幢座]\\s?\\d{3,4}(?![\\d平元米个户套])`,
      `${N}\\s?单元\\s?(?:\\d{1,4}|[${HAN_DIGITS}]{3,4})\\s?[室号户]?(?![\\d户个盏])`,
      `(?<![\\d-])\\d{1,2}\\s?#\\s?楼?\\s?\\d{3,4}(?!\\d)`,
      `(?:宿舍|公寓|小区|花园|[苑庭])\\d{1,2}(?:-|幢|栋|#)\\d{3,4}(?!\\d)`,
      `\\d{1,2}\\s?楼\\s?\\d{3,4}\\s?[室房]`,
      `(?<![\\d-])\\d{1,2}-\\d{1,2}-\\d{3,4}\\s?[室号户](?!\\d)|^\\d{1,2}-\\d{1,2}-\\d{3,4}$|(?:[住家在]|区|小区|苑|园|栋|楼)\\d{1,2}-\\d{1,2}-\\d{3,4}(?!\\d)`,
      `[\\p{Script=Han}]{2,6}(?:路|街|巷|大道|胡同|弄|里弄)\\s?\\d{1,4}(?:-\\d{1,3})?\\s?号(?!线|楼|栋)${NOT_A_DOOR}`,
      `门牌号?\\s?[:：]?\\s?\\d{1,4}`,
    ].join('|'),
    'gu',
  ),
  accept: (match) => !/(?:^\d.*[栋幢座楼])\s?\d{3,4}$/.test(match),
  message: '发现门牌地址，不能公开。',
  fix: '请只写到组、到小区；单位的办公地址登记到 allowed.csv。',
};

export const PASSPORT: Pattern = {
  code: 'guard/passport',
  pattern:
    /(?<![A-Za-z0-9-])E[A-HJ-NP-Z0-9]\d{7}(?![A-Za-z0-9-])|(?:护照|通行证|居住证|证件)号?码?\s?[:：是为]?\s?[A-Z]{1,2}\d{7,9}(?!\d)|(?<![A-Za-z0-9-])(?:C[A-HJ-NP-Z]\d{7}|[HM]\d{10})(?![A-Za-z0-9-])/g,
  accept: (match) => !/^E(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/.test(match),
  message: '发现护照或通行证号，不能公开。',
  fix: '请删除。',
};

/** Telephones of offices, with their area, in a cell that is there to publish them. */
export const LANDLINES = /(?<![\d-])(?:\(0\d{2,3}\)\s?|0\d{2,3}[-—–\s]?)\d{7,8}(?![\d-])/g;

/** Some digits of a number, told by where in it they stand: 尾号5678, 后四位5678, 前六位420304. */
const PART =
  '(?:尾[号数]|[末后前][几三四五六七八3-8]位|(?:身份证|手机|电话|卡号?|一卡通|账号|存折|证件)[^\\d，。；]{0,6}最[后前][几三四五六七八3-8]?位?)(?:数字?|号码?)?[:：是为]{0,2}\\s?\\d{3,8}';
const NAMED_PART = new RegExp(`^(?:${PART})`, 'u');
const MASK = '[*＊xX×●•■□#?_]';
/**
 * A number of a person with some of its digits covered. Neighbours know the area and the birthday, and
 * one of them the rest, so that it can be told again.
 */
export const COVERED: Pattern = {
  code: 'guard/covered-number',
  pattern: new RegExp(
    `(?<![\\w.])(?:\\d{3,}\\s?${MASK}{2,}[\\s\\d]{0,20}\\d{2}[\\dXx]?|\\d{6,}…{1,6}\\d{2,}[\\dXx]?|\\d{3,}\\s?[*×●■]{3,}|[*×●■]{3,}\\s?\\d{3,17}[\\dXx])(?!\\w)|${PART}`,
    'g',
  ),
  accept: (match) => NAMED_PART.test(match) || match.replace(/\s/g, '').length >= 7,
  message: '发现遮了几位的号码，还能猜回来，不能公开。',
  fix: '请整个删除；要区分同名的人，用组别和户号。',
};

/** An identity number told piece by piece, its birthday as a date: 420304 1990年3月7日 0012. */
export const BORN: Pattern = {
  code: 'guard/id-number',
  pattern:
    /(?<!\d)\d{6}\s?(?:(?:1[89]|20)\d\d|\d\d)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\D{0,2}\d{3}[\dXx](?!\d)/g,
  message: '发现身份证号，不能公开。',
  fix: '请整列删除；要区分同名的人，用组别和户号。',
};

/** Matches of patterns, in the order of the text. */
export function findPatterns(text: string, patterns: readonly Pattern[]): Finding[] {
  const found: Finding[] = [];
  for (const entry of patterns) {
    for (const match of text.matchAll(entry.pattern)) {
      if (entry.accept && !entry.accept(match[0])) continue;
      found.push(finding(entry, match.index, match[0]));
    }
  }
  return found;
}
