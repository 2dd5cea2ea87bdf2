import { element, label, TEXT, textWidth, wrap } from './svg.ts';

/** The packaged subset of Noto Sans SC calls itself by this name, whatever its weight. */
export const PICTURE_FONT = 'Noto Sans SC Thin';
export const INK = '#1c1a17';
export const QUIET = '#57524a';
export const ACCENT = '#93212a';
export const PAPER = '#fdfcf9';
const BAND = '#f4dfae';
/** What pictures are drawn in, besides the edges of letters. */
export const COLOURS = [INK, QUIET, ACCENT, PAPER, BAND];
/** What may not begin a line; it hangs over the end of the one before. */
const HANGING = /^[，。、；：！？）》」』”]/;

/** A whole picture of parts. */
export function picture(
  { width, height }: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string {
  const xmlns = 'http://www.w3.org/2000/svg';
  const viewBox = `0 0 ${width} ${height}`;
  return element('svg', { xmlns, viewBox, width, height, 'font-family': PICTURE_FONT }, ...parts);
}

interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle';
}

export function text(
  x: number,
  y: number,
  words: string,
  { size, fill, bold = false, anchor = 'middle' }: TextLook,
): string {
  return label(x, y, words, {
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': bold ? 700 : 400,
    fill,
  });
}

/** Width of a text at a size. */
export function widthAt(words: string, size: number): number {
  return (textWidth(words) * size) / TEXT;
}

/** Lines of a text at a size; beyond `most` the last one ends in …. */
export function linesAt(words: string, room: number, size: number, most: number): string[] {
  const lines = evenly(words, ((room - size) * TEXT) / size);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`];
}

/** Lines of about one length, as few as there is room for. */
function evenly(words: string, room: number): string[] {
  const lines = wrap(words, room);
  for (let narrower = room - TEXT; narrower > room / 2; narrower -= TEXT) {
    const tried = wrap(words, narrower);
    if (tried.length > lines.length) break;
    lines.splice(0, lines.length, ...tried);
  }
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const [first = '', ...rest] = lines[at] ?? '';
    if (HANGING.test(first)) lines.splice(at - 1, 2, lines[at - 1] + first, rest.join(''));
  }
  return lines.filter((line) => line !== '');
}

/** A title as large as it can be in at most three lines; the longest get a fourth, and are then cut. */
export function titleLines(
  title: string,
  room: number,
  sizes: readonly number[],
  smallest: number,
): { readonly size: number; readonly words: readonly string[] } {
  for (const size of sizes) {
    const words = linesAt(title, room, size, 4);
    if (words.length <= 3) return { size, words };
  }
  return { size: smallest, words: linesAt(title, room, smallest, 4) };
}

/** Says across the head that nothing of it is real. */
export function sampleBand(x: number, width: number, size: number): string {
  const height = size + 16;
  return (
    element('rect', { x, y: 16, width, height, fill: BAND }) +
    text(x + width / 2, 16 + size * 1.15, '【示例】不是真实公示', { size, fill: INK, bold: true })
  );
}
