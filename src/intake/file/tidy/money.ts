import { type Fen, fenToText, formatFen, parseFen } from '../../../domain/money.ts';
import { type CellReport, shown } from '../../column.ts';
import { fenOfCapitals, isCapitals } from './capitals.ts';
import { type Counted, tidyQuantity } from './quantity.ts';

/** Words clerks put where there is no amount yet. */
const NO_AMOUNT = /^[-/\\*.]+$|^(无|没有|待定|未定|未付|暂无|空|未兑付|不详|\/)$/;

/**
 * An amount as a clerk writes it → canonical text in 元 for the strict reader. Chinese numerals are
 * read, and held against the figure they stand beside.
 */
export function tidyMoney(text: string, counted: Counted, report: CellReport): string {
  if (NO_AMOUNT.test(text)) {
    report({
      code: 'money/words',
      message: '这里写的不是金额。',
      fix: '金额要填数字；还没有发生就留空，退款请在「说明」里写。',
    });
    return text;
  }
  if (isCapitals(text)) return fromCapitals(text, report);
  const both = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (both?.[1] && both[2] && isCapitals(both[2])) {
    const yuan = tidyQuantity(both[1], counted, report);
    const reading = parseFen(yuan);
    if (reading.ok) reportCapitals(reading.fen, both[2], report);
    return yuan;
  }
  return tidyQuantity(text, counted, report);
}

/** An amount of nothing: refused where an amount is required, asked about elsewhere. */
export function reportZero(text: string, required: boolean, report: CellReport): void {
  if (!/^-?0+(\.0*)?$/.test(text)) return;
  report({
    severity: required ? 'error' : 'warning',
    code: 'money/zero',
    message: '金额是 0。',
    fix: required ? '金额要填大于 0 的数字。' : '没有发生就留空；真是 0 就不用管。',
  });
}

/** Tells a number turned into the 4.2E+17 form, which has lost its last digits; true after telling. */
export function reportSpoilt(text: string, report: CellReport): boolean {
  if (!/^\d(\.\d+)?E\+?\d+$/i.test(text)) return false;
  report({
    code: 'number/spoilt',
    message: '数字被表格软件改成了科学记数法，可能已经不准。',
    fix: '请回原表，把这一列设成「数值」，再另存。',
  });
  return true;
}

function fromCapitals(text: string, report: CellReport): string {
  const fen = fenOfCapitals(text);
  if (fen === null) {
    report({
      code: 'money/capitals',
      message: '大写金额写法不对，看不懂。',
      fix: '请填数字，例如 12000.00。',
    });
    return text;
  }
  report({
    severity: 'warning',
    code: 'money/capitals-read',
    message: `大写金额${shown(text)} → ${formatFen(fen)} 元。`,
    fix: '请核对；最好直接填数字。',
  });
  return fenToText(fen);
}

/** Holds an amount in words against the same amount in figures; tells when they differ. */
export function reportCapitals(fen: Fen, words: string, report: CellReport): void {
  const said = fenOfCapitals(words);
  if (said === fen) return;
  report({
    code: 'money/capitals-differ',
    message:
      said === null
        ? '大写金额写法不对，看不懂，没法和数字核对。'
        : `数字是 ${formatFen(fen)} 元，大写是 ${formatFen(said)} 元，对不上。`,
    fix: '请核对原件，改成一样的。',
  });
}
