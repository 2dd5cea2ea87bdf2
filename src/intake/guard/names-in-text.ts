import { COMPOUND_SURNAMES, SURNAMES } from '../../domain/surnames.ts';
import { type Finding, type FindingWords, finding } from './finding.ts';
import { couldBeName, namesInCell, readsAsName } from './names.ts';

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

/** Words for one household or person whose name may follow. */
const HOUSEHOLD =
  '户主|低保户|特困户|五保户|贫困户|脱贫户|监测户|困难户|低保对象|特困人员|补助对象|救助对象|残疾人|申请人|受益人|享受人|领款人|领取人|收款人|当事人|承包人|承租人|被征收人|捐款人|监护人|患者|病人|死者|已故|孤儿|老人';
const OTHERS = '经办人|联系人|村民|居民|住户|农户|群众|儿童|学生|小朋友|同学|本人|姓名';
/** Whoever bears such a post speaks for an office, and not for a household. */
const POST =
  /(?:书记|主任|[局镇区县市部科处所站院校队组会董事理]长|主席|委员|教授|研究员|记者|作者|专家|经理|老师|医生|编辑|导师|代表)[:：]?$/;
const BETWEEN = '(?:姓名)?(?:[:：是为系叫]|["“「『(《])*';
const AFTER = new RegExp(
  `(${HOUSEHOLD}|${OTHERS})${BETWEEN}((?:\\p{Script=Han}{2,8}·)+\\p{Script=Han}{2,8}|(?![和查])\\p{Script=Han}{2,4}?)(?=$|[^\\p{Script=Han}]|等|家|同志|户|的|因|在|于|已|为|获|领|主动|自愿|反映|说|之)`,
  'gu',
);
const STRONG = new RegExp(`^(?:${HOUSEHOLD})$`);
/** What stands behind a name, and before one, in a sentence about a person. */
const FOLLOWS =
  /^(?:之|的|家)?(?:妻|丈夫|儿|女儿|孙|之?[子女父母夫]|遗属|家属|兄弟|姐妹)|^家(?![庭园长具电政家乡])|^(?:同志|一家|户|本人|夫妇|夫妻)|^(?:捐|领(?:取|到|了|走)|患|因病|病(?:重|故|逝)|说|反映|承包|自愿|主动|去世|就读|住院)|^[(]?\d{1,3}岁/;
const LEADS = /(?:由|叫|名叫|已故|感谢|其[子女妻夫孙]|之[子女妻夫]|[一二三四五六七八九十\d]组)$/;
/** What may not stand in one sentence with a full name. */
const PRIVATE_LIFE = new RegExp(
  `${HOUSEHOLD}|\\d\\s?(?:万|千|百)?元|之[子女妻夫]|儿子|女儿|孙[子女]|就读|上学|小学|中学|\\d\\s?岁|患|癌|病|残|住院|手术|离婚|去世`,
);
const HIDDEN_HALF = new RegExp(`[${[...SURNAMES].join('')}](?:XX|xx|××)(?![A-Za-z])`, 'g');
const OLD_NEIGHBOUR = new RegExp(`老[${[...SURNAMES].join('')}](?=家的?|婶|嫂|伯)`, 'g');

/**
 * Full names in running text. One beside a household's affairs is refused; a bare one is only told,
 * since words alone cannot be sure.
 */
export function findNamesInText(source: string): Finding[] {
  const text = joined(source);
  const found = new Map<number, Finding>();
  for (const [name, at, strong] of suspects(text)) {
    const beside = strong || PRIVATE_LIFE.test(sentenceAround(text, at, name.length));
    found.set(at, finding(beside ? BESIDE : BARE, at, name));
  }
  const [whole] = found.size === 0 ? namesInCell(text) : [];
  if (whole !== undefined) found.set(0, finding(BARE, 0, whole));
  for (const pattern of [HIDDEN_HALF, OLD_NEIGHBOUR]) {
    for (const { 0: name, index } of text.matchAll(pattern)) {
      if (!found.has(index)) found.set(index, finding(BARE, index, name));
    }
  }
  return [...found.values()];
}

type Suspect = readonly [name: string, at: number, strong: boolean];

function* suspects(text: string): Generator<Suspect> {
  for (const match of text.matchAll(AFTER)) {
    const [all, role = '', name = ''] = match;
    const strong = STRONG.test(role);
    const dotted = name.includes('·');
    if (!dotted && !(strong ? couldBeName(name) : readsAsName(name))) continue;
    yield [name, match.index + all.length - name.length, strong];
  }
  for (let at = 0; at < text.length; at += 1) {
    const name = nameAt(text, at);
    if (name === null) continue;
    const before = text.slice(Math.max(0, at - 6), at);
    if (POST.test(before)) continue;
    if (LEADS.test(before) || FOLLOWS.test(text.slice(at + name.length, at + name.length + 6))) {
      yield [name, at, false];
    }
    at += name.length - 1;
  }
}

/** Surnames that in running text are nearly always another word. */
const OTHER_WORDS = new Set('和查管随计关向连满成支常时单从应于党水车');

/** The longest word from here on that reads as a name. */
function nameAt(text: string, at: number): string | null {
  const first = text.charAt(at);
  if (OTHER_WORDS.has(first)) return null;
  if (!SURNAMES.has(first) && !COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return null;
  for (const length of [4, 3, 2]) {
    const word = text.slice(at, at + length);
    if (word.length === length && readsAsName(word)) return word;
  }
  return null;
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
    .replace(/[•・‧∙⋅]/g, '·');
}
