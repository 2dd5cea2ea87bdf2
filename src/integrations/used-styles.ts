import { parse, type Root, type Rule } from 'postcss';

/** Styles of the project with the classes, ids and elements they speak of, and what pages made of them. */
interface Known {
  readonly root: Root;
  readonly words: readonly string[];
  readonly trimmed: Map<string, string>;
}
const known = new Map<string, Known>();

/**
 * The rules of a page's styles that can hold on it: those of which every class, id and element is one of
 * the page or among the words of its scripts. More than half of what a page would bring is for other
 * pages. States, which a reader or a script may change, and what stands in brackets (`:not(…)`) are not
 * looked at, but for a `:has(…)` of one thing. `born`: what each part of the page bears, its styles aside.
 */
export function usedStyles(
  css: string,
  born: readonly ReadonlySet<string>[],
  scripts: readonly (ReadonlySet<string> | null)[] = [],
): string {
  const { root, words, trimmed } = lookUp(css);
  const missing = new Set(
    words.filter(
      (word) =>
        !born.some((part) => part.has(word)) &&
        !scripts.some((known) => known?.has(word.replace(/^[.#]/, ''))),
    ),
  );
  const key = [...missing].join(' ');
  const text = trimmed.get(key) ?? without(root, missing);
  trimmed.set(key, text);
  return text;
}

/**
 * What markup bears: `.class`, `#id` and `element`, each also for every word of a script within it and of
 * `data-lent`, which names what another page lends to this one.
 */
export function bornBy(html: string): Set<string> {
  const born = new Set<string>();
  for (const [, script = '', lent = ''] of html.matchAll(
    /<script\b[^>]*>(.*?)<\/script>|\sdata-lent="([^"]*)"/gs,
  ))
    for (const word of `${script} ${lent}`.match(/[\w-]+/g) ?? [])
      born.add(word).add(`.${word}`).add(`#${word}`);
  for (const [, element = ''] of html.matchAll(/<([a-z][\w-]*)/gi)) born.add(element);
  for (const [, name, quoted, bare] of html.matchAll(/\s(class|id)=(?:"([^"]*)"|([^\s"'>]+))/g))
    for (const word of (quoted ?? bare ?? '').split(/\s+/))
      born.add((name === 'id' ? '#' : '.') + word);
  return born;
}

function lookUp(css: string): Known {
  const found = known.get(css) ?? { root: parse(css), words: wordsIn(css), trimmed: new Map() };
  known.set(css, found);
  return found;
}

function wordsIn(css: string): string[] {
  const words = new Set<string>();
  parse(css).walkRules((rule) => {
    for (const selector of selectorsOf(rule)) for (const word of wordsOf(selector)) words.add(word);
  });
  return [...words];
}

/** Selectors of a rule; steps of an animation have none. */
function selectorsOf(rule: Rule): readonly string[] {
  const isStep = rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name);
  return isStep ? [] : rule.selectors;
}

function wordsOf(selector: string): string[] {
  const within = /(::?[\w-]+)?\(([^()]*)\)/;
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  while (within.test(plain))
    plain = plain.replace(within, (_, name, inner: string) =>
      name === ':has' && !inner.includes(',') ? ` ${inner}` : '',
    );
  return plain.replace(/::?[\w-]+/g, '').match(/[.#]?[\w-]+/g) ?? [];
}

function without(root: Root, missing: ReadonlySet<string>): string {
  const rest = root.clone();
  rest.walkRules((rule) => {
    const selectors = selectorsOf(rule);
    const held = selectors.filter(
      (selector) => !wordsOf(selector).some((word) => missing.has(word)),
    );
    if (held.length === selectors.length) return;
    if (held.length > 0) rule.selectors = held;
    else rule.remove();
  });
  for (let emptied = true; emptied; ) {
    emptied = false;
    rest.walkAtRules((rule) => {
      if (rule.nodes?.length !== 0) return;
      rule.remove();
      emptied = true;
    });
  }
  return rest.toString();
}
