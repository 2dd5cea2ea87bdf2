import { decodeEntities } from '../entities.ts';
import { mightBePrivate } from '../quick-look.ts';
import { withoutDigests } from './digests.ts';
import { BREAK, type FileText } from './file-text.ts';
import { jsonTexts } from './json.ts';

const PIECE =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(script|style)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\3\s*>|<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<[!?][^>]*>/g;
const ATTRIBUTE = /([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Elements in the middle of words: a number may run on past them. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tspan|tt|u|var|wbr|w:(?!p$|tr$|tc$|br$|tab$).*|r|t|rPr|rFont|dc:.*|cp:.*)$/i;
/** Attributes that hold amounts in 分, geometry or digests, and nothing of people. */
const MACHINE =
  /^(?:data-(?:amount|total|fen)|d|points|viewbox|transform|[xy][12]?|[cdr][xy]?|width|height|integrity|nonce|srcset|style)$/i;

/** How a markup language is to be read. */
export interface MarkupOptions {
  /** XML of an office file: of its attributes, most of which are formatting, only words and long numbers. */
  readonly wordsOnly?: boolean;
  /** Numbers must say what they are; see `mightBePrivate`. */
  readonly explain?: boolean;
}

/** Everything an HTML, SVG or XML file says: text, attributes, comments, and the data in its scripts. */
export function markupTexts(source: string, options: MarkupOptions = {}): FileText[] {
  const { explain = true } = options;
  const body = new Suspects(explain);
  const attributes = new Suspects(explain);
  const comments = new Suspects(explain);
  const texts: FileText[] = [];
  const code: string[] = [];
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    body.add(source.slice(end, match.index));
    end = match.index + match[0].length;
    const [, comment, data, script, scriptHead = '', inside = '', , tag, head = ''] = match;
    if (comment !== undefined) comments.push(comment);
    else if (data !== undefined) body.add(data);
    else if (script !== undefined) {
      if (/json/.test(scriptHead)) texts.push(...jsonTexts(inside, '网页数据', explain));
      else code.push(inside);
      readAttributes(scriptHead, attributes);
    } else if (tag !== undefined) {
      if (/^(?:br|tab|w:br|w:tab)$/i.test(tag)) body.add(' ');
      else if (!INLINE.test(tag)) body.close();
      readAttributes(head, attributes, options.wordsOnly);
    }
  }
  body.add(source.slice(end));
  body.close();
  const pieces = [
    ['正文', body.text(), 'words'],
    ['属性', attributes.text(), 'words'],
    ['注释', comments.text(), 'words'],
    ['脚本', withoutDigests(code.join(BREAK)), 'code'],
  ] as const;
  return [
    ...texts,
    ...pieces.flatMap(([place, text, kind]) => (text === '' ? [] : [{ place, text, kind }])),
  ];
}

/** Gathers passages and keeps those that need a second look, so that a long page costs one pass. */
class Suspects {
  readonly #kept: string[] = [];
  readonly #explain: boolean;
  #open = '';

  constructor(explain: boolean) {
    this.#explain = explain;
  }

  add(text: string): void {
    this.#open += text;
  }

  close(): void {
    if (this.#open !== '') this.push(this.#open);
    this.#open = '';
  }

  push(source: string): void {
    const text = decodeEntities(source);
    if (mightBePrivate(text, this.#explain)) this.#kept.push(withoutDigests(text));
  }

  text(): string {
    return this.#kept.join(BREAK);
  }
}

/** Ids of parts, which are digits and say nothing. */
const GUID = /\{?[\dA-F]{8}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{12}\}?/gi;
const WORDS = /\p{Script=Han}|\d{11}|@/u;

function readAttributes(head: string, into: Suspects, wordsOnly = false): void {
  if (!head.includes('=')) return;
  for (const [, name = '', double, single, bare] of head.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? '';
    if (value === '' || MACHINE.test(name)) continue;
    if (!wordsOnly || WORDS.test(value.replace(GUID, ''))) into.push(percentDecoded(value));
  }
}

function percentDecoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
