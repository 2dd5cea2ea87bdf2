/** Digits that stand together in a text, whole or parted into groups by one and the same sign. */
export interface DigitRun {
  /** The digits alone; a closing X of an identity number counts as one. */
  readonly digits: string;
  /** Lengths of the groups, one entry when the run is whole. */
  readonly groups: readonly number[];
  /** What parts the groups; '' when the run is whole. */
  readonly separator: string;
  readonly at: number;
  /** The character before the run, and the one after it. */
  readonly before: string;
  readonly after: string;
}

const TOKEN = /\d+(?:[Xx](?![A-Za-z]))?/g;
const LONGEST = 23;
/** Signs that people put inside a number: spaces, dashes, dots, strokes, the mark for columns. */
const SEPARATOR = /^(?:\s{1,3}|\s?[-‐-―−.·•_/、,:|~*]\s?)$/;

/**
 * Every whole run of at least `shortest` digits, and every sequence of groups parted by the same sign
 * that adds up to between `shortest` and 23. Each token begins at most 23 windows, so the work grows with the text.
 */
export function* digitRuns(text: string, shortest: number): Generator<DigitRun> {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ digits: match[0], at: match.index }));
  for (const [index, token] of tokens.entries()) {
    if (token.digits.length >= shortest) yield runOf(text, [token], '');
    if (token.digits.length >= LONGEST) continue;
    const first = tokens[index + 1];
    const separator = first ? between(text, token, first) : null;
    if (separator === null) continue;
    let digits = token.digits.length;
    const window = [token];
    for (let next = index + 1; next < tokens.length; next += 1) {
      const last = window.at(-1);
      const following = tokens[next];
      if (!last || !following || between(text, last, following) !== separator) break;
      digits += following.digits.length;
      if (digits > LONGEST) break;
      window.push(following);
      if (digits >= shortest) yield runOf(text, window, separator);
    }
  }
}

interface Token {
  readonly digits: string;
  readonly at: number;
}

/** The sign between two tokens, all white space counting as one kind; null when they do not belong together. */
function between(text: string, left: Token, right: Token): string | null {
  const gap = text.slice(left.at + left.digits.length, right.at);
  if (gap.length > 3 || !SEPARATOR.test(gap)) return null;
  return gap.trim() === '' ? ' ' : gap.trim();
}

function runOf(text: string, tokens: readonly Token[], separator: string): DigitRun {
  const [first] = tokens;
  const last = tokens.at(-1);
  const at = first?.at ?? 0;
  const end = last ? last.at + last.digits.length : at;
  return {
    digits: tokens.map(({ digits }) => digits).join(''),
    groups: tokens.map(({ digits }) => digits.length),
    separator,
    at,
    before: text.charAt(at - 1),
    after: text.charAt(end),
  };
}
