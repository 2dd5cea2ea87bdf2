/** Digits that stand together in a text, whole or parted by signs. */
export interface DigitRun {
  /** The digits alone; a closing X of an identity number counts as one. */
  readonly digits: string;
  /** Lengths of the groups, one entry when the run is whole. */
  readonly groups: readonly number[];
  /** What parts the groups, one by one. */
  readonly gaps: readonly string[];
  readonly at: number;
  readonly end: number;
  /** The character before the run, and the one after it. */
  readonly before: string;
  readonly after: string;
}

interface Token {
  readonly digits: string;
  readonly at: number;
  readonly end: number;
}

const TOKEN = /\d+(?:[Xx](?![A-Za-z\d]))?/g;
const LONGEST = 23;
/** Signs of any kind that part digits of one number: not letters, and one line break at most. */
const SIGNS = /^[^\p{L}\p{N}\n\0]{0,4}(?:\n[^\p{L}\p{N}\n\0]{0,2})?$/u;
/** Words between the parts of a number that is told piece by piece, and of a birthday. */
const WORDS =
  /^(?:[年月日]|[,，、。;；\s]*(?:前|后|中间|末|尾|再加|再|接着|然后|最后)\p{Script=Han}{0,4}[:：]?)\s?$/u;

/** Digits with all that parts them, as far as they may be one number. */
export function chains(text: string, words = false): DigitRun[] {
  const found: DigitRun[] = [];
  let open: Token[] = [];
  for (const token of tokensOf(text)) {
    const last = open.at(-1);
    if (last && !joins(text.slice(last.end, token.at), words)) {
      found.push(runOf(text, open));
      open = [];
    }
    open.push(token);
  }
  if (open.length > 0) found.push(runOf(text, open));
  return found;
}

function joins(gap: string, words: boolean): boolean {
  return gap.length <= 12 && (SIGNS.test(gap) || (words && WORDS.test(gap)));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: digits, index }) => ({
    digits,
    at: index,
    end: index + digits.length,
  }));
}

/** Signs that part one number on a finished page, where figures of all kinds stand close together. */
const ONE_SIGN = /^(?:\s{1,3}|\s?[-‐-―−.·•_/、,:|~*]\s?)$/;

/**
 * Every run of whole groups that comes to between `shortest` and 23 digits; unless `loose`, all its
 * groups are parted by one and the same sign. Each group begins at most 23 runs, so the work grows
 * with the text.
 */
export function* digitRuns(text: string, shortest: number, loose: boolean): Generator<DigitRun> {
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    let digits = 0;
    let sign: string | null = null;
    const window: Token[] = [];
    for (let next = index; next < tokens.length; next += 1) {
      const last = window.at(-1);
      const following = tokens[next] ?? token;
      if (last) {
        const gap = text.slice(last.end, following.at);
        if (loose ? !joins(gap, true) : !isOneSign(gap, sign)) break;
        sign = gap.trim();
      }
      digits += following.digits.length;
      if (digits > LONGEST && window.length > 0) break;
      window.push(following);
      if (digits >= shortest) yield runOf(text, window);
    }
  }
}

function isOneSign(gap: string, sign: string | null): boolean {
  return gap.length <= 3 && ONE_SIGN.test(gap) && (sign === null || sign === gap.trim());
}

function runOf(text: string, tokens: readonly Token[]): DigitRun {
  const at = tokens[0]?.at ?? 0;
  const end = tokens.at(-1)?.end ?? at;
  return {
    digits: tokens.map(({ digits }) => digits).join(''),
    groups: tokens.map(({ digits }) => digits.length),
    gaps: tokens.slice(1).map((token, index) => text.slice(tokens[index]?.end, token.at)),
    at,
    end,
    before: text.charAt(at - 1),
    after: text.charAt(end),
  };
}
