import type { SearchNames } from '../../domain/search/root.ts';

/** A day, a count or a sum as it stands within other words. */
const NUMBER =
  /^(?:[0-9０-９][0-9０-９,，.．]*(?:季度|[年月日元户批])?|(?:十[一二]?|[一二三四五六七八九])月)+/;
/** Words that ask, and words that only bind others. */
const BETWEEN =
  /^(?:为什么|什么|怎么样?|怎样|多少|哪[里些个年]|时候|谁|我们?家?|村里|[的了吗呢啊在是有给和与])/;
/** Names are looked for in pieces of this many characters at most. */
const LONGEST = 12;

/**
 * What a query may be taken for that is found nowhere as it is, best first, each as words that must all be
 * found: 枫林村的厕所多少钱 → 枫林村 厕所, where names of the site begin or end with these, then 枫林村. What
 * no name has is left out after that was tried. None where it has letters, as numbers of households have.
 */
export function apart(typed: string, names: SearchNames): string[] {
  if (/[A-Za-z]/.test(typed)) return [];
  const parts = partsOf(typed, `\n${names.map(([name]) => name).join('\n')}\n`);
  const named = parts.filter(({ isNamed }) => isNamed).map(({ word }) => word);
  if (named.every((word) => /^[\d０-９,.]+[^年月]?$/.test(word))) return [];
  const taken = named.map((_, left) => named.slice(0, named.length - left).join(' '));
  const all = parts.map(({ word }) => word).join(' ');
  return [...new Set([all, ...taken])].filter((words) => words !== typed);
}

interface Part {
  readonly word: string;
  readonly isNamed: boolean;
}

/** A query cut into names, numbers and what is left between them. */
function partsOf(typed: string, known: string): Part[] {
  const parts: Part[] = [];
  let stray = '';
  const keep = (word: string): void => {
    if (stray.length > 1) parts.push({ word: stray, isNamed: false });
    if (word !== '') parts.push({ word, isNamed: true });
    stray = '';
  };
  let rest = typed;
  while (rest !== '') {
    const left = /^\s+/.exec(rest)?.[0] ?? BETWEEN.exec(rest)?.[0] ?? '';
    const word = left === '' ? (NUMBER.exec(rest)?.[0] ?? longest(rest, known)) : '';
    if (left !== '' || word !== '') keep(word);
    else stray += rest.charAt(0);
    rest = rest.slice(Math.max(1, left.length, word.length));
  }
  keep('');
  return parts;
}

/** The longest beginning of a text that a name begins or ends with; empty below two characters. */
function longest(text: string, known: string): string {
  for (let end = Math.min(LONGEST, text.length); end > 1; end -= 1) {
    const part = text.slice(0, end);
    if (/[了的]$/.test(part)) continue;
    if (known.includes(`\n${part}`) || known.includes(`${part}\n`)) return part;
  }
  return '';
}
