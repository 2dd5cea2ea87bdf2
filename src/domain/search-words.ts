/**
 * How the search takes text apart: every Han character is a word of its own; numbers (18,600 is 18600)
 * and runs of Latin letters and digits stay whole; punctuation and spaces only part them. So a phrase
 * of single characters finds every substring, and 50元 does not find 650元.
 */
const WORDS =
  /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![A-Za-z0-9])|[A-Za-z0-9]+|[\p{Script=Han}〇]|[^\s\p{P}\p{S}\p{Z}\p{C}]/gu;

/**
 * Opens a number that has decimals. Pagefind also indexes the halves of 8616.10, so that 10月 would
 * find 8616.10 月底; digits alone stay whole. `readable` turns them back.
 */
const DECIMAL = '9009009';

export function searchWords(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []).map(wholeNumber);
}

/** 9,300.00 → 9300, so that either way of writing it finds the other; 8,616.10 → mark, 1, 86161. */
function wholeNumber(word: string): string {
  const [whole = '', tail = ''] = word.replaceAll(',', '').split('.');
  const decimals = tail.replace(/0+$/, '');
  return decimals === '' ? whole : `${DECIMAL}${decimals.length}${whole}${decimals}`;
}

/** Text of the index as a reader should see it. */
export function readable(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(new RegExp(`${DECIMAL}(\\d)(\\d+)`, 'g'), (_, places: string, digits: string) => {
      const at = digits.length - Number(places);
      return `${digits.slice(0, at)}.${digits.slice(at)}`;
    });
}

/**
 * Text for the index: words parted by zero-width spaces, which excerpts drop again. Signs become a
 * gap: left in, each would count as a word and part its neighbours.
 */
export function textForIndex(text: string): string {
  const folded = text.normalize('NFKC');
  const parts: string[] = [];
  let end = 0;
  for (const match of folded.matchAll(WORDS)) {
    parts.push(match.index > end ? ' ' : '\u200b', wholeNumber(match[0]));
    end = match.index + match[0].length;
  }
  return parts.join('').trim();
}

/** A query that matches the words next to one another, in order; empty when there is no word. */
export function phraseQuery(query: string): string {
  const words = searchWords(query);
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
}
