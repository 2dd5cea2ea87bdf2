import type { Page } from 'playwright-core';

/**
 * What is wrong with how the open page lies on the screen, for each size of text in turn; nothing where
 * everything fits. Sizes are as `data-size` names them.
 */
export function misfits(page: Page, sizes: readonly string[]): Promise<string[][]> {
  return page.evaluate(`(${SOURCE})(${JSON.stringify(sizes)})`);
}

/** These run in the page, where they know each other and nothing else. */
const SOURCE = `(sizes) => {
  ${[named, standing, fits, sideways, outOfBox, linesOf, crossing, shortLines, inCharts, smallInCharts].map(String).join('\n')}
  return sizes.map((size) => {
    document.documentElement.dataset.size = size;
    const { boxes, texts } = standing();
    return [...sideways(), ...outOfBox(boxes), ...crossing(linesOf(texts)), ...shortLines(),
      ...crossing(inCharts()), ...smallInCharts()];
  });
}`;

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

/**
 * Elements that take part in the lay of the page, each with how it is displayed, and the texts in them.
 * Nothing in what is taken out of it, is drawn, or cuts off what it holds is in anybody's way.
 */
function standing(): { boxes: ReadonlyMap<Element, string>; texts: readonly Text[] } {
  const boxes = new Map<Element, string>();
  const texts: Text[] = [];
  const enter = (around: Element): void => {
    for (const node of around.childNodes) {
      if (node instanceof Text && node.data.trim() !== '') texts.push(node);
      if (!(node instanceof HTMLElement)) continue;
      const { position, overflowX, display, clipPath } = getComputedStyle(node);
      if (display === 'none' || /absolute|fixed/.test(position) || clipPath !== 'none') continue;
      boxes.set(node, display);
      if (overflowX === 'visible') enter(node);
    }
  };
  enter(document.body);
  return { boxes, texts };
}

/** Rounding may cost a pixel. */
function fits(inner: DOMRect, outer: DOMRect): boolean {
  return inner.right <= outer.right + 1.5 && inner.left >= outer.left - 1.5;
}

function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
}

function outOfBox(boxes: ReadonlyMap<Element, string>): string[] {
  const found: string[] = [];
  const known = new Map<Element, DOMRect>();
  const boxOf = (element: Element): DOMRect => {
    const box = known.get(element) ?? element.getBoundingClientRect();
    known.set(element, box);
    return box;
  };
  for (const [element, display] of boxes) {
    if (display === 'contents') continue;
    const box = boxOf(element);
    let around = element.parentElement;
    while (around && /^(contents|inline)$/.test(boxes.get(around) ?? ''))
      around = around.parentElement;
    if (!around || around === document.body || box.width === 0 || box.height === 0) continue;
    if (!fits(box, boxOf(around)))
      found.push(`wider than its box: ${named(element)}, in ${named(around)}`);
  }
  return found;
}

/** Each line of each text, somewhat lower than its letters' boxes, which are taller than letters. */
function linesOf(texts: readonly Text[]): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const text of texts) {
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
