/**
 * Charts answer to a finger, a mouse and the keyboard with the values of what they point at, taken from
 * the table below, and give themselves away as pictures and as rows. Nothing of it is needed to read.
 * Small enough to stand in the page itself: what is said to a reader stands in the markup where it can.
 */
/** What a spreadsheet would run if it stood alone in a cell. */
const FORMULA = /^[\s"“”]*[=+\-@＝＋－＠]/;
const NUMBER = /^-?[\d,]+(\.\d+)?%?$/;
const LOOK = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size'];
const PAD = 16;
const isSample = 'sample' in document.body.dataset;

const all = <Kind extends Element = HTMLElement>(around: Element, selector: string): Kind[] => [
  ...around.querySelectorAll<Kind>(selector),
];
const plain = (node: Node): string => String(node.textContent).replace(/\s+/g, ' ').trim();
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
const boxOf = (element: Element | Range): DOMRect => element.getBoundingClientRect();
const written = (name: string, marks: object, inside: string): string =>
  `<${name}${Object.entries(marks)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${inside}</${name}>`;

function valuesOf(figure: Element, mark: SVGElement): string {
  const [own] = all(mark, 'title');
  if (own) return plain(own);
  const row = all(figure, 'tbody tr')[Number(mark.dataset.row)] as Element;
  return all(row, 'th,td')
    .filter((cell) => !all(cell, 'a').length)
    .map((cell) => `${cell.dataset.th || ''} ${plain(cell)}`.trim())
    .join('，');
}

function answer(figure: HTMLElement, drawn: HTMLElement): void {
  const said = document.createElement('output');
  said.className = 'said';
  figure.append(said);
  let on: SVGElement | null | undefined;
  const show = (mark?: SVGElement | null): void => {
    if (on) on.classList.remove('on');
    on = mark;
    said.hidden = !mark;
    if (!mark) return;
    mark.classList.add('on');
    said.textContent = valuesOf(figure, mark);
    said.style.top = `${boxOf(mark).bottom - boxOf(figure).top + 4}px`;
  };
  const step = (by: number): void => {
    const marks = all<SVGElement>(drawn, '[data-row]').filter(isSeen);
    const at = marks.indexOf(on as SVGElement) + by;
    show(marks[Math.max(0, Math.min(at, marks.length - 1))]);
  };
  const pointed = ({ target }: Event): void => show((target as Element).closest('[data-row]'));
  const leave = (): void => show();
  leave();
  drawn.tabIndex = 0;
  drawn.onpointerover = drawn.onclick = pointed;
  drawn.onpointerleave = drawn.onblur = leave;
  drawn.onfocus = () => step(0);
  drawn.onkeydown = (event) => {
    const by = /Right|Down/.test(event.key) ? 1 : -1;
    if (event.key === 'Escape') leave();
    if (!/^Arrow/.test(event.key)) return;
    event.preventDefault();
    step(by);
  };
}

function rowsOf(figure: Element): string {
  const cell = (part: Element): string => {
    const words = plain(part);
    if (NUMBER.test(words)) return words.replace(/,/g, '');
    return `"${FORMULA.test(words) ? "'" : ''}${words.replace(/"/g, '""')}"`;
  };
  const lines = all(figure, 'tr:not([hidden])').map((row) => [...row.children].map(cell).join());
  return `\ufeff${lines.join('\n')}\n`;
}

/** What of a figure is seen, but for what is folded away, as one drawing: words line by line. */
function pictureOf(figure: HTMLElement): { text: string; width: number; height: number } {
  const box = boxOf(figure);
  const paper = getComputedStyle(document.body);
  const parts: string[] = [];
  let bottom = 0;
  const write = (words: string, x: number, y: number, like: CSSStyleDeclaration): void => {
    const { fontSize, fontWeight, color } = like;
    const marks = { x, y, 'font-size': fontSize, 'font-weight': fontWeight, fill: color };
    parts.push(written('text', marks, words.replace(/&/g, '&amp;').replace(/</g, '&lt;')));
  };
  const nodes = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const around = node.parentElement as Element;
    if (around.closest('svg,details,output')) continue;
    let [line, x, y] = ['', 0, 0];
    const like = getComputedStyle(around);
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = boxOf(range);
      const base = rect.bottom - box.top + PAD - rect.height / 4;
      if (base - y > 3) {
        write(line, x, y, like);
        [line, x, y] = ['', rect.left - box.left + PAD, base];
      }
      line += node.data[at];
      bottom = Math.max(bottom, rect.bottom);
    }
    write(line, x, y, like);
  }
  for (const svg of all<SVGElement>(figure, '.drawn svg').filter(isSeen)) {
    const place = boxOf(svg);
    const copy = svg.cloneNode(true) as SVGElement;
    const to = [copy, ...all(copy, '*')];
    [svg, ...all(svg, '*')].forEach((one, at) => {
      const look = getComputedStyle(one);
      for (const name of LOOK) (to[at] as Element).setAttribute(name, look.getPropertyValue(name));
    });
    const [x, y] = [place.left - box.left + PAD, place.top - box.top + PAD];
    const { width, height } = place;
    const marks = { x, y, width, height };
    parts.push(written('svg', marks, copy.outerHTML));
    bottom = Math.max(bottom, place.bottom);
  }
  // Whoever meets the picture elsewhere learns where it is from, and that a sample is one.
  const { title } = document;
  let y = bottom - box.top + PAD;
  for (const words of [isSample ? '示例数据' : '', title, location.href]) {
    y += 22;
    write(words, PAD, y, paper);
  }
  const [width, height] = [Math.max(box.width, 400) + 2 * PAD, y + PAD];
  const size = { width, height };
  const sheet = written('rect', { ...size, fill: paper.backgroundColor }, '');
  const marks = { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': 'sans-serif' };
  return { text: written('svg', marks, sheet + parts.join('')), width, height };
}

async function fileOf(figure: HTMLElement, kind: string): Promise<Blob> {
  if (kind === 'csv') return new Blob([rowsOf(figure)]);
  const { text, width, height } = pictureOf(figure);
  if (kind === 'svg') return new Blob([text]);
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(picture, 0, 0, 2 * width, 2 * height);
  return new Promise((made) => canvas.toBlob((blob) => made(blob as Blob)));
}

for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
  answer(figure, all(figure, '.drawn')[0] as HTMLElement);
  const take = all(figure, '.take')[0] as HTMLElement;
  take.hidden = false;
  take.onclick = async ({ target }) => {
    const kind = (target as HTMLElement).dataset.take;
    if (!kind) return;
    // There a download goes nowhere, and says nothing.
    if (/MicroMessenger/.test(navigator.userAgent)) {
      (all(take, '[role]')[0] as HTMLElement).hidden = false;
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await fileOf(figure, kind));
    link.download = `${take.dataset.name}${isSample ? '-示例' : ''}.${kind}`;
    link.click();
  };
}
