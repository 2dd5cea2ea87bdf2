import { cellText, type FileRow, filledCells } from './file-cell.ts';

/** What a row below the head is, when it is not data. */
export type SideRow = 'subtotal' | 'total' | 'footer' | 'repeated-head' | 'template' | null;

const SUBTOTAL = /^(小计|本页小计|本页合计|本月合计|本月小计)$/;
const TOTAL = /^(合计|总计|共计|累计|本年累计|合计金额|金额合计|总合计)$/;
/** A label of a total, or the name of something that has one: 示范和先进合计. */
const ENDS_AS_SUBTOTAL = /^.{1,8}小计$/;
const ENDS_AS_TOTAL = /^.{1,6}(合计|总计|累计)$/;
const FOOTER =
  /^(制表人?|填表人?|填报人|填报单位|填报时间|填报日期|填表日期|制表日期|审核人?|审批人?|复核人?|负责人|村书记|村主任|主管|会计|出纳|报账员|经办人|经手人|联系人|联系电话|监督电话|举报电话|咨询电话|公示电话|公示时间|公示期|日期|备注|注|说明|附注|盖章|公章|单位\(盖章\)|村委会\(盖章\)|村民签字|签字)(:|$|\(盖章\)|\(签字\))/;

/** Tells totals, footers and the head repeated on each printed page from rows of data. */
export function sideRow(row: FileRow, head: FileRow, required: readonly number[]): SideRow {
  const filled = filledCells(row);
  const first = filled[0];
  if (first === undefined) return null;
  const label = cellText(row, first).normalize('NFKC').replace(/\s/g, '');
  if (label.length > 40 && filled.length > 1) return null;
  const missing = required.filter((index) => cellText(row, index) === '').length;
  // A row in which everything that must be there is there is data, whatever a cell ends with.
  const whole = missing === 0 && required.length > 1;
  const sum = sumLabel(label, whole) ?? (whole ? null : sumWithin(row, filled));
  if (sum) return sum;
  if (isRepeatedHead(row, head, filled)) return 'repeated-head';
  // A row of data may begin with such a word alone, but then its other cells are filled in too.
  const footer = FOOTER.exec(label);
  return footer && (footer[2] === ':' || missing * 2 >= required.length) ? 'footer' : null;
}

function sumLabel(label: string, whole: boolean): 'subtotal' | 'total' | null {
  const word = label.replace(/:$/, '');
  if (SUBTOTAL.test(word) || (!whole && ENDS_AS_SUBTOTAL.test(word))) return 'subtotal';
  return TOTAL.test(word) || (!whole && ENDS_AS_TOTAL.test(word)) ? 'total' : null;
}

/** A ledger writes 本月合计 in its column of words, after the date. */
function sumWithin(row: FileRow, filled: readonly number[]): 'subtotal' | 'total' | null {
  for (const index of filled) {
    const word = cellText(row, index).replace(/[\s\u3000]/g, '');
    if (/^(小计|本月小计|本月合计)$/.test(word)) return 'subtotal';
    if (/^(合计|总计|累计|本年累计)$/.test(word)) return 'total';
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
