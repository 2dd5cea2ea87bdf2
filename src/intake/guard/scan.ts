import type { Finding } from './finding.ts';
import { fold } from './fold.ts';
import { findNumbers } from './numbers.ts';
import { withoutOwnCodes } from './own-codes.ts';
import {
  ADDRESS,
  COVERED,
  EMAIL,
  findPatterns,
  LANDLINE,
  MESSENGER,
  PASSPORT,
  PLATE,
  SPOILT,
} from './patterns.ts';
import { mightBePrivate } from './quick-look.ts';

/** Values that may be public, as folded text; see `allowed.csv`. */
export type Allowed = Iterable<string>;

const NOTHING_ALLOWED: Allowed = new Set();
const IN_WORDS = [COVERED, SPOILT, PASSPORT, PLATE, EMAIL, MESSENGER, ADDRESS, LANDLINE];
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
}

/** Everything private in a text, in the order of the text. */
export function findAllPrivate(text: string, options: ScanOptions = {}): Finding[] {
  if (!mightBePrivate(text)) return [];
  const { allowed = NOTHING_ALLOWED, kind = 'words' } = options;
  const folded = withoutOwnCodes(blankAllowed(fold(text), allowed));
  if (!mightBePrivate(folded)) return [];
  const numbers = findNumbers(folded, { flat: kind === 'flat', program: kind === 'code' });
  const found = [
    ...(kind === 'code' ? numbers.filter(({ code }) => IN_CODE_NUMBERS.has(code)) : numbers),
    ...findPatterns(folded, kind === 'words' ? IN_WORDS : PLATES),
  ];
  return found.length < 2 ? found : firstAtEachPlace(found);
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

function firstAtEachPlace(found: readonly Finding[]): Finding[] {
  const seen = new Set<number>();
  return [...found]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => !seen.has(at) && Boolean(seen.add(at)));
}
