import Papa from 'papaparse';

/** A row of text cells with the line of the file on which it begins, as a spreadsheet shows it. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV text that arrives in pieces into rows, holding no more than the piece and the row at
 * its end. Papa Parse counts records; a clerk counts lines, and a quoted cell may hold several: so
 * each row's line is the one before it plus the line breaks inside its cells. Rows whose cells are
 * all empty are left out, but counted.
 */
export class CsvSplitter {
  readonly #delimiter: string;
  #parser: Papa.Parser | null = null;
  #rest = '';
  #line = 1;
  /** A row longer than what has come is looked for again only when twice as much is there. */
  #waitFor = 0;

  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  /** Rows that the text ends; what is left over waits for the next piece. */
  push(piece: string): RawRow[] {
    return this.#split(piece, false);
  }

  /** The last row, when the file does not end with a line break. */
  end(): RawRow[] {
    return this.#split('', true);
  }

  #split(piece: string, last: boolean): RawRow[] {
    const text = this.#rest + (this.#parser ? piece : piece.replace(/^\ufeff/, ''));
    this.#rest = text;
    if (!last && text.length < this.#waitFor) return [];
    this.#waitFor = text.length * 2;
    this.#parser ??= parserFor(text, this.#delimiter, last);
    if (!this.#parser) return [];
    const { data, meta } = this.#parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    this.#rest = text.slice(meta.cursor);
    if (data.length > 0) this.#waitFor = 0;
    return this.#number(data, text.includes('"'));
  }

  #number(data: readonly string[][], quoted: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (const cells of data) {
      dropReturn(cells);
      if (!isBlank(cells)) rows.push({ line: this.#line, cells });
      this.#line += quoted ? linesOf(cells) : 1;
    }
    return rows;
  }
}

/** A line ends with LF, with or without CR before it; only a file without any LF ends lines with CR. */
function parserFor(text: string, delimiter: string, last: boolean): Papa.Parser | null {
  const newline = text.includes('\n') ? '\n' : /\r./s.test(text) ? '\r' : last ? '\n' : null;
  return newline === null ? null : new Papa.Parser({ delimiter, newline });
}

/** Takes off the CR that stands before the LF at the end of a row. */
function dropReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lines;
}
