import { type CellReport, type Column, shown } from '../../column.ts';
import type { List } from '../../lists.ts';
import type { FileCell } from '../file-cell.ts';
import { tidyDay, tidyMonth } from './day.ts';
import { reportSpoilt, reportZero, tidyMoney } from './money.ts';
import {
  foldWidth,
  joinLines,
  releaseText,
  reportFormula,
  reportSeveral,
  tidyPlain,
} from './plain.ts';
import { type Counted, tidyQuantity } from './quantity.ts';
import { type KnownNames, tidyChoice, tidyCode, tidyListed, tidyName, tidyYesNo } from './words.ts';

/** What a cell's own text does not say. */
export interface TidyContext {
  readonly counted: Counted;
  readonly maskNames: boolean;
  readonly list: List | undefined;
  readonly names: KnownNames[string] | undefined;
}

/**
 * One cell as the file holds it → the text the strict reader takes. Everything put right is reported
 * as `fixed`; an `error` means the text is given back as it was and the row must be refused.
 */
export function tidyCell(
  cell: FileCell,
  column: Column,
  context: TidyContext,
  report: CellReport,
): string {
  if (reportMark(cell, report)) return cell.text.trim();
  if (cell.mark === 'date' && !DAYS.has(column.kind)) return dateElsewhere(cell, column, report);
  if (isOfPlace(column) && BECAME_DATE.test(cell.text)) return dateElsewhere(cell, column, report);
  const plain = tidyPlain(cell.text, report);
  const held = cell.mark === 'formula' ? plain : releaseText(plain, report);
  const text = column.multiline ? held : joinLines(held, report);
  if (text === '') return '';
  if (NUMBERS.has(column.kind)) reportStored(cell, report);
  if (cell.mark !== 'formula' && reportFormula(text, report)) return text;
  return byKind(text, column, context, report);
}

function byKind(text: string, column: Column, context: TidyContext, report: CellReport): string {
  switch (column.kind) {
    case 'boolean':
      return tidyYesNo(text, report);
    case 'choice':
      return tidyChoice(text, column, report);
    case 'text':
    case 'list':
      return tidyWords(text, column, context, report);
    default: {
      const folded = foldWidth(text, report);
      return folded === null ? text : tidyFigures(folded, column, context, report);
    }
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['money', 'integer', 'decimal']);

/** Tells a number that is shown with fewer digits than the sheet holds. */
function reportStored({ text, stored }: FileCell, report: CellReport): void {
  if (stored === undefined) return;
  const message = `表里存的是${shown(stored)}，显示的是${shown(text)}，按显示的收。`;
  report({ severity: 'fixed', code: 'number/as-shown', message });
}

const PARTED_NUMBERS = /[\d.,]\s+[\d.,]/;
const PARTED_CODES = /[\dA-Za-z]\s+[\dA-Za-z]/;

const DAYS: ReadonlySet<string> = new Set(['day', 'month']);

/** Groups and households are numbered 3-1 and 12; a text file may hold the date that one of them became. */
function isOfPlace({ header, privacy }: Column): boolean {
  return privacy === 'household' || header === '组';
}
const BECAME_DATE =
  /^(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}(?:-\d\d)?)$/;

/** A spreadsheet makes a date of a code such as 3-1. In free text a date is a word among others. */
function dateElsewhere(cell: FileCell, column: Column, report: CellReport): string {
  const seen = cell.shown ?? cell.text;
  if (column.kind === 'text' && column.privacy === 'free') return seen;
  report({
    code: 'cell/became-date',
    message: `表格软件把这一格当成了日期（显示的是${shown(seen)}），原来可能是「3-1」这样的编号。`,
    fix: '请把这一列设成「文本」，再照原件重新填。',
  });
  return cell.text;
}

function tidyFigures(
  text: string,
  column: Column,
  context: TidyContext,
  report: CellReport,
): string {
  if (column.kind === 'day') return tidyDay(text, report);
  if (column.kind === 'month') return tidyMonth(text, report);
  const isCode = column.kind === 'code';
  if (reportSeveral(text, isCode ? PARTED_CODES : PARTED_NUMBERS, report)) return text;
  if (isCode) return tidyCode(text, column, report);
  if (reportSpoilt(text, report)) return text;
  if (column.kind === 'money') return money(text, column, context.counted, report);
  return tidyQuantity(text, context.counted, report);
}

/** A balance may be nothing; a payment of nothing is none. */
const MAY_BE_ZERO = /余额|结余|结存/;

function money(text: string, column: Column, counted: Counted, report: CellReport): string {
  const amount = tidyMoney(text, counted, report);
  if (!MAY_BE_ZERO.test(column.header)) reportZero(amount, column.required, report);
  return amount;
}

function tidyWords(text: string, column: Column, context: TidyContext, report: CellReport): string {
  if (column.privacy === 'resident-name') return tidyName(text, context.maskNames, report);
  return column.refersTo === null ? text : tidyListed(text, context.list, context.names, report);
}

/** Tells what only a spreadsheet knows; true when there is nothing more to read in the cell. */
function reportMark(cell: FileCell, report: CellReport): boolean {
  if (cell.mark === 'error') {
    report({
      code: 'cell/sheet-error',
      message: `格子里是表格软件的错误「${cell.text.slice(0, 10)}」，公式算不出来。`,
      fix: '请改好公式，或直接填数。',
    });
    return true;
  }
  if (cell.mark === 'unseen') {
    report({
      code: 'cell/unseen',
      message: '这一格存着一个数，可是格式让它不显示出来。',
      fix: '请把格式改成「常规」，看看是什么；不要的，请清空这一格。',
    });
    return true;
  }
  if (cell.mark === 'no-value') {
    report({
      code: 'cell/formula-no-value',
      message: '格子里是公式，但没有存下算出来的数。',
      fix: '请用 Excel 或 WPS 打开，让它算好，保存后再交；或直接填数。',
    });
    return true;
  }
  return false;
}
