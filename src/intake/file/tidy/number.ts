import { type CellReport, quote } from '../../column.ts';
import { isSpoilt } from './money.ts';

const UNITS = /(户|人|人次|分|亩|个|平方米|㎡|m2|平方|元|%|次|盏|处|米|公里|吨|斤|头|只|株|套)$/i;

/** A count or measure as a clerk writes it → plain digits: commas, a unit and needless `.0` taken off. */
export function tidyNumber(text: string, report: CellReport): string {
  if (isSpoilt(text)) {
    report(
      'error',
      'number/spoilt',
      '数字被表格软件改成了科学记数法，可能已经不准。',
      '请回原表，把这一列设成「数值」，再另存。',
    );
    return text;
  }
  if (/%$/.test(text)) {
    report(
      'error',
      'number/percent',
      `「${quote(text)}」是百分数，这一列要填数。`,
      '请填数字，不带百分号。',
    );
    return text;
  }
  let bare = text.replace(/\s/g, '').replace(UNITS, '').replace(/^\+/, '').replace(/^负/, '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) bare = bare.replaceAll(',', '');
  bare = bare.replace(/^(-?\d+)\.0+$/, '$1');
  if (bare === text || !/^-?\d+(\.\d+)?$/.test(bare)) return text;
  report('fixed', 'tidy/number', `数字里的符号和单位已去掉，按 ${bare} 处理。`, '');
  return bare;
}
