import { escapeXml } from '../domain/xml.ts';

/** What every chart gives: the drawing, and the same numbers as a table for those who cannot see it. */
export interface Drawing {
  /** The same drawn for each of `WIDTHS`; styles show the one that has room. */
  readonly svg: string;
  /** What the numbers come to, as the title of the chart; empty where they come to nothing. */
  readonly finding: string;
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Fen of each cell that is money, in the shape of `rows`; null elsewhere. */
    readonly amounts?: readonly (readonly (number | null)[])[];
  };
}

/** Height of a line of text in a list. */
export const LINE = 24;

/**
 * For what widths a chart is drawn, in units of which a letter takes `TEXT`: for a phone, for a phone
 * with the largest text, and for a wide screen. src/styles/charts.css says which is shown, and how large.
 */
export const WIDTHS = { phone: 288, large: 190, wide: 560 } as const;
export const TEXT = 15;
/** From this width on there is room for names beside what they name. */
export const ABREAST = 480;

type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element. Numbers are cut to two decimals, so that the same data gives the same bytes. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

export function label(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(words));
}

/** A chart drawn for each width; only one carries amounts, since a reader sees only one. */
export function drawings(
  title: string,
  draw: (width: number) => { readonly height: number; readonly parts: readonly string[] },
  desc?: string,
): string {
  return Object.entries(WIDTHS)
    .map(([name, width]) => {
      const { height, parts } = draw(width);
      const svg = drawing(title, width, height, parts, { look: name, desc });
      return width === WIDTHS.phone ? svg : svg.replace(/ data-amount="-?\d+"/g, '');
    })
    .join('');
}

/** One drawing, with what it shows in words for those who cannot see it. */
export function drawing(
  title: string,
  width: number,
  height: number,
  parts: readonly string[],
  { look = '', desc }: { readonly look?: string; readonly desc?: string | undefined } = {},
): string {
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      class: `chart ${look}`.trim(),
    },
    element('title', {}, escapeXml(title)),
    ...(desc === undefined ? [] : [element('desc', {}, escapeXml(desc))]),
    ...parts,
  );
}

/** What in a drawing stands for one row of the table: a reader may ask it for its values. */
export function markOf(row: number, ...parts: readonly string[]): string {
  return element('g', { 'data-row': row }, ...parts);
}

/** Width of a text in pixels at the charts' size: a Han character is square, others about half. */
export function textWidth(words: string): number {
  let width = 0;
  for (const letter of words) width += /[\u2e80-\uffef]/.test(letter) ? TEXT : TEXT * 0.56;
  return width;
}

/** Cuts a text into lines no wider than `room` pixels; a run of Latin letters or digits stays whole. */
export function wrap(words: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const run of words.match(/\s+|[（「《]?(?:[\w.,%]+|.)[，。；：、）」》]*/gu) ?? []) {
    if (line !== '' && textWidth(line + run.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? run.trimStart() : run;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of text one below the other; gives the drawing and the baseline of the line after. */
export function paragraph(
  x: number,
  y: number,
  words: string,
  room: number,
): { readonly svg: string; readonly next: number } {
  const lines = wrap(words, room);
  return {
    svg: lines.map((line, index) => label(x, y + index * LINE, line)).join(''),
    next: y + lines.length * LINE,
  };
}

/** One row of a chart: what it says, and a shape of some height drawn into the room it gets. */
export interface NamedRow {
  readonly words: string;
  readonly thick: number;
  readonly shape: (x: number, y: number, room: number) => readonly string[];
}

/** Rows from `top` down, their words above the shapes or, where there is room, beside them. */
export function namedRows(
  width: number,
  rows: readonly NamedRow[],
  top = 0,
): { readonly height: number; readonly parts: readonly string[] } {
  const x = width < ABREAST ? 0 : width * 0.45;
  let y = top;
  const parts = rows.map(({ words, thick, shape }, row) => {
    const said = paragraph(0, y + TEXT + 1, words, x === 0 ? width : x - TEXT);
    const below = said.next - TEXT - 1;
    const at = x === 0 ? below : y + (LINE - thick) / 2;
    const drawn = shape(x, at, width - x);
    y = Math.max(below, at + thick) + (x === 0 ? TEXT : TEXT / 2);
    return markOf(row, said.svg, ...drawn);
  });
  return { height: y, parts };
}

/** The name of a column below its middle, and never past the edge of the drawing. */
export function columnName(middle: number, y: number, name: string, width: number): string {
  const half = textWidth(name) / 2;
  const x = Math.max(half, Math.min(width - half, middle));
  return label(x, y, name, { 'text-anchor': 'middle' });
}

/** Every how many names of columns one may stand, so that none touches the next. */
export function everyNth(names: readonly string[], step: number): number {
  const widest = Math.max(0, ...names.map(textWidth)) + 8;
  return Math.max(1, Math.ceil(widest / Math.max(1, step)));
}

/** Squares and what they stand for, one after the other in lines as long as `width`. */
export function keyOf(
  width: number,
  signs: readonly { readonly words: string; readonly sign: (x: number, y: number) => string }[],
): { readonly height: number; readonly parts: readonly string[] } {
  let [x, y] = [0, 0];
  const parts = signs.map(({ words, sign }) => {
    const wide = 22 + textWidth(words);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    const said = paragraph(x + 22, y + TEXT + 1, words, width - 22);
    const svg = sign(x, y) + said.svg;
    x += wide + 18;
    y = said.next - LINE - TEXT - 1;
    return svg;
  });
  return { height: signs.length === 0 ? 0 : y + LINE + 6, parts };
}

/** The square of a key. */
export const sign =
  (kind: string) =>
  (x: number, y: number): string =>
    element('rect', { x: x + 1, y: y + 3, width: 14, height: 14, class: kind });

/** Those with the most, in words: 「龙韵村最多，12 户」; nothing where there is nothing to compare. */
export function most(
  items: readonly { readonly label: string; readonly value: number; readonly words: string }[],
  how = '最多',
): string {
  const top = Math.max(...items.map(({ value }) => value));
  const leaders = items.filter(({ value }) => value === top);
  const [first] = leaders;
  if (!first || top <= 0) return '';
  if (items.length === 1) return `${first.label}：${first.words}`;
  if (leaders.length === items.length) return `${items.length} 项一样，都是 ${first.words}`;
  if (leaders.length > 3) return `${leaders.length} 项一样${how}，都是 ${first.words}`;
  const names = leaders.map((item) => item.label).join('、');
  return `${names}${how}，${leaders.length > 1 ? '都是 ' : ''}${first.words}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
