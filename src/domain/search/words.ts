/**
 * How the search takes text apart: every Han character is a word of its own; numbers (18,600 is 18600)
 * and runs of Latin letters and digits stay whole; punctuation and spaces only part them. So a phrase
 * of single characters finds every substring, and 50元 does not find 650元. A fingerprint is one word
 * with its hyphens or without, a year in characters (二〇二二) and a month (十一月) are numbers.
 */
const WORDS =
  /(?<mark>(?=[0-9-]*[A-Z])[0-9A-Z]{4}(?:-?[0-9A-Z]{4}){3}(?![0-9A-Z]|-[0-9A-Z]))|(?<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![A-Z0-9]))|[A-Z0-9]+|(?<year>[一二][〇零一二三四五六七八九]{3}(?=年)|二[〇零][〇零一二三四五六七八九]{2})|(?<month>(?:十[一二]?|[一二三四五六七八九])(?=月))|[\p{Script=Han}〇]|[^\s\p{P}\p{S}\p{Z}\p{C}]/gu;

/** A word of a text, and where in the text it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places. */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(folded(text).matchAll(WORDS), (match) => {
    const start = match.index ?? 0;
    return { word: wordOf(match), start, end: start + match[0].length };
  });
}

/** The words of a text. */
export function searchWords(text: string): string[] {
  return Array.from(folded(text).matchAll(WORDS), wordOf);
}

/** Letters in one width, one case and one form; every place in the text stays where it is. */
function folded(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e\uff0c]/g, narrow)
    .replace(/[\uf900-\ufaff\u2f00-\u2fd5]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Wide forms of letters, digits and of the signs that stand within numbers and fingerprints. */
function narrow(letter: string, at: number, text: string): string {
  const isSign = letter < '０';
  if (isSign && !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/.test(text[at + 1] ?? '')) return letter;
  return String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
}

const NUMERALS = '零一二三四五六七八九十';
const numeral = (letter: string): number => Math.max(0, NUMERALS.indexOf(letter));

function wordOf({ 0: found, groups = {} }: RegExpMatchArray): string {
  const { mark, number, year, month } = groups;
  if (mark !== undefined) return mark.replace(/-/g, '').replace(/(.{4})(?=.)/g, '$1-');
  if (number !== undefined) return plainNumber(number);
  if (year !== undefined) return [...year].map(numeral).join('');
  if (month !== undefined) return String([...month].reduce((sum, one) => sum + numeral(one), 0));
  return found;
}

/** 9,300.00 → 9300, so that either way of writing it finds the other. */
function plainNumber(found: string): string {
  const number = found.replace(/,/g, '');
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
