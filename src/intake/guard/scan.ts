import type { Finding } from './finding.ts';
import { fold } from './fold.ts';
import { findNumbers, findUnexplained } from './numbers.ts';
import { withoutOwnCodes } from './own-codes.ts';
import {
  ADDRESS,
  BORN,
  COVERED,
  EMAIL,
  findPatterns,
  LABELLED,
  MESSENGER,
  PASSPORT,
  PLATE,
  SPOILT,
} from './patterns.ts';
import { mightBePrivate } from './quick-look.ts';

/** Values that may be public, as folded text; see `allowed.csv`. */
export type Allowed = Iterable<string>;

const NOTHING_ALLOWED: Allowed = new Set();
/** All that can be told by fewer digits than there are in the last four of a number. */
const BY_FEW_DIGITS = [EMAIL, MESSENGER, ADDRESS];
const FEW = 3;
const DIGIT = /[\d零〇一二三四五六七八九十百]/g;
const IN_WORDS = [LABELLED, PASSPORT, PLATE, EMAIL, MESSENGER, ADDRESS];
/** All that can be told where punctuation is lost. */
const PLATES = [PLATE];

/** What kind of text is looked through. */
export interface ScanOptions {
  readonly allowed?: Allowed | undefined;
  /**
   * `words` is anything people read; `flat` is a page run together, whose cells are parted by spaces
   * only; `code` is a program, where long numbers and at-signs mean nothing.
   */
  readonly kind?: 'words' | 'flat' | 'code';
  /**
   * A page that was made from what had been looked through already: numbers that do not say what they
   * are were asked about then.
   */
  readonly published?: boolean;
}

/** Everything private in a text, in the order of the text. */
export function findAllPrivate(text: string, options: ScanOptions = {}): Finding[] {
  const { kind = 'words', published = false, allowed = NOTHING_ALLOWED } = options;
  const explain = kind === 'words' && !published;
  if (!mightBePrivate(text, explain)) return [];
  const folded = withoutOwnCodes(blankAllowed(fold(text), allowed));
  if (!mightBePrivate(folded, explain)) return [];
  const context = { flat: kind === 'flat', program: kind === 'code', explain };
  if (kind === 'code') {
    const numbers = findNumbers(folded, context).filter(({ code }) => IN_CODE_NUMBERS.has(code));
    return inOrder([...numbers, ...findPatterns(folded, PLATES)]);
  }
  if (kind === 'flat') {
    return inOrder([...findNumbers(folded, context), ...findPatterns(folded, PLATES)]);
  }
  const digits = folded.match(DIGIT)?.length ?? 0;
  if (digits < FEW) return inOrder(findPatterns(folded, BY_FEW_DIGITS));
  // What a pattern has told is not told again as a number.
  const covered = findPatterns(folded, [COVERED, SPOILT, BORN]);
  const rest = without(folded, covered);
  const numbers = findNumbers(rest, context);
  const others = findPatterns(without(rest, numbers), IN_WORDS);
  const found = [...covered, ...numbers, ...others];
  return inOrder(explain ? [...found, ...findUnexplained(without(folded, found))] : found);
}

/** The text without what was found in it, as long as before. */
function without(text: string, found: readonly Finding[]): string {
  let rest = text;
  for (const { at, length } of found) {
    rest = rest.slice(0, at) + '\0'.repeat(length) + rest.slice(at + length);
  }
  return rest;
}

const IN_CODE_NUMBERS = new Set(['guard/id-number', 'guard/mobile']);

/** Takes out what may be public, leaving as much room so that places stay true. */
function blankAllowed(folded: string, allowed: Allowed): string {
  let text = folded;
  for (const value of allowed) {
    if (text.includes(value)) text = text.replaceAll(value, ' '.repeat(value.length));
  }
  return text;
}

function inOrder(found: readonly Finding[]): Finding[] {
  return [...found].sort((a, b) => a.at - b.at);
}
