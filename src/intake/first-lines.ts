import { looseText } from '../domain/loose-text.ts';

/** Takes a value of a unique column and its line; tells where it came before, null the first time. */
export type PlaceBefore = (value: string, line: number) => string | null;

/** Within one file. */
export function placeInFile(): PlaceBefore {
  const lines = new FirstLines();
  return (value, line) => {
    const before = lines.put(value, line);
    return before === null ? null : `第 ${before} 行`;
  };
}

/** Digits at the end of a text that count as its number: so few that the engine keeps its lines as a plain list. */
const MOST_DIGITS = 3;

/** Texts that begin alike and end with equally many digits. */
interface Family {
  readonly beginning: string;
  readonly digits: number;
  /** Lines by the number a text ends with. */
  readonly lines: number[];
}

/**
 * On which line each text came first. Ids are one beginning and a number, `meili-tingyuan-longyun-017`:
 * beginnings are kept once and a number costs little, so that a million ids are held without their texts.
 */
export class FirstLines {
  size = 0;
  readonly #families = new Map<string, Family>();
  /** Of the text before: mostly the next one's too. */
  #last: Family = { beginning: '', digits: -1, lines: [] };

  /** The line on which the text came before; null the first time. */
  put(text: string, line: number): number | null {
    const { lines, digits } = this.#familyOf(text);
    const ending = Number(text.slice(text.length - digits));
    const before = lines[ending];
    if (before !== undefined) return before;
    lines[ending] = line;
    this.size += 1;
    return null;
  }

  has(text: string): boolean {
    const { lines, digits } = this.#familyOf(text);
    return lines[Number(text.slice(text.length - digits))] !== undefined;
  }

  /** The texts, each family by the numbers they end with. */
  *texts(): Generator<string> {
    for (const { beginning, digits, lines } of this.#families.values()) {
      for (const ending in lines) {
        yield digits === 0 ? beginning : beginning + ending.padStart(digits, '0');
      }
    }
  }

  #familyOf(text: string): Family {
    const digits = endingDigits(text);
    const length = text.length - digits;
    const last = this.#last;
    if (
      last.digits === digits &&
      last.beginning.length === length &&
      text.startsWith(last.beginning)
    )
      return last;
    const beginning = looseText(text.slice(0, length));
    const key = `${digits}${beginning}`;
    this.#last = this.#families.get(key) ?? { beginning, digits, lines: [] };
    this.#families.set(key, this.#last);
    return this.#last;
  }
}

function endingDigits(text: string): number {
  let digits = 0;
  while (digits < MOST_DIGITS && digits < text.length) {
    const unit = text.charCodeAt(text.length - 1 - digits);
    if (unit < 0x30 || unit > 0x39) break;
    digits += 1;
  }
  return digits;
}
