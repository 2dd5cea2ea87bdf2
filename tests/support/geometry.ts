import type { Page } from 'playwright-core';

/** What is wrong with how the open page lies on the screen; nothing where everything fits. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(SOURCE);
}

/** These run in the page, where they know each other and nothing else. */
const SOURCE = `(() => {
  ${[named, standing, fits, sideways, outOfBox, linesOf, crossing, shortLines, inCharts, smallInCharts].map(String).join('\n')}
  const { boxes, apart } = standing();
  return [...sideways(), ...outOfBox(boxes), ...crossing(linesOf(apart)), ...shortLines(),
    ...crossing(inCharts()), ...smallInCharts()];
})()`;

interface Line {
  readonly text: { readonly data: string };
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function named(element: Element | null): string {
  const words = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return `<${element?.tagName.toLowerCase()} class="${element?.className}"> ${words.slice(0, 24)}`;
}

/** Elements that take part in the lay of the page, and those in which other rules hold. */
function standing(): { boxes: Element[]; apart: ReadonlySet<Element> } {
  const apart = new Set<Element>();
  const boxes: Element[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const { position, overflowX, display, clipPath } = getComputedStyle(element);
    const isOut =
      display === 'none' ||
      position === 'absolute' ||
      position === 'fixed' ||
      clipPath !== 'none' ||
      element instanceof SVGElement ||
      (element.parentElement !== null && apart.has(element.parentElement));
    // What lies in a box that cuts it off is not in anybody's way.
    if (isOut || overflowX !== 'visible') apart.add(element);
    if (!isOut && display !== 'contents') boxes.push(element);
  }
  return { boxes, apart };
}

/** Rounding may cost a pixel. */
function fits(inner: DOMRect, outer: DOMRect): boolean {
  return inner.right <= outer.right + 1.5 && inner.left >= outer.left - 1.5;
}

function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
}

function outOfBox(boxes: readonly Element[]): string[] {
  const found: string[] = [];
  for (const element of boxes) {
    const box = element.getBoundingClientRect();
    let around = element.parentElement;
    while (around && /^(contents|inline)$/.test(getComputedStyle(around).display))
      around = around.parentElement;
    if (!around || around === document.body || box.width === 0 || box.height === 0) continue;
    if (!fits(box, around.getBoundingClientRect()))
      found.push(`wider than its box: ${named(element)}, in ${named(around)}`);
  }
  return found;
}

/** Each line of each text, somewhat lower than its letters' boxes, which are taller than letters. */
function linesOf(apart: ReadonlySet<Element>): Line[] {
  const lines: Line[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const isApart = !text.parentElement || apart.has(text.parentElement);
    if (isApart || text.data.trim() === '') continue;
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const inset = (bottom - top) / 4;
      if (right - left < 2) continue;
      lines.push({
        text,
        left: left + 1,
        right: right - 1,
        top: top + inset,
        bottom: bottom - inset,
      });
    }
  }
  return lines.sort((a, b) => a.top - b.top);
}

function crossing(lines: readonly Line[]): string[] {
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.top >= line.bottom) break;
      if (other.text !== line.text && other.left < line.right && line.left < other.right)
        found.push(`printed over each other: ${line.text.data.trim()} × ${other.text.data.trim()}`);
    }
  }
  return found;
}

function shortLines(): string[] {
  const found: string[] = [];
  const range = document.createRange();
  for (const part of document.querySelectorAll('dt, dd')) {
    const { display, fontSize, paddingLeft, paddingRight } = getComputedStyle(part);
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    const letters = (part.clientWidth - padding) / Number.parseFloat(fontSize);
    range.selectNodeContents(part);
    const rows = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
    if (display !== 'inline' && letters < 4 && rows.size > 1)
      found.push(`${letters.toFixed(1)} letters a line: ${named(part)}`);
  }
  return found;
}

/** What is written in the charts that are shown. */
function inCharts(): Line[] {
  return [...document.querySelectorAll('.chart text')]
    .map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const inset = (bottom - top) / 4;
      const box = { left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset };
      return { text: { data: text.textContent ?? '' }, ...box };
    })
    .filter(({ left, right }) => right > left)
    .sort((a, b) => a.top - b.top);
}

/** Letters of a chart grow and shrink with it. */
function smallInCharts(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>('.chart')].flatMap((chart) => {
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    const [first] = chart.querySelectorAll('text');
    if (scale === 0 || !first) return [];
    const size = Number.parseFloat(getComputedStyle(first).fontSize) * scale;
    return size < 14 ? [`letters of ${size.toFixed(1)} px in a chart: ${first.textContent}`] : [];
  });
}
