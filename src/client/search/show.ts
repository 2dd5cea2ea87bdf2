import { spoken } from '../../domain/sample.ts';
import type { SearchRoot, ShownHead } from '../../domain/search/root.ts';
import type { Term } from './answer.ts';
import { excerpt, type Piece, wholeLine } from './excerpt.ts';

/** One result as it is drawn. */
export interface Shown {
  readonly head: ShownHead;
  /** Kind, place and state, in that order. */
  readonly about: readonly string[];
  /** Whether it answers by itself: a village, a programme. */
  readonly card: boolean;
  /** The page's text, where it was found by that. */
  readonly text: string;
}

/** A result: its title, what it is, and why it was found. */
export function itemOf(
  { head, about, card, text }: Shown,
  terms: readonly Term[],
  site: string,
): HTMLElement {
  const [title, url, ...lines] = head;
  const item = element('li', card ? 'answer' : '');
  const link = element('a', 'title', ...marked(wholeLine(title, terms)));
  link.setAttribute('href', site + url.slice(1));
  const meta = element('span', 'meta', ...about.map((words) => element('span', '', words)));
  const said = lines.map((line) => element('p', '', ...marked(wholeLine(line, terms))));
  item.append(link, meta, ...said, ...reason([title, ...about, ...lines], text, terms));
  return item;
}

/** A line of the text, or the terms that only the record's numbers hold; nothing where the head shows them all. */
function reason(seen: readonly string[], text: string, terms: readonly Term[]): HTMLElement[] {
  const missing = terms.filter(
    (term) =>
      ![...seen, ...seen.map(spoken)].some((line) =>
        wholeLine(line, [term]).some(({ found }) => found),
      ),
  );
  if (missing.length === 0) return [];
  const cut = excerpt(text, missing);
  if (cut.length > 0) return [element('p', '', ...marked(cut))];
  return [element('p', 'small', `这一页里有：${missing.map(({ typed }) => typed).join('、')}`)];
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? element('mark', '', text) : text));
}

/** An element with a class and what is in it; text is never taken as markup. */
export function element(tag: string, name: string, ...parts: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.append(...parts);
  return made;
}

/** How many notices of a place run on the day of the root; nothing where none does. */
export function runningIn(record: number, { facets, running }: SearchRoot): string[] {
  const column = (wanted: string): Column => facets.find(({ name }) => name === wanted) || NONE;
  const [places, states] = [column('village'), column('status')];
  const place = places.of[record];
  const count = states.of.filter(
    (state, at) => running.includes(states.values[state] ?? '') && places.of[at] === place,
  ).length;
  return count > 0 ? [`${count} 件正在公示`] : [];
}

type Column = SearchRoot['facets'][number];
const NONE: Column = { name: '', values: [], of: [] };

/** Kind, place and state of a record. */
export function aboutOf(record: number, { facets }: SearchRoot): string[] {
  return facets.flatMap(({ name, values, of }) => {
    const value = values[of[record] ?? -1];
    return value === undefined || name === 'year' || name === 'town' ? [] : [value];
  });
}
