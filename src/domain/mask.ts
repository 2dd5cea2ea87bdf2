import { COMPOUND_SURNAMES, SURNAMES } from './surnames.ts';

const HAN = '\\p{Script=Han}';
const MASKED = new RegExp(`^${HAN}\\*+${HAN}?$`, 'u');
const MASKED_COMPOUND = new RegExp(`^(${HAN}{2})\\*+$`, 'u');
const MASKED_DOTTED = new RegExp(`^${HAN}?\\*+(·${HAN}?\\*+)+$`, 'u');
const MASKED_LATIN = /^\p{Script=Latin}\*+(?:[ ·-]\p{Script=Latin}\*+)*$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}' ·-]*$/u;
const HAN_NAME = new RegExp(`^${HAN}{2,}$`, 'u');
const HAN_DOTTED = new RegExp(`^${HAN}+(?:·${HAN}+)+$`, 'u');

/** Dots that typists put between the parts of a name, or after a letter that stands for one. */
const DOTS = /\s*[•・‧∙⋅·．.]\s*/g;

/** Stands for a name whose time has passed; see `src/domain/expiry.ts`. */
export const EXPIRED_NAME = '姓名已撤下';

/** Whether a resident's name is masked as the portal asks: 张*, 张*三, 欧阳**, 阿*·买**, J*** S****. */
export function isMasked(name: string): boolean {
  if (isShortMasked(name) || name === EXPIRED_NAME) return true;
  if (!name.includes('*') && !name.includes('＊')) return false;
  const folded = name.replaceAll('＊', '*').replace(DOTS, '·');
  const surname = MASKED_COMPOUND.exec(folded)?.[1];
  if (surname !== undefined) return COMPOUND_SURNAMES.has(surname);
  return MASKED.test(folded) || MASKED_DOTTED.test(folded) || MASKED_LATIN.test(folded);
}

/** 张* and 张*三, the forms of nearly every row, told without a pattern. */
function isShortMasked(name: string): boolean {
  if (name.charCodeAt(1) !== 42 || !isCommonHan(name.charCodeAt(0))) return false;
  return name.length === 2 || (name.length === 3 && isCommonHan(name.charCodeAt(2)));
}

function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * Masks a full name by the portal's rule: 张三 → 张*, 张小三 → 张*三, 张王小三 → 张**三, 欧阳小三 → 欧阳**;
 * each part of a name with a dot, and each word of a name in Latin letters, keeps its first letter. Spaces
 * that only spread a short name are dropped. A name already masked stays as it is, and so does what is
 * not one name: masked as one, two persons would become a third.
 */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (isMasked(trimmed)) return trimmed;
  const bare = trimmed.replaceAll('*', '').replaceAll('＊', '').replace(DOTS, '·').trim();
  const latin = bare.normalize('NFKC');
  if (LATIN_NAME.test(latin)) return maskWords(latin);
  const joined = bare.replace(/\s+/g, '');
  if (HAN_DOTTED.test(joined)) return joined.split('·').map(firstLetterOnly).join('·');
  return HAN_NAME.test(joined) && !isSeveral(bare) ? maskHan([...joined]) : trimmed;
}

/** Two surnames, each with a name behind it: 张小三 李四, 张三李四. */
function isSeveral(name: string): boolean {
  const words = name.split(/\s+/).map((word) => [...word]);
  const isSurname = (letter = ''): boolean => SURNAMES.has(letter);
  if (words.length > 1) return words.every((word) => word.length > 1 && isSurname(word[0]));
  const letters = words[0] ?? [];
  if (COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) || !isSurname(letters[0])) return false;
  return [2, 3].some((at) => at + 2 <= letters.length && isSurname(letters[at]));
}

function maskHan(letters: readonly string[]): string {
  const isCompound = letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join(''));
  const surname = isCompound ? 2 : 1;
  const given = letters.length - surname;
  if (given <= 1 || isCompound)
    return letters.slice(0, surname).join('') + '*'.repeat(Math.max(1, given));
  return `${letters[0]}${'*'.repeat(given - 1)}${letters.at(-1)}`;
}

function maskWords(name: string): string {
  return name
    .replaceAll("'", '')
    .split(/([ ·-]+)/)
    .map((part) => (/^\p{Script=Latin}/u.test(part) ? firstLetterOnly(part) : part.slice(0, 1)))
    .join('');
}

function firstLetterOnly(part: string): string {
  const letters = [...part];
  return `${letters[0] ?? ''}${'*'.repeat(Math.max(1, letters.length - 1))}`;
}
