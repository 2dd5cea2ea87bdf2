import { SURNAMES } from '../../surnames.ts';
import type { CensureEntry, CensureFault } from '../entry.ts';

const UNNAMED: ReadonlySet<string> = new Set(['某户', '某住户', '某人']);
const CASE_NUMBER = /^[A-Za-z0-9-]{2,20}$/;
const CALLED =
  /([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?:同志|先生|女士|大妈|大爷|大叔|老人|一家|本人)/g;
const HOUSE = /\d+\s*号(?!线)|门牌|\d+\s*(?:栋|幢|单元|室)/;

/** The board names conduct and place: no person, masked or not, and no door. */
export function conductNotPerson(entry: CensureEntry): readonly CensureFault[] {
  const faults: CensureFault[] = [];
  const personal = entry.subjectKind === '户' || entry.subjectKind === '个人';
  if (
    (personal && !UNNAMED.has(entry.subject) && !CASE_NUMBER.test(entry.subject)) ||
    isName(entry.subject)
  ) {
    faults.push({
      field: 'subject',
      code: 'named-person',
      message: '待整改提示写了人名，打了星号也不行。',
      fix: '请写「某户」、编号或地段。',
    });
  }
  for (const field of ['subject', 'deed', 'place', 'reply'] as const) {
    const words = entry[field] ?? '';
    if (field !== 'subject' && namesSomebody(words)) {
      faults.push({
        field,
        code: 'named-person',
        message: '文字里写了人名。',
        fix: '请删掉人名，只写事和地方。',
      });
    }
    if (HOUSE.test(words)) {
      faults.push({
        field,
        code: 'house-number',
        message: '写了门牌或楼栋房号，等于点了名。',
        fix: '请只写到组、网格或路段。',
      });
    }
  }
  return faults;
}

/** Whether the whole text looks like a name of a person. */
function isName(text: string): boolean {
  return (
    /^[\u4e00-\u9fff]{2,3}$/.test(text) &&
    SURNAMES.has(text.charAt(0)) &&
    !/[店铺馆厂户]$/.test(text)
  );
}

function namesSomebody(text: string): boolean {
  if (/[\u4e00-\u9fff][*＊]/.test(text)) return true;
  return [...text.matchAll(CALLED)].some(([, first]) => first !== undefined && SURNAMES.has(first));
}
