import { type Fen, fenToText, formatFen, parseFen } from '../../../domain/money.ts';
import { type CellReport, quote } from '../../column.ts';
import type { Unit } from '../match-heads.ts';
import { fenOfCapitals, isCapitals } from './capitals.ts';

/** Words clerks put where there is no amount yet. */
const NO_AMOUNT = /^[-/\\*.]+$|^(无|没有|待定|未定|未付|暂无|空|未兑付|不详|\/)$/;
const SIGNS = /[¥￥$]|人民币|RMB|CNY|元整?|圆整?|块钱?|整$/gi;

/**
 * An amount as a clerk writes it → canonical text in 元 for the strict reader: currency signs,
 * thousands commas and 元 taken off, 万元 worked out, Chinese numerals read, brackets of bookkeeping
 * as a minus. What stays unclear is told and left as it is.
 */
export function tidyMoney(text: string, unit: Unit, report: CellReport): string {
  if (NO_AMOUNT.test(text)) {
    report(
      'error',
      'money/words',
      `「${quote(text)}」不是金额。`,
      '金额要填数字；还没有发生就留空，退款请在「说明」里写。',
    );
    return text;
  }
  if (isCapitals(text)) return fromCapitals(text, report);
  const both = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (both?.[1] && both[2] && isCapitals(both[2])) return agreeing(both[1], both[2], unit, report);
  if (isSpoilt(text)) {
    report(
      'error',
      'number/spoilt',
      '数字被表格软件改成了科学记数法，可能已经不准。',
      '请回原表，把这一列设成「数值」，再另存。',
    );
    return text;
  }
  return figures(text, unit, report);
}

/** An amount of nothing: refused where an amount is required, asked about elsewhere. */
export function reportZero(text: string, required: boolean, report: CellReport): void {
  if (!/^-?0+(\.0*)?$/.test(text)) return;
  report(
    required ? 'error' : 'warning',
    'money/zero',
    '金额是 0。',
    required ? '金额要填大于 0 的数字。' : '没有发生就留空；真是 0 就不用管。',
  );
}

/** Whether a number was turned into the 4.2E+17 form, which has lost its last digits. */
export function isSpoilt(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/i.test(text);
}

function figures(text: string, unit: Unit, report: CellReport): string {
  const inTenThousands = /万元?$/.test(text.replace(/整$/, ''));
  let bare = text
    .replace(/万元?(整)?$/, '')
    .replace(SIGNS, '')
    .replace(/\s/g, '');
  const bracketed = /^\((.+)\)$/.exec(bare);
  if (bracketed) bare = `-${bracketed[1]}`;
  bare = bare
    .replace(/^负/, '-')
    .replace(/^\+/, '')
    .replace(/^(.+)-$/, '-$1');
  if (/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare)) bare = bare.replaceAll(',', '');
  if (!/^-?\d+(\.\d*)?$/.test(bare)) return text;
  bare = bare.replace(/\.$/, '').replace(/^(-?\d+\.\d\d)0+$/, '$1');
  if (unit === '万元' || inTenThousands) return worked(bare, text, report);
  const reading = parseFen(bare);
  if (bare !== text && reading.ok) {
    report('fixed', 'tidy/money', `金额里的符号已去掉，按 ${fenToText(reading.fen)} 元处理。`, '');
  }
  return bare;
}

/** 万元 → 元, exact: the point moves four places. */
function worked(bare: string, text: string, report: CellReport): string {
  const [whole = '', decimals = ''] = bare.split('.');
  const moved = `${whole}${decimals.padEnd(4, '0').slice(0, 4)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = decimals.slice(4).replace(/0+$/, '');
  const yuan = rest === '' ? moved : `${moved}.${rest}`;
  const reading = parseFen(yuan);
  if (reading.ok) {
    report(
      'fixed',
      'unit/converted',
      `「${quote(text)}」按万元算，换成 ${fenToText(reading.fen)} 元。`,
      '',
    );
  }
  return yuan;
}

function fromCapitals(text: string, report: CellReport): string {
  const fen = fenOfCapitals(text);
  if (fen === null) {
    report('error', 'money/capitals', '大写金额写法不对，看不懂。', '请填数字，例如 12000.00。');
    return text;
  }
  report(
    'warning',
    'money/capitals-read',
    `大写金额按 ${fenToText(fen)} 元处理。`,
    '请核对；最好直接填数字。',
  );
  return fenToText(fen);
}

/** 12000元（壹万贰仟元整）: the figure, when the words agree with it. */
function agreeing(figure: string, words: string, unit: Unit, report: CellReport): string {
  const yuan = figures(figure, unit, report);
  const reading = parseFen(yuan);
  if (reading.ok) reportCapitals(reading.fen, words, report);
  return yuan;
}

/** Holds an amount in words against the same amount in figures; tells when they differ. */
export function reportCapitals(fen: Fen, words: string, report: CellReport): void {
  const said = fenOfCapitals(words);
  if (said === fen) return;
  report(
    'error',
    'money/capitals-differ',
    said === null
      ? '大写金额写法不对，看不懂，没法和数字核对。'
      : `数字是 ${formatFen(fen)} 元，大写是 ${formatFen(said)} 元，对不上。`,
    '请核对原件，改成一样的。',
  );
}
