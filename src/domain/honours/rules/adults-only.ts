import { bare } from '../../bare.ts';
import type { Honour, HonourFault, HonourTitle } from '../honour.ts';

/** Words that speak of somebody without a name. */
export const UNNAMED: ReadonlySet<string> = new Set(['某户', '某人']);

const MINOR = /未成年|儿童|小孩|孩子|小朋友|学生|幼儿|少年|少女|娃/;
const AGE = /(?<!\d)(?:\d|1[0-7])周?岁|[一二三四五六七八九]年级|初[一二三]|高[一二三]|[大中小]班/;
/** A deed that begins with a minor is a minor's: 小学生拾金不昧, not 接送学生上学. */
const BY_MINOR = new RegExp(`^(?:一名|一位|这名|本村|本社区)*(?:${MINOR.source}|[小中]学生)`);

/** Nobody under age is named or can be told from the words. */
export function adultsOnly(
  { bearer, subject, deed }: Honour,
  title: HonourTitle,
): readonly HonourFault[] {
  const faults: HonourFault[] = [];
  const personal = bearer === 'household' || bearer === 'person';
  if (personal && !title.named && !UNNAMED.has(subject)) {
    faults.push({
      field: 'subject',
      code: 'minor-named',
      message: `「${title.title}」可能评给未成年人，不能写名字，打星号也不行。`,
      fix: '请写「某人」或「某户」；名单贴在村里的公示栏。',
    });
  }
  if (personal && MINOR.test(subject)) {
    faults.push({
      field: 'subject',
      code: 'minor-named',
      message: '对象写的是未成年人。',
      fix: '网上不公开未成年人，请删掉这一条，名单贴在村里的公示栏。',
    });
  }
  const words = bare(deed);
  if (AGE.test(words) || BY_MINOR.test(words)) {
    faults.push({
      field: 'deed',
      code: 'minor-told',
      message: '事迹里看得出是未成年人。',
      fix: '请删掉年龄、年级；整条讲未成年人的，请删掉这一条。',
    });
  }
  return faults;
}
