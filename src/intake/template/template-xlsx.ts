import type { Feature, SheetData } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { type Day, daysBetween } from '../../domain/day.ts';
import { type Column, EARLIEST, LATEST } from '../column.ts';
import type { Table } from '../define-table.ts';
import type { Lists } from '../lists.ts';
import { FORMATS, typeOf, widthOf, workbook } from '../workbook.ts';
import { type DropDown, dropDowns, type ListNames } from './drop-downs.ts';
import { exampleRow, hintRow } from './template-rows.ts';

const OPTIONS_SHEET = '选项';
/**
 * Last row that is checked on entry: more than a village fills in, and few enough for the programs that
 * look at each cell of a range.
 */
const LAST_ROW = 5000;
/** First row to fill in: below head, hints and example. */
const FIRST_ROW = 4;

/**
 * Template of a table as XLSX: a sheet to fill in (head, hints, example, then rows with the right
 * format, drop-downs and a prompt for each column) and a sheet with the lists to choose from.
 */
export async function templateXlsx(
  table: Table,
  lists: Lists,
  names: ListNames,
): Promise<Uint8Array<ArrayBuffer>> {
  const menus = dropDowns(table, lists, names);
  const sheets = [
    {
      data: fillInSheet(table),
      sheet: table.title.slice(0, 31),
      columns: Object.values(table.columns).map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
    },
    { data: optionsSheet([...menus.values()]), sheet: OPTIONS_SHEET, stickyRowsCount: 1 },
  ];
  const feature = guidance(table, menus);
  return workbook(menus.size > 0 ? sheets : sheets.slice(0, 1), [feature]);
}

function fillInSheet(table: Table): SheetData {
  const columns = Object.values(table.columns);
  return [
    columns.map(({ header, required }) => ({
      value: header,
      fontWeight: 'bold' as const,
      backgroundColor: required ? '#f7dede' : '#e8e8e8',
      borderStyle: 'thin' as const,
    })),
    hintRow(table).map((value) => ({ value, wrap: true, textColor: '#555555', format: '@' })),
    exampleRow(table).map((value) => ({
      ...(value === '' ? {} : { value }),
      type: String,
      fontStyle: 'italic' as const,
      textColor: '#777777',
      format: '@',
    })),
    columns.map(({ kind }) => ({ type: typeOf(kind), format: FORMATS[kind] })),
  ];
}

/** The lists side by side; a list whose values have names takes two columns. */
function optionsSheet(menus: readonly DropDown[]): SheetData {
  const columns = menus.flatMap(({ header, values, names }) =>
    names
      ? [
          [header, ...values],
          [`${header}的名称`, ...names],
        ]
      : [[header, ...values]],
  );
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns.map((column) => ({
      ...(column[row] === undefined ? {} : { value: column[row] }),
      type: String,
      format: '@',
      ...(row === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
}

/** Formats of whole columns, drop-downs and prompts, which the writer leaves to features. */
function guidance(table: Table, menus: ReadonlyMap<string, DropDown>): Feature<Blob> {
  const rules = validations(table, menus);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  formatWholeColumns(xml),
                  `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
                  getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
                  'worksheet',
                )
              : xml,
        },
      },
    },
  };
}

/** Takes each column's style from its cell in the first row to fill in. */
function formatWholeColumns(xml: string): string {
  return xml.replace(/<col min="(\d+)"/g, (whole, number: string) => {
    const cell = getCellAddress(FIRST_ROW - 1, Number(number) - 1);
    const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    return style === undefined ? whole : `<col style="${style}" min="${number}"`;
  });
}

function validations(table: Table, menus: ReadonlyMap<string, DropDown>): string[] {
  let place = 0;
  const ranges = new Map<string, string>();
  for (const [key, { values, names }] of menus) {
    const letter = getCellAddress(0, place).replace(/\d+/, '');
    ranges.set(key, `'${OPTIONS_SHEET}'!$${letter}$2:$${letter}$${values.length + 1}`);
    place += names ? 2 : 1;
  }
  return Object.entries(table.columns).map(([key, column], index) => {
    const letter = getCellAddress(0, index).replace(/\d+/, '');
    const range = ranges.get(key);
    const check = range === undefined ? checkOf(column) : LIST;
    const attributes = {
      ...(check === null ? {} : { ...check.rule, showErrorMessage: 1 }),
      allowBlank: 1,
      showInputMessage: 1,
      ...(check === null
        ? {}
        : {
            errorTitle: sanitizeAttributeValue(check.title),
            error: sanitizeAttributeValue(check.words),
          }),
      promptTitle: sanitizeAttributeValue(column.header.slice(0, 32)),
      prompt: sanitizeAttributeValue(`${column.required ? '必填。' : '可空。'}${column.hint}`),
      sqref: `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`,
    };
    const tag = getSelfClosingTagMarkup('dataValidation', attributes);
    const bounds = range === undefined ? (check?.bounds ?? []) : [range];
    const formulas = bounds.map(
      (bound, at) => `<formula${at + 1}>${sanitizeTextContent(bound)}</formula${at + 1}>`,
    );
    return bounds.length === 0
      ? tag
      : `${tag.replace(/\/>$/, '>')}${formulas.join('')}</dataValidation>`;
  });
}

/** What a spreadsheet refuses on entry, and in which words. */
interface EntryCheck {
  readonly rule: Readonly<Record<string, string>>;
  readonly bounds: readonly string[];
  readonly title: string;
  readonly words: string;
}

/** A word that is on no list may still be right: the list may be behind. */
const LIST: EntryCheck = {
  rule: { type: 'list', errorStyle: 'warning' },
  bounds: [],
  title: '不在可选的词里',
  words: '请从下拉框里选一个；名单里确实没有的，先加进名单。',
};

/** A day or a number within bounds; a spreadsheet knows no other kind of ours. */
function checkOf({ kind, limits, example }: Column): EntryCheck | null {
  const between = (type: string, low: string, high: string, title: string): EntryCheck => ({
    rule: { type, errorStyle: 'stop', operator: 'between' },
    bounds: [low, high],
    title,
    words: `请照样子填，例如 ${example}。`,
  });
  const { minimum = -MOST, maximum = MOST } = limits;
  if (kind === 'day') return between('date', serialOf(EARLIEST), serialOf(LATEST), '不是日期');
  if (kind === 'integer') return between('whole', `${minimum}`, `${maximum}`, '不是整数');
  if (kind !== 'money' && kind !== 'decimal') return null;
  return between('decimal', `${minimum}`, `${maximum}`, '不是数字');
}

/** More than any amount in a ledger. */
const MOST = 1_000_000_000_000;

/** A day as a spreadsheet counts it. */
function serialOf(day: Day): string {
  return String(daysBetween('1899-12-30', day));
}
