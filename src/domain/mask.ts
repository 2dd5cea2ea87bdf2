/** Two-character surnames that are masked whole-surname: 欧阳小三 → 欧阳**. */
const DOUBLE_SURNAMES = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '宇文',
  '长孙',
  '端木',
  '司徒',
  '轩辕',
  '呼延',
  '南宫',
  '独孤',
  '西门',
]);

const MASKED = /^[\u4e00-\u9fff\u3400-\u4dbf]\*+[\u4e00-\u9fff\u3400-\u4dbf]?$/;
const MASKED_DOUBLE = /^([\u4e00-\u9fff]{2})\*+$/;
const MASKED_DOTTED = /^[\u4e00-\u9fff\u3400-\u4dbf]\*+(·[\u4e00-\u9fff\u3400-\u4dbf]?\*+)+$/;

/** Whether a resident's name is masked as the portal asks: 张*, 张*三, 欧阳**, 阿*·买**. */
export function isMasked(name: string): boolean {
  const surname = MASKED_DOUBLE.exec(name)?.[1];
  if (surname !== undefined) return DOUBLE_SURNAMES.has(surname);
  return MASKED.test(name) || MASKED_DOTTED.test(name);
}

/** Masks a full name by the portal's rule; a name already masked stays as it is. */
export function maskName(name: string): string {
  if (name.includes('*')) return name;
  if (name.includes('·')) {
    return name
      .split('·')
      .map((part) => `${part.slice(0, 1)}${'*'.repeat(Math.max(1, [...part].length - 1))}`)
      .join('·');
  }
  const letters = [...name];
  const surname = DOUBLE_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  const given = letters.length - surname;
  if (given <= 1 || surname === 2)
    return letters.slice(0, surname).join('') + '*'.repeat(Math.max(1, given));
  return `${letters[0]}${'*'.repeat(given - 1)}${letters.at(-1)}`;
}
