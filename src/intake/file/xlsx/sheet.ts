import type { CellMark, FileCell, FileRow, Sheet } from '../file-cell.ts';
import { numberCell } from './number-text.ts';
import { unescapeUnits } from './strings.ts';
import { type NumberForm, PLAIN } from './styles.ts';
import { isTrue } from './workbook.ts';
import { walkXml } from './xml.ts';
import { broken } from './zip.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly forms: readonly NumberForm[];
  readonly from1904: boolean;
}

/** Columns kept apart; what lies beyond is put into one more cell, which no head covers. */
const MAX_COLUMNS = 400;
const MAX_ROWS = 1_048_576;
const EMPTY: FileCell = { text: '' };

/** Reads one sheet. Rows without any content are left out; the others keep the sheet's row numbers. */
export function readSheetPart(
  bytes: Uint8Array,
  name: string,
  hidden: boolean,
  context: SheetContext,
): Sheet {
  const builder = new SheetBuilder(context);
  walkXml(bytes, builder);
  return {
    name,
    hidden,
    rows: builder.finish(),
    hiddenLines: builder.hiddenLines,
    hiddenColumns: builder.hiddenColumns,
  };
}

class SheetBuilder {
  readonly hiddenLines: number[] = [];
  readonly hiddenColumns: number[] = [];
  readonly #context: SheetContext;
  readonly #rows = new Map<number, FileCell[]>();
  readonly #merges: string[] = [];
  #line = 0;
  #column = -1;
  #cells: FileCell[] = [];
  #type = '';
  #style = 0;
  #value: string | null = null;
  #formula = false;
  #inValue = false;
  #inGuide = false;
  /** Rows that do not say their height are of no height. */
  #areRowsFlat = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'v':
      case 't':
        this.#inValue = !this.#inGuide;
        this.#value ??= '';
        break;
      case 'rPh':
        this.#inGuide = true;
        break;
      case 'mergeCell':
        this.#merges.push(attributes.ref ?? '');
        break;
      case 'col':
        if (isTrue(attributes.hidden) || isFlat(attributes.width)) this.#hideColumns(attributes);
        break;
      case 'sheetFormatPr':
        this.#areRowsFlat = isTrue(attributes.zeroHeight) || isFlat(attributes.defaultRowHeight);
        break;
    }
  }

  text(piece: string): void {
    if (this.#inValue) this.#value = (this.#value ?? '') + piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#inGuide = false;
    else if (name === 'c') this.#closeCell();
  }

  finish(): FileRow[] {
    for (const ref of this.#merges) this.#markMerged(ref);
    return [...this.#rows]
      .filter(([, cells]) =>
        cells.some((cell) => cell.text.trim() !== '' || cell.mark === 'no-value'),
      )
      .sort(([a], [b]) => a - b)
      .map(([line, cells]) => ({ line, cells }));
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r);
    if (!Number.isInteger(line) || line < 1 || line > MAX_ROWS) throw broken();
    this.#line = line;
    this.#column = -1;
    const before = this.#rows.get(line);
    this.#cells = before ?? [];
    this.#rows.set(line, this.#cells);
    const { hidden, ht } = attributes;
    const isHidden =
      hidden === undefined
        ? isFlat(ht) || (ht === undefined && this.#areRowsFlat)
        : isTrue(hidden) || isFlat(ht);
    if (isHidden) this.hiddenLines.push(line);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes.r === undefined ? null : cellPlace(attributes.r);
    if (attributes.r !== undefined && (place === null || place.line !== this.#line)) throw broken();
    this.#column = place ? place.column : this.#column + 1;
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? 0);
    this.#value = null;
    this.#formula = false;
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell.text === '' && cell.mark === undefined) return;
    const at = Math.min(this.#column, MAX_COLUMNS);
    while (this.#cells.length < at) this.#cells.push(EMPTY);
    const before = this.#cells[at];
    // Two cells in one place: what is beyond the columns kept, or a file that contradicts itself.
    if (before && before.text !== '') {
      if (at < MAX_COLUMNS) throw broken();
      this.#cells[at] = { text: `${before.text} ${cell.text}` };
    } else this.#cells[at] = cell;
  }

  #cell(): FileCell {
    const value = this.#value;
    if (this.#formula && (value === null || value === '') && this.#type !== 'str') {
      return { text: '', mark: 'no-value' };
    }
    if (value === null) return EMPTY;
    const { strings, forms, from1904 } = this.#context;
    switch (this.#type) {
      case 's': {
        if (value === '') return EMPTY;
        const text = strings[/^\d+$/.test(value) ? Number(value) : -1];
        if (text === undefined) throw broken();
        return this.#withFormula({ text });
      }
      case 'str':
      case 'inlineStr':
        return this.#withFormula({ text: unescapeUnits(value) });
      case 'b':
        return { text: value === '1' ? '是' : '否' };
      case 'e':
        return { text: value, mark: 'error' };
      case 'd':
        return { text: value.replace(/T00:00:00(\.0+)?$/, ''), mark: 'date' };
      default:
        return value === '' ? EMPTY : numberCell(value, forms[this.#style] ?? PLAIN, from1904);
    }
  }

  #withFormula(cell: FileCell): FileCell {
    return this.#formula ? { ...cell, mark: 'formula' as CellMark } : cell;
  }

  /** Every cell of a merged range but the first holds nothing of its own. */
  #markMerged(ref: string): void {
    const [from, to] = ref.split(':').map(cellPlace);
    if (!from || !to) return;
    const first = this.#rows.get(from.line)?.[from.column];
    for (const [line, cells] of this.#rows) {
      if (line < from.line || line > to.line) continue;
      for (let column = from.column; column <= Math.min(to.column, MAX_COLUMNS); column += 1) {
        if (line === from.line && column === from.column) continue;
        while (cells.length <= column) cells.push(EMPTY);
        if (cells[column]?.text !== '') continue;
        const isBelow = column === from.column && first !== undefined;
        cells[column] = { text: '', mark: 'merged', ...(isBelow ? { above: first } : {}) };
      }
    }
  }

  #hideColumns({ min, max }: Readonly<Record<string, string>>): void {
    const last = Math.min(Number(max), MAX_COLUMNS);
    for (let column = Number(min); column <= last; column += 1) this.hiddenColumns.push(column - 1);
  }
}

/** Whether a height or width is too small to see anything in. */
function isFlat(size: string | undefined): boolean {
  return size !== undefined && Number(size) < 0.5;
}

/** `B12` → line 12, column 1; null when it is no such reference. */
function cellPlace(ref: string): { line: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(match[2]), column: column - 1 };
}
