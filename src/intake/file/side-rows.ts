import { bare } from '../../domain/bare.ts';
import { cellText, type FileRow, filledCells } from './file-cell.ts';

/** What a row below the head is, when it is not data. */
export type SideKind = 'total' | 'carried' | 'opening' | 'footer' | 'repeated-head' | 'template';

/** How far up a total reaches: to the last of its own kind, over its day or month, or over all rows. */
export type Reach = 'since' | 'day' | 'month' | 'year' | 'all';

export interface SideRow {
  readonly kind: SideKind;
  /** Of a total. */
  readonly reach?: Reach;
}

/** A row below the head, and what it is when it is no data. */
export interface Line {
  readonly row: FileRow;
  readonly side: SideRow | null;
  /** It opens the file with the balance from before. */
  readonly opens?: true;
}

/** Totals that accounting programs print into a journal; such a word is nothing else. */
const JOURNAL: readonly (readonly [words: RegExp, row: SideRow])[] = [
  [/^(本日|当日)(合计|小计)$/, { kind: 'total', reach: 'day' }],
  [/^(本月|当月)(合计|小计|发生额)$/, { kind: 'total', reach: 'month' }],
  [/^(本年|当年|本年度)(累计|合计)(发生额)?$|^累计发生额$/, { kind: 'total', reach: 'year' }],
  [/^本页(合计|小计)$/, { kind: 'total', reach: 'since' }],
  [/^(承前页|承上页|接前页|承前|过次页|转次页|转下页|过下页)$/, { kind: 'carried' }],
  [/^(结转下年|结转下月|转下年|结转下期)$/, { kind: 'carried' }],
  [
    /^(上年结转|上年结余|上月结转|上月结余|上期结转|上期结余|年初余额|月初余额|期初余额)$/,
    {
      kind: 'opening',
    },
  ],
];
/** Whether a word names the balance from before. */
export function isOpeningWord(word: string): boolean {
  return JOURNAL.some(([words, { kind }]) => kind === 'opening' && words.test(word));
}

const SUBTOTAL: SideRow = { kind: 'total', reach: 'since' };
const TOTAL: SideRow = { kind: 'total', reach: 'all' };
/** A label of a total, or the name of something that has one: 示范和先进合计. */
const ENDS_AS_SUBTOTAL = /^.{1,8}小计$/;
const ENDS_AS_TOTAL = /^.{1,6}(合计|总计|累计)$/;
const FOOTER =
  /^(制表人?|填表人?|填报人|填报单位|填报时间|填报日期|填表日期|制表日期|审核人?|审批人?|复核人?|负责人|村书记|村主任|主管|会计|出纳|报账员|经办人|经手人|联系人|联系电话|监督电话|举报电话|咨询电话|公示电话|公示时间|公示期|日期|备注|注|说明|附注|盖章|公章|单位\(盖章\)|村委会\(盖章\)|村民签字|签字)(:|$|\(盖章\)|\(签字\))/;

/**
 * Tells totals, what is carried from page to page, footers and the head repeated on each printed page
 * from rows of data. A row in which everything that must be there is there is data, whatever a cell
 * ends with; only the words of a printed journal are never data.
 */
export function sideRow(
  row: FileRow,
  head: FileRow,
  required: readonly number[],
  isAfterData = false,
): SideRow | null {
  const filled = filledCells(row);
  const first = filled[0];
  if (first === undefined) return null;
  const label = bare(cellText(row, first));
  if (label.length > 40 && filled.length > 1) return null;
  const missing = required.filter((index) => cellText(row, index) === '').length;
  const isWhole = missing === 0 && required.length > 1;
  const sum =
    sumLabel(label, isWhole) ??
    journalRow(row, filled, isWhole) ??
    (isWhole ? null : sumWithin(row, filled));
  if (sum) return sum;
  if (isRepeatedHead(row, head, filled)) return { kind: 'repeated-head' };
  // A row of data may begin with such a word alone, but then its other cells are filled in too.
  const isAlone = filled.length === 1 && filledCells(head).length > 2;
  if (isAfterData && (missing > 0 || isAlone) && NOTE.test(label)) return { kind: 'footer' };
  const footer = FOOTER.exec(label);
  const isFooter =
    footer !== null &&
    (footer[2] === ':' || missing * 2 >= required.length || required.length === 0);
  return isFooter || (!isWhole && filled.every((index) => isSigned(cellText(row, index))))
    ? { kind: 'footer' }
    : null;
}

/** What alone in its line below the data can be no part of a row cut short: a sentence, a body, a day. */
const NOTE =
  /^(?:(?=.*\p{Script=Han}{4}).{12,}|.*(?:委员会|村委会|合作社|经联社|政府)(?:\(.*\))?|\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/u;

/** Whether a cell is of those who sign, whatever their post: 村支书：…, 监委会主任（签字）. */
function isSigned(text: string): boolean {
  return /^[\p{Script=Han}、/()]{2,12}(?::|\((?:盖章|签字|签名|公章|签章)\))/u.test(bare(text));
}

function sumLabel(label: string, isWhole: boolean): SideRow | null {
  const word = label.replace(/:$/, '');
  if (word === '小计' || (!isWhole && ENDS_AS_SUBTOTAL.test(word) && !isJournal(word)))
    return SUBTOTAL;
  if (/^(合计|总计|共计|累计|合计金额|金额合计|总合计)$/.test(word)) return TOTAL;
  return !isWhole && ENDS_AS_TOTAL.test(word) && !isJournal(word) ? TOTAL : null;
}

function isJournal(word: string): boolean {
  return JOURNAL.some(([words]) => words.test(word));
}

/** A journal writes its totals in the column of words, after the date. */
function journalRow(row: FileRow, filled: readonly number[], isWhole: boolean): SideRow | null {
  for (const index of filled) {
    const word = cellText(row, index).replace(/[\s\u3000]/g, '');
    const found = JOURNAL.find(([words]) => words.test(word));
    // Our own tables have a row that opens a file with its balance; it is whole.
    if (found && !(found[1].kind === 'opening' && isWhole)) return found[1];
  }
  return null;
}

function sumWithin(row: FileRow, filled: readonly number[]): SideRow | null {
  for (const index of filled) {
    const word = cellText(row, index).replace(/[\s\u3000]/g, '');
    if (word === '小计') return SUBTOTAL;
    if (/^(合计|总计|累计)$/.test(word)) return TOTAL;
  }
  return null;
}

function isRepeatedHead(row: FileRow, head: FileRow, filled: readonly number[]): boolean {
  return (
    filled.length >= 2 &&
    filled.every((index) => cellText(row, index) === cellText(head, index)) &&
    filled.length === filledCells(head).length
  );
}
