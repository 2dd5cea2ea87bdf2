import { strToU8, zipSync } from 'fflate';

/** One cell: text, or a number with the format that shows it, or its XML as it stands. */
export type Cell =
  | string
  | { readonly number: number; readonly format?: string }
  | { readonly xml: string }
  | null;

export interface TrialSheet {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Attributes of a row by its number, such as `ht="0"`. */
  readonly rowMarks?: Readonly<Record<number, string>>;
  /** Ranges of merged cells, such as `B4:B7`. */
  readonly merges?: readonly string[];
  /** What stands before the rows, such as `<cols>…</cols>`. */
  readonly before?: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A workbook put together part by part, so that a test can say what no program would write for it. */
export function workbook(sheets: readonly TrialSheet[]): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts(sheets)).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** The parts of such a workbook, to be packed otherwise. */
export function parts(sheets: readonly TrialSheet[]): Record<string, string> {
  const formats: string[] = [];
  const styleOf = (format: string | undefined): number => {
    if (format === undefined) return 0;
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const bodies = sheets.map((sheet) => sheetXml(sheet, styleOf));
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${at + 200}" formatCode="${escaped(code)}"/>`,
  );
  const xfs = formats.map((_, at) => `<xf numFmtId="${at + 200}"/>`);
  const list = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="r${at + 1}" Type="x/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
  );
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/s${at + 1}.xml`, body])),
  };
}

function sheetXml(
  { rows, rowMarks = {}, before = '', merges = [] }: TrialSheet,
  styleOf: (format: string | undefined) => number,
): string {
  const lines = rows.map((cells, at) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`, styleOf));
    return `<row r="${at + 1}" ${rowMarks[at + 1] ?? ''}>${inner.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet>${before}<sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(
  cell: Cell,
  place: string,
  styleOf: (format: string | undefined) => number,
): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${place}"`);
  return `<c r="${place}" s="${styleOf(cell.format)}"><v>${cell.number}</v></c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
