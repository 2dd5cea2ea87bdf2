/**
 * Words with a numeral that states no quantity of the source. Everything else that counts must be a
 * fact, so that it can be traced; a county adds the set phrases of its own papers in its settings.
 */
const INNOCENT: readonly string[] = [
  // Set phrases of village government.
  '第三方',
  '四议两公开',
  '两委',
  '两代表一委员',
  '以工代赈',
  '五保',
  '门前三包',
  // Names: places, groups, honours, feasts, batches and phases.
  '六十岁以上',
  '六十岁以下',
  '十星',
  '“十一”',
  '第一批',
  '第二批',
  '二期',
  '两期',
  // Turns of speech.
  '百姓',
  '一一',
  '万一',
  '两头',
  '两回事',
  '零工',
  '零头',
  '零散',
  '清零',
  '三三两两',
];

const NUMERAL = '[〇零一二三四五六七八九十百千万亿两]';
const STATED = new RegExp(
  `百分之${NUMERAL}*|[一过对]半|半数|${NUMERAL}+|[0-9０-９]+(?:[.．][0-9０-９]+)?`,
  'g',
);

/**
 * Numbers that a line of prose states by itself, each with the two characters after it: digits, and
 * numerals that count something. A lone 一 is an article (一户, 一起) unless it measures (一成, 一倍, 一半).
 * `phrases` are the county's own: names of places, set phrases of its papers.
 */
export function statedNumbers(line: string, phrases: readonly string[] = []): string[] {
  const rest = [...phrases, ...INNOCENT].reduce((text, word) => text.replaceAll(word, '〓'), line);
  return [...rest.matchAll(STATED)]
    .filter(({ 0: found, index }) => found !== '一' || /^[成倍]/.test(rest.slice(index + 1)))
    .map(({ 0: found, index }) => rest.slice(index, index + found.length + 2));
}
