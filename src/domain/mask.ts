import { COMPOUND_SURNAMES } from './surnames.ts';

const HAN = '\\p{Script=Han}';
const MASKED = new RegExp(`^${HAN}\\*+${HAN}?$`, 'u');
const MASKED_COMPOUND = new RegExp(`^(${HAN}{2})\\*+$`, 'u');
const MASKED_DOTTED = new RegExp(`^${HAN}?\\*+(·${HAN}?\\*+)+$`, 'u');
const MASKED_LATIN = /^[A-Z]\*+(?:[ ·-][A-Z]\*+)*$/i;

/** Dots that typists put between the parts of a name. */
const DOTS = /[•・‧∙⋅．.]/g;

/** Stands for a name whose time has passed; see `src/domain/expiry.ts`. */
export const EXPIRED_NAME = '已到期';

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
 * that only spread a short name are dropped. A name already masked stays as it is.
 */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (isMasked(trimmed)) return trimmed;
  const bare = trimmed.replaceAll('*', '').replaceAll('＊', '').replace(DOTS, '·').trim();
  if (/^[A-Za-z][A-Za-z' ·-]*$/.test(bare)) return maskWords(bare);
  const joined = bare.replace(/\s+/g, '');
  if (joined.includes('·')) return joined.split('·').map(firstLetterOnly).join('·');
  return maskHan([...joined]);
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
    .map((part) => (/^[A-Za-z]/.test(part) ? firstLetterOnly(part) : part.slice(0, 1)))
    .join('');
}

function firstLetterOnly(part: string): string {
  const letters = [...part];
  return `${letters[0] ?? ''}${'*'.repeat(Math.max(1, letters.length - 1))}`;
}
