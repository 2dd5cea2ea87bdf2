import { COMPOUND_SURNAMES, SURNAMES } from '../../domain/surnames.ts';
import { GIVEN, GIVEN_PAIR, NO_NAME, OF_PROSE } from './name-words.ts';
import { NAME_HEADER } from './table-rules.ts';
import { isDottedName, isTranscribedName } from './transcribed-names.ts';

const HAN = /^\p{Script=Han}{2,4}$/u;
const LATIN = /^[A-Z][a-z']+(?:[ -][A-Z][a-z']+){1,3}$/;

/** Whether a word has the build of a full name: a surname, and no letter that only running text has. */
export function couldBeName(word: string): boolean {
  const given = givenOf(word);
  return given !== null && isGiven(given, (letter) => !OF_PROSE.has(letter));
}

/** Whether a word reads as a full name by every letter, wherever it stands. */
export function readsAsName(word: string): boolean {
  const given = givenOf(word);
  return given !== null && isGiven(given, (letter) => GIVEN.has(letter));
}

function isGiven(letters: readonly string[], fits: (letter: string) => boolean): boolean {
  return letters.every(fits) || GIVEN_PAIR.test(letters.join(''));
}

/** Letters after the surname; null when there is no surname, or too few or too many of them. */
function givenOf(word: string): string[] | null {
  if (!HAN.test(word) || NO_NAME.has(word) || isPlant(word)) return null;
  const letters = [...word];
  const compound = COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) && letters.length > 2;
  if (compound) return letters.slice(2);
  return letters.length < 4 && SURNAMES.has(letters[0] ?? '') ? letters.slice(1) : null;
}

/** 毛竹林, 杨树苗: a plant that begins with a surname, and what there is of it. */
function isPlant(word: string): boolean {
  return /[林苗木园枝叶花]$/.test(word) && NO_NAME.has(word.slice(0, 2));
}

/** One name alone may be a thing that reads like one; a second in the same column cannot be. */
const NAMES = 2;

/** Whether cells one above another hold full names, whatever their head says; one is enough when it says so. */
export function holdNames(cells: Iterable<string>): boolean {
  let names = 0;
  let enough = NAMES;
  for (const cell of cells) {
    if (NAME_HEADER.test(cell)) enough = 1;
    else names += namesInCell(cell).length;
    if (names >= enough) return true;
  }
  return false;
}

/**
 * Full names that a cell consists of: one, or several in a row, also with the letters spread, of a
 * people whose names have a dot, or in Latin letters.
 */
export function namesInCell(cell: string): string[] {
  const words = cell
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$|[、,，;；/]))/gu, '')
    .split(/[、,;/\n]|\s{2,}/)
    .map((word) => word.trim().replace(/^["“「『(]+|["”」』)]+$/g, ''))
    .filter((word) => word !== '');
  const names = words.filter(
    (word) =>
      readsAsName(word) || isDottedName(word) || isTranscribedName(word) || LATIN.test(word),
  );
  return names.length === words.length ? names : [];
}
