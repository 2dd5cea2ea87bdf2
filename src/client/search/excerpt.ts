import { placedWords } from '../../domain/search/words.ts';
import type { Term } from './answer.ts';

/** How much of a text is shown around what was looked for. */
const AROUND = 36;

/** A piece of text; `found` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The part of a text where most terms begin, with its signs as they are written; empty where it holds none. */
export function excerpt(text: string, terms: readonly Term[]): Piece[] {
  const places = placesOf(text, terms);
  const [first] = places;
  if (!first) return [];
  const from = Math.max(0, first[0] - AROUND);
  const to = Math.min(text.length, first[1] + 2 * AROUND);
  const shown = pieces(text, places, from, to);
  return [
    ...(from > 0 ? [{ text: '……', found: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: '……', found: false }] : []),
  ];
}

/** A whole line with what was looked for told apart. */
export function wholeLine(text: string, terms: readonly Term[]): Piece[] {
  return pieces(text, placesOf(text, terms), 0, text.length);
}

function pieces(
  text: string,
  places: readonly (readonly [number, number])[],
  from: number,
  to: number,
): Piece[] {
  const shown: Piece[] = [];
  let at = from;
  for (const [start, end] of places) {
    if (start < at || end > to) continue;
    if (start > at) shown.push({ text: text.slice(at, start), found: false });
    shown.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < to) shown.push({ text: text.slice(at, to), found: false });
  return shown;
}

/** Where terms stand in a text, in order. */
function placesOf(text: string, terms: readonly Term[]): [number, number][] {
  const placed = placedWords(text);
  const places: [number, number][] = [];
  placed.forEach(({ start }, at) => {
    for (const words of terms.flatMap(({ ways }) => ways)) {
      if (!words.every((word, offset) => placed[at + offset]?.word === word)) continue;
      places.push([start, placed[at + words.length - 1]?.end ?? start]);
    }
  });
  return places;
}
