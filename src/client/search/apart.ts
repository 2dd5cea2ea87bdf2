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
 * The words that a query is made of, as far as names of the site begin or end with them: 枫林村的厕所补了多少 →
 * 枫林村, 厕所. None where nothing comes of it, or where it has letters, as numbers of households have.
 */
export function apart(typed: string, names: SearchNames): string[] {
  if (/[A-Za-z]/.test(typed)) return [];
  const known = `\n${names.map(([name]) => name).join('\n')}\n`;
  const parts: string[] = [];
  let rest = typed;
  while (rest !== '') {
    const left = BETWEEN.exec(rest)?.[0] ?? '';
    const part = left === '' ? (NUMBER.exec(rest)?.[0] ?? longest(rest, known)) : '';
    if (part !== '') parts.push(part);
    rest = rest.slice(Math.max(1, left.length, part.length));
  }
  const isNew = parts.join(' ') !== typed.trim().replace(/\s+/g, ' ');
  return isNew && parts.some((part) => !/^[\d０-９,.]+[^年月]?$/.test(part)) ? parts : [];
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
