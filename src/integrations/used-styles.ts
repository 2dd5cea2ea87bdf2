import { parse, type Root, type Rule } from 'postcss';

/** Styles of the project with the classes, ids and elements they speak of, and what pages made of them. */
interface Known {
  readonly root: Root;
  readonly words: readonly string[];
  readonly trimmed: Map<string, string>;
}
const known = new Map<string, Known>();

/**
 * The rules of a page's styles that can hold on it: those of which every class, id and element occurs
 * somewhere in the page or among the words of its scripts. Half of what a page would bring is for other
 * pages. States, which a reader or a script may change, and what stands in brackets (`:not(…)`) are not
 * looked at.
 */
export function usedStyles(
  css: string,
  html: string,
  scripts: readonly (ReadonlySet<string> | null)[] = [],
): string {
  const { root, words, trimmed } = lookUp(css);
  const page = new Set(html.replaceAll(css, '').match(/[\w-]+/g));
  const missing = new Set(
    words.filter((word) => [page, ...scripts].every((known) => !known?.has(word))),
  );
  const key = [...missing].join(' ');
  const text = trimmed.get(key) ?? without(root, missing);
  trimmed.set(key, text);
  return text;
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
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  return plain.replace(/::?[\w-]+/g, '').match(/[\w-]+/g) ?? [];
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
