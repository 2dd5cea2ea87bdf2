import { formatFen, parseFen } from '../../../domain/money.ts';
import { type CellReport, shown } from '../../column.ts';
import { converted, isMoney, isSameKind, type Unit, unitNamed } from '../../units.ts';

/** What is known of the unit of a column before its cells are read. */
export interface Counted {
  /** The unit the column is kept in; null where no unit is said. */
  readonly own: Unit | null;
  /** The unit of this file's bare figures, where it says another than ours. */
  readonly given: Unit | null;
}

/** A figure as written: plain digits, and the unit written beside it. */
interface Quantity {
  readonly figure: string;
  readonly unit: Unit | null;
  /** A minus written as bookkeepers write it: (500.00), 500.00-, 负500. */
  readonly turned: boolean;
}

const SIGN = '人民币|rmb|cny|us\\$|hk\\$|nt\\$|[¥$€£₩]';
const QUANTITY = new RegExp(
  `^(${SIGN})?([-+负]?)(${SIGN})?(\\d+(?:,\\d+)*(?:\\.\\d*)?)(-?)(.*)$`,
  'i',
);

/**
 * Takes a cell for one figure with at most one unit; null when it is anything else. `given` is the
 * unit that 万 alone multiplies.
 */
export function quantityOf(text: string, given: Unit | null): Quantity | null {
  let bare = text.replace(/\s/g, '').replace(/[整正]$/, '');
  const bracketed = /^([^\d()]*)\((.+)\)([^\d()]*)$/.exec(bare);
  if (bracketed) bare = bracketed.slice(1).join('');
  const match = QUANTITY.exec(bare);
  if (!match) return null;
  const [, early = '', sign = '', late = '', digits = '', minus = '', word = ''] = match;
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+(\.|$)/.test(digits)) return null;
  const minuses = [bracketed !== null, sign === '-' || sign === '负', minus !== ''];
  if (minuses.filter(Boolean).length > 1) return null;
  const before = early + late === '' ? null : unitNamed(early + late);
  const after = word === '' ? null : unitNamed(word, before ?? given);
  if ((early + late !== '' && !before) || (word !== '' && !after)) return null;
  if (before && after && !isSameKind(before, after)) return null;
  const plain = digits
    .replaceAll(',', '')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');
  return {
    figure: minuses.includes(true) ? `-${plain}` : plain,
    unit: after ?? before,
    turned: bracketed !== null || sign === '负' || minus !== '',
  };
}

/**
 * A figure as a clerk writes it → plain digits in the column's own unit: signs, commas and the unit
 * taken off, another unit of the same kind worked out exactly. Every change shows old and new figure.
 * What cannot be read in one way only is told, or left as it was for the strict reader to refuse.
 */
export function tidyQuantity(text: string, { own, given }: Counted, report: CellReport): string {
  const base = given ?? own;
  const quantity = quantityOf(text, base);
  if (!quantity) return text;
  const { figure, turned } = quantity;
  const unit = quantity.unit ?? base;
  if (reportUnit(text, quantity.unit, own, report)) return text;
  const isOther = unit !== null && own !== null && unit.size !== own.size;
  const figureInOwn = isOther ? converted(figure, unit, own) : withoutZeros(figure, own);
  if (figureInOwn === null) {
    report({
      code: 'unit/endless',
      message: `${shown(text)}按「${unit?.name}」换成「${own?.name}」除不尽，不能算成准数。`,
      fix: `请按原件填「${own?.name}」的数。`,
    });
    return text;
  }
  if (figureInOwn === text) return text;
  const kind = own && isMoney(own) ? 'tidy/money' : 'tidy/number';
  const code = isOther ? 'unit/converted' : turned ? 'number/negative' : kind;
  const how = isOther && !quantity.unit ? `按「${unit.name}」` : '';
  report({
    severity: 'fixed',
    code,
    message: `${shown(text)}${how} → ${inWords(figureInOwn, own)}。`,
  });
  return figureInOwn;
}

/** Zeros after the last decimal that counts: a spreadsheet writes as many as its format has. */
function withoutZeros(figure: string, own: Unit | null): string {
  return own && isMoney(own)
    ? figure.replace(/^(-?\d+\.\d\d)0+$/, '$1')
    : figure.replace(/^(-?\d+)\.0+$/, '$1');
}

/** Tells a unit the column cannot take; true after telling it. */
function reportUnit(
  text: string,
  said: Unit | null,
  own: Unit | null,
  report: CellReport,
): boolean {
  if (!said) return false;
  if (said.name === '%' && own?.name !== '%') {
    const fix = '请填数字，不带百分号。';
    report({ code: 'number/percent', message: `${shown(text)}是百分数，这一列要填数。`, fix });
    return true;
  }
  if (own && isSameKind(said, own)) return false;
  const wanted = own ? `这一列的单位是「${own.name}」` : '这一列没有单位';
  const isForeign = said.dimension.startsWith('currency');
  report({
    code: 'unit/foreign',
    message: `${shown(text)}的单位和这一列的不是一回事：${wanted}。`,
    fix: isForeign
      ? '请折成人民币，填元。'
      : `请核对原件，只填${own ? `多少${own.name}` : '数字'}。`,
  });
  return true;
}

function inWords(figure: string, own: Unit | null): string {
  const reading = own && isMoney(own) ? parseFen(figure) : null;
  return `${reading?.ok ? formatFen(reading.fen) : figure}${own ? ` ${own.name}` : ''}`;
}
