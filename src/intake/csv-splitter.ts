import Papa from 'papaparse';
import { RowCursor } from './row-cursor.ts';

/** A row of text cells with the line of the file on which it begins, as a spreadsheet shows it. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV text that arrives in pieces into rows, holding no more than the piece and the row at
 * its end. Text without a quotation mark is cut where the two signs stand; any other is Papa Parse's,
 * which knows every way of quoting. It counts records; a clerk counts lines, and a quoted cell may hold
 * several: so each row's line is the one before it plus the line breaks inside its cells. Rows whose
 * cells are all empty are left out, but counted.
 *
 * Give it a piece, then take rows until there is none; `row` is each in turn.
 */
export class CsvSplitter {
  readonly row = new RowCursor();
  readonly #delimiter: string;
  #parser: Papa.Parser | null = null;
  #newline: '\n' | '\r' | null = null;
  #isFirst = true;
  #rest = '';
  #line = 1;
  /** A row longer than what has come is looked for again only when twice as much is there. */
  #waitFor = 0;
  /** Where the next row begins in the text being cut, and where the text ends. */
  #at = 0;
  #end = 0;
  /** Records of Papa Parse that are still to be handed out, the next one last. */
  #records: string[][] = [];
  #isQuoted = false;

  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  /** Takes the next piece; what no line break ends waits for the one after it. */
  push(piece: string): void {
    this.#take(piece, false);
  }

  /** There are no more pieces: the last row may end without a line break. */
  end(): void {
    this.#take('', true);
  }

  /** Turns `row` to the next row; false when there is none before the next piece. */
  next(): boolean {
    while (this.#turn()) if (!this.row.isBlank()) return true;
    return false;
  }

  #take(piece: string, isLast: boolean): void {
    const text = this.#rest + (this.#isFirst ? piece.replace(/^\ufeff/, '') : piece);
    this.#isFirst &&= text === '';
    this.#rest = text;
    if (!isLast && text.length < this.#waitFor) return;
    this.#waitFor = text.length * 2;
    this.#newline ??= newlineOf(text, isLast);
    if (this.#newline === '\n' && !text.includes('"')) this.#cut(text, isLast);
    else if (this.#newline !== null) this.#parse(text, isLast, this.#newline);
  }

  #cut(text: string, isLast: boolean): void {
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
    this.#rest = text.slice(end);
    if (end > 0) this.#waitFor = 0;
    this.row.open(text);
    this.#at = 0;
    this.#end = end;
  }

  #parse(text: string, isLast: boolean, newline: '\n' | '\r'): void {
    this.#parser ??= new Papa.Parser({ delimiter: this.#delimiter, newline });
    const { data, meta } = this.#parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    this.#rest = text.slice(meta.cursor);
    if (data.length > 0) this.#waitFor = 0;
    this.#isQuoted = text.includes('"');
    this.#records = data.reverse();
  }

  #turn(): boolean {
    const { row } = this;
    const record = this.#records.pop();
    if (record) {
      dropReturn(record);
      row.load(record, this.#line);
      this.#line += this.#isQuoted ? linesOf(record) : 1;
      return true;
    }
    if (this.#at >= this.#end) return false;
    this.#at = row.cut(this.#at, this.#delimiter.charCodeAt(0));
    row.line = this.#line;
    this.#line += 1;
    return true;
  }
}

/** A line ends with LF, with or without CR before it; only a file without any LF ends lines with CR. */
function newlineOf(text: string, isLast: boolean): '\n' | '\r' | null {
  return text.includes('\n') ? '\n' : /\r./s.test(text) ? '\r' : isLast ? '\n' : null;
}

/** Takes off the CR that stands before the LF at the end of a row. */
function dropReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lines;
}
