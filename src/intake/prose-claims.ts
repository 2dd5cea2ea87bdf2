import { CASE_FRAME } from './prose-check.ts';
import { proseTags } from './prose-tags.ts';

/** What says itself that the source is silent, and the number of a clause. */
const SAID = /没有(?:写|印|说|载|资料)|没写|没印|未载|\b[A-Z]+-[A-Z]+-\d+\b/;

/** A lead in bold sums up what follows it; a divider, a chart and a list of rules say nothing. */
const NO_SENTENCE = /\*\*[^*]+\*\*|^\|[-| ]+\|$|<(?:Chart|Rules|Photo)\b[^>]*>/gu;

/**
 * Rows of a case, each as often as it has sentences that stand on no fact, date, note or clause and do
 * not say that the source is silent: what an editor has to compare with the source by eye.
 */
export function unsourcedRows(text: string): number[] {
  const lines = text.split('\n');
  let section: string | null = null;
  return lines.flatMap((line, index) => {
    if (line.startsWith('## ')) section = line.slice(3).trim();
    const isHead = line.startsWith('#') || /^\|[-| ]+\|$/.test(lines[index + 1] ?? '');
    if (section === null || (CASE_FRAME[section] ?? 'claims') !== 'claims' || isHead) return [];
    const said = line.replace(NO_SENTENCE, '');
    const sentences = said.startsWith('|') ? [said] : said.split(/(?<=[。！？])/u);
    return sentences
      .filter((one) => /\p{Script=Han}/u.test(one))
      .filter((one) => proseTags(one).length === 0 && !SAID.test(one))
      .map(() => index + 1);
  });
}
