const LINE_FEED = 10;
const RETURN = 13;

/**
 * A row as places in the text it stands in, overwritten by the next row: a long ledger is read without
 * cutting out a cell that nobody looks at. The text is also held as its UTF-16 units, in which looking
 * costs least.
 */
export class RowCursor {
  /** Line of the file on which the row begins, as a spreadsheet shows it. */
  line = 0;
  /** How many cells the row has. */
  width = 0;
  units = new Uint16Array(256);
  /** Where each cell begins and ends in the text. */
  starts = new Int32Array(32);
  ends = new Int32Array(32);
  #text = '';

  /** Takes a text to be cut into rows. */
  open(text: string): void {
    this.#text = text;
    if (text.length >= this.units.length) this.units = new Uint16Array(2 * text.length + 1);
    fill(this.units, text);
    this.units[text.length] = LINE_FEED;
  }

  /**
   * Cuts the row that begins at a place and ends with a line feed, or with the text. Gives the place
   * where the next row begins.
   */
  cut(from: number, delimiter: number): number {
    const { units } = this;
    let { starts, ends } = this;
    let width = 0;
    let start = from;
    for (let at = from; ; at += 1) {
      const unit = units[at] as number;
      if (unit !== delimiter && unit !== LINE_FEED) continue;
      if (width === starts.length) ({ starts, ends } = this.#widen());
      starts[width] = start;
      ends[width] = at;
      width += 1;
      start = at + 1;
      if (unit === LINE_FEED) {
        this.width = width;
        if (at > from && units[at - 1] === RETURN) ends[width - 1] = at - 1;
        return start;
      }
    }
  }

  /** Takes a row whose cells are already cut. */
  load(cells: readonly string[], line: number): void {
    const text = cells.join('');
    this.open(text);
    this.line = line;
    this.width = cells.length;
    let end = 0;
    for (let at = 0; at < cells.length; at += 1) {
      if (at === this.starts.length) this.#widen();
      this.starts[at] = end;
      end += cells[at]?.length ?? 0;
      this.ends[at] = end;
    }
  }

  /** Text of a cell; '' beyond the last. */
  cell(at: number): string {
    return at < this.width ? this.#text.slice(this.starts[at], this.ends[at]) : '';
  }

  cells(): string[] {
    return Array.from({ length: this.width }, (_, at) => this.cell(at));
  }

  /** Whether nothing can be seen in any cell. */
  isBlank(): boolean {
    for (let at = 0; at < this.width; at += 1) {
      const start = this.starts[at] as number;
      if (start === this.ends[at]) continue;
      if (isVisible(this.units[start] as number) || this.cell(at).trim() !== '') return false;
    }
    return true;
  }

  #widen(): this {
    const double = (places: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(2 * places.length);
      wider.set(places);
      return wider;
    };
    this.starts = double(this.starts);
    this.ends = double(this.ends);
    return this;
  }
}

/** A sign that is surely no space: ASCII beyond the space, or Chinese. */
export function isVisible(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** A loop of its own, which the engine makes quick. */
function fill(units: Uint16Array, text: string): void {
  const { length } = text;
  for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at);
}
