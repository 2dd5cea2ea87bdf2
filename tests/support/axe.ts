import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

/** These run in a page that has axe, each by itself. */
declare const axe: {
  run(options: RunOptions): Promise<AxeResults>;
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
  getRules(): readonly { readonly ruleId: string }[];
};
/** Runs in a page: of parts beside each other that differ in words alone, keeps the first two. */
export function thinOut(): void {
  const shape = (part: Element): string =>
    part.outerHTML
      .replace(/>[^<]+/g, '>')
      .replace(
        / (?!class=|role=|type=|scope=|for=|data-(?:status|outcome|board|affair)=)[\w-]+="[^"]*"/g,
        '',
      );
  const thin = (part: Element): void => {
    for (const child of part.children) thin(child);
    const seen = new Map<string, number>();
    for (const child of [...part.children]) {
      const key = shape(child);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      if (count > 2) child.remove();
    }
  };
  thin(document.body);
}

/**
 * Faults by every rule but those of colours. Where all is shown that was shown at an earlier look at the
 * same page, only the rules go on that depend on how large things are.
 */
export async function shapeFaults(): Promise<string[]> {
  const colours = ['color-contrast', 'link-in-text-block'];
  const sized = ['target-size', 'scrollable-region-focusable'];
  const shown = Array.from(document.body.querySelectorAll('*'), (part) =>
    part.checkVisibility({ visibilityProperty: true }) ? getComputedStyle(part).display : '',
  ).join();
  const before: Set<string> = Reflect.get(globalThis, 'asked') ?? new Set();
  Reflect.set(globalThis, 'asked', before);
  const off = axe
    .getRules()
    .map(({ ruleId }) => ruleId)
    .filter((id) => (before.has(shown) ? !sized.includes(id) : colours.includes(id)));
  before.add(shown);
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run({ resultTypes: ['violations'], rules });
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

/**
 * Faults in colours, of words in a guise that is none of the known: how they and all around them are
 * coloured, and how large they are. Gives the guises too in which axe passed them.
 */
export async function colourFaults(
  known: readonly string[],
): Promise<{ found: string[]; passed: string[] }> {
  const seen = new Set(known);
  const guises = new Map<Element, string>();
  const own = (part: Element): boolean =>
    part.matches('input, select, textarea, button') ||
    [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const blockOf = (part: Element): Element => {
    const around = part.parentElement;
    if (!around || getComputedStyle(around).display !== 'inline') return around ?? part;
    return blockOf(around);
  };
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const floating = Array.from(document.body.querySelectorAll('*'), (part) => ({
    part,
    box: part.getBoundingClientRect(),
  })).filter(
    ({ part, box }) =>
      box.width * box.height > 4 && /absolute|fixed|sticky/.test(getComputedStyle(part).position),
  );
  /** Whether anything lies over words, or may, that is not around them. */
  const isCrossed = (words: Element): boolean => {
    const { left, right, top, bottom } = words.getBoundingClientRect();
    return floating.some(
      ({ part, box }) =>
        !part.contains(words) &&
        box.left < right &&
        box.right > left &&
        box.top < bottom &&
        box.bottom > top,
    );
  };
  const guiseOf = (part: Element): string => {
    const lines: string[] = [];
    for (let at: Element | null = part; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      lines.push(
        [
          style.color,
          style.backgroundColor,
          style.backgroundImage,
          style.opacity,
          style.position,
          style.textDecorationLine,
        ].join(),
      );
    }
    const { fontSize, fontWeight, textShadow } = getComputedStyle(part);
    const isOff = part.closest('[disabled], [aria-disabled]') !== null;
    // A link is told from the words beside it, where there are any.
    const links = part.closest('a') ? blockOf(part.closest('a') ?? part) : null;
    const words = (all: Iterable<Element>): number =>
      Array.from(all).reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0);
    const isBeside = links !== null && words([links]) > words(links.querySelectorAll('a'));
    const around = lines.filter((line, index) => line !== lines[index - 1]);
    return [fontSize, fontWeight, textShadow, isDark, isOff, isBeside, ...around].join(' ');
  };
  for (const part of document.body.querySelectorAll('*')) {
    if (!own(part) || !part.checkVisibility({ visibilityProperty: true })) continue;
    // What lies beside the page is on no screen, until it is asked for.
    const { right, bottom } = part.getBoundingClientRect();
    if (right + scrollX <= 0 || bottom + scrollY <= 0) continue;
    const guise = guiseOf(part);
    const isOpen = isCrossed(part);
    if (seen.has(guise) && !isOpen) continue;
    if (!isOpen) guises.set(part, guise);
    part.setAttribute('data-anew', '');
  }
  const anew = document.body.querySelectorAll('[data-anew]');
  if (anew.length === 0) return { found: [], passed: [] };
  const { violations, passes, incomplete } = await axe.run(
    { include: [['[data-anew]']] },
    {
      runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
      elementRef: true,
    },
  );
  for (const part of anew) part.removeAttribute('data-anew');
  type Nodes = (typeof passes)[number]['nodes'];
  const guisesOf = (nodes: Nodes): string[] =>
    nodes.flatMap(({ element }) => guises.get(element as unknown as Element) ?? []);
  const nodesOf = (results: typeof passes): Nodes => results.flatMap(({ nodes }) => nodes);
  // Before a gradient axe never knows, whatever the page; anything else it may know of on another.
  const isGradient = ({ any }: Nodes[number]): boolean =>
    any.some(({ data }) => data?.messageKey === 'bgGradient');
  const [gradients, others] = [true, false].map((is) =>
    nodesOf(incomplete).filter((node) => isGradient(node) === is),
  ) as [Nodes, Nodes];
  const open = new Set(guisesOf([...others, ...nodesOf(violations)]));
  const passed = guisesOf([...nodesOf(passes), ...gradients]).filter((guise) => !open.has(guise));
  const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  return { found, passed: [...new Set(passed)] };
}
