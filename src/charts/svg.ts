import { escapeXml } from '../domain/xml.ts';

/** What every chart gives: the drawing, and the same numbers as a table for those who cannot see it. */
export interface Drawing {
  readonly svg: string;
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Fen of each cell that is money, in the shape of `rows`; null elsewhere. */
    readonly amounts?: readonly (readonly (number | null)[])[];
  };
}

/** Height of a line of text in a list. */
export const LINE = 24;

/** Charts are drawn for the narrowest screen, 328 px, and shown no wider than they read well. */
export const WIDTH = 328;
/** No text below 14 px where the drawing is shown at its own size. */
export const TEXT = 15;

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

/** The whole drawing, with what it shows in words for those who cannot see it. */
export function drawing(
  title: string,
  height: number,
  parts: readonly string[],
  width = WIDTH,
): string {
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: 'img', class: 'chart' },
    element('title', {}, escapeXml(title)),
    ...parts,
  );
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
  for (const run of words.match(/[\w.,%]+|\s+|./gu) ?? []) {
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
