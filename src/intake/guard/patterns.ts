import { type Finding, type FindingWords, finding } from './finding.ts';

/** A private thing that a pattern alone can tell. */
interface Pattern extends FindingWords {
  readonly pattern: RegExp;
  /** Further look at a match that the pattern cannot take. */
  readonly accept?: (match: string) => boolean;
}

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const N = '[\\d一二三四五六七八九十百]{1,5}';
/** What a number after 组 may count besides a door. */
const NOT_A_DOOR = '(?![塘井机泵站闸线路桥渠池灯沟坝厕点标项文田地坡楼栋]|公路|地块|图斑|圩堤)';

export const PLATE: Pattern = {
  code: 'guard/plate',
  pattern: new RegExp(
    `${PROVINCE}\\s?[A-HJ-NP-Z]\\s?[·•.\\-]?\\s?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Z0-9])`,
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

export const EMAIL: Pattern = {
  code: 'guard/email',
  pattern:
    /(?<![\w.+-])[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?!png|jpe?g|webp|svg|gif)[A-Za-z]{2,10}(?![\w-])/g,
  message: '发现电子邮箱，不能公开。',
  fix: '请删除；单位邮箱登记到 allowed.csv。',
};

export const MESSENGER: Pattern = {
  code: 'guard/messenger',
  pattern:
    /(?:微信号?|weixin|wechat|(?<![a-z])wx|(?<![a-z])vx)\s?(?:[:：是为]|号是|号为)\s?[a-z][\w-]{5,19}|(?:微信号?|weixin|wechat|(?<![a-z])wx|(?<![a-z])vx)\s?[a-z][\w-]{5,19}(?<=\d)|(?<![a-z])qq\s?(?:号码?)?\s?[:：是为]?\s?[1-9]\d{4,10}(?!\d)/gi,
  message: '发现微信号或 QQ 号，不能公开。',
  fix: '请删除；要留联系办法，写单位的座机。',
};

export const ADDRESS: Pattern = {
  code: 'guard/address',
  pattern: new RegExp(
    `${N}\\s?组\\s?${N}\\s?号(?!楼|栋)${NOT_A_DOOR}|${N}\\s?(?:栋|幢|号楼|#楼)\\s?(?:${N}\\s?单元\\s?)?\\d{3,4}\\s?(?:室|号|户)?(?!\\d)|${N}\\s?单元\\s?\\d{1,4}\\s?[室号户]?(?!\\d)|门牌号?\\s?[:：]?\\s?\\d{1,4}`,
    'g',
  ),
  accept: (match) => !/[栋幢楼]\s?\d{3,4}$/.test(match),
  message: '发现门牌地址，不能公开。',
  fix: '请只写到组、到小区。',
};

export const PASSPORT: Pattern = {
  code: 'guard/passport',
  pattern:
    /(?<![A-Za-z0-9-])E[A-HJ-NP-Z0-9]\d{7}(?![A-Za-z0-9-])|(?:护照|通行证|居住证|证件)号?码?\s?[:：是为]?\s?[A-Z]{1,2}\d{7,9}(?!\d)|(?<![A-Za-z0-9-])(?:C[A-HJ-NP-Z]\d{7}|[HM]\d{10})(?![A-Za-z0-9-])/g,
  accept: (match) => !/^E(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/.test(match),
  message: '发现护照或通行证号，不能公开。',
  fix: '请删除。',
};

export const LANDLINE: Pattern = {
  code: 'guard/landline',
  pattern:
    /(?<![\d-])(?:\(0\d{2,3}\)|0\d{2,3}[-—–])\s?[2-8]\d{6,7}(?![\d-])|(?<=电话\D{0,3})0\d{10,11}(?!\d)/g,
  message: '发现座机号码，只有登记过的监督电话可以公开。',
  fix: '请填到「监督电话」栏，或登记到 allowed.csv；是私人的请删除。',
};

const MASK = '[*＊xX×●•■□#?_]';
/**
 * A number of a person with some of its digits covered. Neighbours know the area and the birthday, and
 * one of them the rest, so that it can be told again.
 */
export const COVERED: Pattern = {
  code: 'guard/covered-number',
  pattern: new RegExp(
    `(?<![\\w.])(?:\\d{3,}\\s?${MASK}{2,}[\\s\\d]{0,20}\\d{2}[\\dXx]?|\\d{6,}…{1,6}\\d{2,}[\\dXx]?|\\d{3,}\\s?[*×●■]{3,}|[*×●■]{3,}\\s?\\d{3,17}[\\dXx])(?!\\w)|尾号[:：是为]?\\s?\\d{3,}`,
    'g',
  ),
  accept: (match) => match.startsWith('尾号') || match.replace(/\s/g, '').length >= 7,
  message: '发现遮了几位的号码，还能猜回来，不能公开。',
  fix: '请整个删除；要区分同名的人，用组别和户号。',
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
