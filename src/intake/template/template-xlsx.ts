import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Column, ColumnKind } from '../column.ts';
import type { Table } from '../define-table.ts';
import type { Lists } from '../lists.ts';
import { type DropDown, dropDowns, type ListNames } from './drop-downs.ts';
import { exampleRow, hintRow } from './template-rows.ts';

const OPTIONS_SHEET = '选项';
/** Last row of a sheet: formats and drop-downs hold however many rows are filled in. */
const LAST_ROW = 1_048_576;
/** First row to fill in: below head, hints and example. */
const FIRST_ROW = 4;
/** ZIP files carry a time; ours is always the same, so that the same table gives the same bytes. */
const ZIP_TIME = new Date(2022, 0, 1);

/** Text for all that a spreadsheet would turn into a number or a date by itself. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  choice: '@',
  list: '@',
  month: '@',
  boolean: '@',
  integer: '0',
  decimal: 'General',
  money: '0.00',
  day: 'yyyy-mm-dd',
};

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
  const blob = await writeExcelFile(menus.size > 0 ? sheets : sheets.slice(0, 1), {
    fontFamily: '宋体',
    fontSize: 12,
    features: [feature],
  }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(parts, { mtime: ZIP_TIME });
}

function typeOf(kind: ColumnKind): StringConstructor | DateConstructor | NumberConstructor {
  if (FORMATS[kind] === '@') return String;
  return kind === 'day' ? Date : Number;
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
      value,
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

function widthOf(column: Column): number {
  const wide = column.kind === 'text' || column.kind === 'list';
  return Math.min(32, Math.max(wide ? 18 : 12, column.header.length * 2.4));
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
    const attributes = {
      ...(range === undefined ? {} : { type: 'list', errorStyle: 'warning' }),
      allowBlank: 1,
      showInputMessage: 1,
      ...(range === undefined ? {} : { showErrorMessage: 1 }),
      errorTitle: sanitizeAttributeValue('不在可选的词里'),
      error: sanitizeAttributeValue('请从下拉框里选一个；名单里确实没有的，先加进名单。'),
      promptTitle: sanitizeAttributeValue(column.header.slice(0, 32)),
      prompt: sanitizeAttributeValue(`${column.required ? '必填。' : '可空。'}${column.hint}`),
      sqref: `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`,
    };
    const tag = getSelfClosingTagMarkup('dataValidation', attributes);
    return range === undefined
      ? tag
      : `${tag.replace(/\/>$/, '>')}<formula1>${sanitizeTextContent(range)}</formula1></dataValidation>`;
  });
}
