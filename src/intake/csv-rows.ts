import Papa from 'papaparse';

/** A row of text cells with the line of the file on which it begins, as a spreadsheet shows it. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it stands in the file, where no quotation mark makes its cells differ from it. */
  readonly text?: string;
}

export const COMMA = ',';

/**
 * Rows of CSV text that comes in pieces, such as a file read bit by bit: no more than a piece and the
 * row at its end is held. Rows whose cells are all empty are left out, but counted.
 */
export function* csvRows(pieces: Iterable<string>): Generator<RawRow> {
  const splitter = new CsvSplitter();
  for (const piece of pieces) {
    for (const row of splitter.rowsOf(piece, false)) if (!isBlank(row)) yield row;
  }
  for (const row of splitter.rowsOf('', true)) if (!isBlank(row)) yield row;
}

class CsvSplitter {
  #parser: Papa.Parser | null = null;
  #newline: '\n' | '\r' | null = null;
  #isFirst = true;
  #rest = '';
  #line = 1;
  /** A row longer than what has come is looked for again only when twice as much is there. */
  #waitFor = 0;

  /** The rows that end in a piece; `isLast`: the last row may end without a line break. */
  rowsOf(piece: string, isLast: boolean): Iterable<RawRow> {
    const text = this.#rest + (this.#isFirst ? piece.replace(/^\ufeff/, '') : piece);
    this.#isFirst &&= text === '';
    this.#rest = text;
    if (!isLast && text.length < this.#waitFor) return [];
    this.#waitFor = text.length * 2;
    this.#newline ??= newlineOf(text, isLast);
    if (this.#newline === null) return [];
    if (text.includes('"')) return this.#parse(text, isLast, this.#newline);
    return this.#split(text, isLast, this.#newline);
  }

  /** Without a quotation mark a row is a line. Its cells are cut out when somebody asks for them. */
  #split(text: string, isLast: boolean, newline: string): RawRow[] {
    const lines = text.split(newline);
    const rest = lines.pop() ?? '';
    if (isLast && rest !== '') lines.push(rest);
    else if (lines.length > 0) this.#waitFor = 0;
    this.#rest = isLast ? '' : rest;
    return lines.map((line) => {
      this.#line += 1;
      return new Line(this.#line - 1, line.endsWith('\r') ? line.slice(0, -1) : line);
    });
  }

  /**
   * Papa Parse knows every way of quoting. It counts records; a clerk counts lines, and a quoted cell may
   * hold several: so each row's line is the one before it plus the line breaks inside its cells.
   */
  #parse(text: string, isLast: boolean, newline: '\n' | '\r'): RawRow[] {
    this.#parser ??= new Papa.Parser({ delimiter: COMMA, newline });
    const { data, meta } = this.#parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    this.#rest = text.slice(meta.cursor);
    if (data.length > 0) this.#waitFor = 0;
    return data.map((cells) => {
      dropReturn(cells);
      const line = this.#line;
      this.#line += linesOf(cells);
      return { line, cells };
    });
  }
}

class Line implements RawRow {
  readonly line: number;
  readonly text: string;

  constructor(line: number, text: string) {
    this.line = line;
    this.text = text;
  }

  get cells(): string[] {
    return this.text.split(COMMA);
  }
}

/** A line ends with LF, with or without CR before it; only a file without any LF ends lines with CR. */
function newlineOf(text: string, isLast: boolean): '\n' | '\r' | null {
  return text.includes('\n') ? '\n' : /\r./s.test(text) ? '\r' : isLast ? '\n' : null;
}

function isBlank(row: RawRow): boolean {
  if (row.text !== undefined) return /^[\s,]*$/.test(row.text);
  return row.cells.every((cell) => cell.trim() === '');
}

/** Takes off the CR that stands before the LF at the end of a row. */
function dropReturn(cells: string[]): void {
  const last = cells[cells.length - 1];
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lines;
}
