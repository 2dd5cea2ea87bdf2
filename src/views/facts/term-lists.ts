import type { Indicator } from '../../domain/facts/knowledge.ts';
import type { Portal } from '../../portal/portal.ts';

/** A short list of terms of the source, such as 五治 or the eight aspects of participation. */
export interface TermList {
  readonly name: string;
  readonly anchor: string;
  readonly items: readonly string[];
  /** Items the source has beyond these, which it only paraphrases. */
  readonly unlisted: number;
  readonly section: string;
}

/** All lists of terms, under the article they stand in. */
export function termLists(
  portal: Pick<Portal, 'knowledge'>,
): { readonly article: string; readonly lists: readonly TermList[] }[] {
  const sets = new Map<string, Indicator[]>();
  for (const indicator of portal.knowledge.indicators) {
    const items = sets.get(indicator.set);
    if (items) items.push(indicator);
    else sets.set(indicator.set, [indicator]);
  }
  const articles = new Map<string, TermList[]>();
  for (const [name, items] of sets) {
    const first = items[0];
    if (!first) continue;
    const article = first.section.split('·')[0] ?? first.section;
    const list: TermList = {
      name,
      anchor: `list-${[...sets.keys()].indexOf(name) + 1}`,
      items: items.map(({ item }) => item),
      unlisted: first.printedItems - items.length,
      section: first.section,
    };
    const lists = articles.get(article);
    if (lists) lists.push(list);
    else articles.set(article, [list]);
  }
  return [...articles].map(([article, lists]) => ({ article, lists }));
}
