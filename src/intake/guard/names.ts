import { COMPOUND_SURNAMES, SURNAMES } from '../../domain/surnames.ts';
import { type Finding, finding } from './finding.ts';

const NAME_IN_TEXT = {
  code: 'guard/name-in-text',
  severity: 'warning',
  message: '这里像是写了居民的全名，请核对。',
  fix: '居民姓名要打星号，写成「张*三」这样；不是姓名就不用改。',
} as const;

const ROLE =
  '户主|低保户|特困户|五保户|贫困户|脱贫户|监测户|残疾人|困难户|申请人|受益人|领款人|收款人|当事人|患者|病人|儿童|学生|村民|居民|住户|农户|群众';
const CANDIDATE = new RegExp(
  `(?:${ROLE})(?:姓名)?\\s?[:：是为]?\\s?([\\p{Script=Han}]{2,4}?)(?=[\\s，。、；：,.;:)）(（（/]|$|等|家|同志|一家|户|的|因|在|于|已|为|获|领|主动|自愿|反映|说|\\d)`,
  'gu',
);
/** Words that begin with a common surname and are no name. */
const NOT_A_NAME =
  /^(?:高(?:兴|龄|度|效|速|标|中|山|处)|金额|方(?:便|法|式|案|面)|应|全|时|和|安|常|代|于|都|易|平|双|明|成|自|公|经|终|强|万|白|干|单|黄(?:土|河|酒)|江|石|马(?:上|路)|路|水|田(?:地|间|头)|林(?:地|业)|向|张(?:贴|榜|罗)|周(?:边|围|末|期)|许(?:可|多)|胡(?:乱)|郭|何(?:时|处|人|种)|陈述|严(?:重|格|禁)|余(?:下|额)|任(?:何|务)|程(?:序|度)|曾经|毛|龙|沈|钟|温|元|费用|房|包|丁|杜绝|施(?:工|行)|武|项目|支(?:付|持)|汇|顾)/;

/** Full names beside a word such as 户主 or 低保户: warned of, since words alone cannot be sure. */
export function findNamesInText(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const name = match[1] ?? '';
    if (!looksLikeName(name)) continue;
    found.push(finding(NAME_IN_TEXT, match.index + match[0].length - name.length, name));
  }
  return found;
}

/** Whether two to four Han characters read as a full name. */
export function looksLikeName(word: string): boolean {
  if (NOT_A_NAME.test(word)) return false;
  const letters = [...word];
  if (COMPOUND_SURNAMES.has(letters.slice(0, 2).join(''))) return letters.length > 2;
  return letters.length <= 3 && SURNAMES.has(letters[0] ?? '');
}
