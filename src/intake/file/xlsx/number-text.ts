import { format } from 'numfmt';
import type { FileCell } from '../file-cell.ts';
import { dayOfSerial } from '../tidy/day.ts';
import type { NumberForm } from './styles.ts';

/** Days between the two ways of counting. */
const OFFSET_1904 = 1462;

/**
 * A stored number as its cell shows it: what a clerk sees is what is handed in. Where the format hides
 * digits or the whole number, the cell keeps what is stored beside it.
 */
export function numberCell(stored: string, form: NumberForm, from1904: boolean): FileCell {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, mark: 'error' };
  const exact = plain(value);
  switch (form.kind) {
    case 'plain':
      return { text: exact, mark: 'number' };
    case 'percent':
      return { text: `${plain(value * 100)}%`, mark: 'percent' };
    case 'date': {
      const serial = from1904 ? value + OFFSET_1904 : value;
      if (serial < 1 || serial >= 2_958_466) return { text: exact, mark: 'number' };
      return { text: dateText(serial), mark: 'date', shown: seen(form.code, serial) ?? exact };
    }
    case 'figure':
      return figureCell(value, exact, form.code);
  }
}

function figureCell(value: number, exact: string, code: string): FileCell {
  const text = seen(code, value);
  const signs = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (text === null) return { text: exact, mark: 'number' };
  // Powers and fractions may be shown rounded; what is then seen is for the clerk to mend.
  if (/e[+-]|\//i.test(signs))
    return { text: worth(text) === value ? exact : text, mark: 'number' };
  if (!/\d/.test(text)) return withoutDigits(value, exact, text);
  const bare = bareFigure(text);
  if (bare !== null && Number(bare) === Number(exact)) return { text: bare, mark: 'number' };
  // A format that shifts the point, or shows a minus by colour alone, shows another number.
  const hidesMinus = value < 0 && Number(bare) === -value;
  const isShifted = /[0#?],+(?![0#?,])/.test(signs) || hidesMinus;
  if (bare !== null && isShifted) return { text: exact, mark: 'number' };
  const figures = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const figure = figures.length === 1 ? (figures[0] ?? '').replaceAll(',', '') : '';
  const isWhole =
    bare === null && [1, 1e3, 1e6, 1e9].some((by) => same(Number(figure) * by, value));
  return isWhole || !Number.isFinite(Number(figure)) || figure === ''
    ? { text: bare ?? text, mark: 'number' }
    : { text: bare ?? text, mark: 'number', stored: exact };
}

/** A nought may be shown as a dash or left out; any other number that is not shown is a hidden one. */
function withoutDigits(value: number, exact: string, text: string): FileCell {
  if (value === 0) return { text: text === '' ? '' : '0', mark: 'number' };
  return { text: exact, mark: 'unseen' };
}

/** Text as the sheet shows it; null for a format that cannot be followed. */
function seen(code: string, value: number): string | null {
  try {
    return format(code, value, { locale: 'zh-CN' }).trim();
  } catch {
    return null;
  }
}

/** The number that a shown text is, without the signs of bookkeeping; null when it says more. */
function bareFigure(text: string): string | null {
  const plainText = text.replace(/[\s,¥￥]/g, '').replace(/^\((.+)\)$/, '-$1');
  return /^-?\d+(\.\d+)?$/.test(plainText) ? plainText : null;
}

/** The number that a power or a fraction is: 9.3E+01, 93 1/2. */
function worth(text: string): number {
  const [, sign = '', whole = '0', over = '0', under = '1'] =
    /^(-?)(?:(\d+)(?: |$))?(?:(\d+)\s*\/\s*(\d+))?$/.exec(text) ?? [];
  return /e/i.test(text)
    ? Number(text)
    : Number(`${sign}1`) * (Number(whole) + Number(over) / Number(under));
}

function same(one: number, other: number): boolean {
  return plain(one) === plain(Math.abs(other));
}

/** A day, with its time where it has one. Just short of midnight stays told: the next day was meant. */
function dateText(serial: number): string {
  const day = dayOfSerial(serial);
  const seconds = Math.min(86_399, Math.round((serial - Math.floor(serial)) * 86_400));
  if (seconds === 0) return day;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${day} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * A number in plain digits, to the 15 that a spreadsheet keeps: 0.30000000000000004 → `0.3`,
 * 4.20304E+17 → `420304000000000000`.
 */
function plain(value: number): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14));
  if (!match) return String(value);
  const [, sign = '', lead = '', rest = '', power = ''] = match;
  const digits = (lead + rest).replace(/0+$/, '') || '0';
  const point = Number(power) + 1;
  if (digits === '0') return '0';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
