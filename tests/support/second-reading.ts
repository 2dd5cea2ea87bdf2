/**
 * Cells as clerks write them, and what they mean, worked out apart from the reader that is tried with
 * them: by the pieces they were put together of, never by taking them apart again.
 */

/** Columns that hold a figure: header without its unit, the unit, and how many of its parts make one. */
export const MEASURED = {
  paid: { word: '兑付金额', unit: '元', parts: 100n },
  land: { word: '流转面积', unit: '亩', parts: 10_000n },
  road: { word: '长度', unit: '米', parts: 10_000n },
  count: { word: '改好', unit: '座', parts: 1n },
} as const;
export type Key = keyof typeof MEASURED;

type Fraction = readonly [over: bigint, under: bigint];

/** What one of a unit is in the column's own. */
const IN_OWN: Readonly<Record<Key, Readonly<Record<string, Fraction>>>> = {
  paid: {
    元: [1n, 1n],
    块: [1n, 1n],
    角: [1n, 10n],
    百元: [100n, 1n],
    千元: [1000n, 1n],
    万元: [10_000n, 1n],
    亿元: [100_000_000n, 1n],
  },
  land: { 亩: [1n, 1n], '㎡': [3n, 2000n], 平方米: [3n, 2000n], 公顷: [15n, 1n] },
  road: { 米: [1n, 1n], m: [1n, 1n], 公里: [1000n, 1n], 厘米: [1n, 100n] },
  count: { 座: [1n, 1n] },
};
/** Units of every column, and words that are a unit of none. */
export const UNITS: readonly string[] = [
  ...new Set(Object.values(IN_OWN).flatMap((units) => Object.keys(units))),
  ...['万', '户', '个', '美元', '港币', '亩/年', '①', '²', '斤', '%', '吨', '金元'],
];
/** A unit that fits a column, by any number. */
export function fitting(key: Key, at: number): string {
  const units = Object.keys(IN_OWN[key]);
  return units[at % units.length] ?? '';
}

/** Where the unit of a figure may be said. */
export const PLACES = ['cell', 'head', 'title', 'foot', 'format', 'nowhere'] as const;

/** One cell as its pieces, in the order in which they stand. */
export interface Pieces {
  readonly before: string;
  readonly whole: string;
  readonly wide: boolean;
  readonly decimals: string;
  readonly gap: string;
  readonly after: string;
}

export const PIECES: { readonly [Part in keyof Pieces]: readonly Pieces[Part][] } = {
  before: ['', '', '', '', '-', '¥', '￥', '$', '约', '+', '①', '⒈', '负', '其中'],
  whole: '0 7 86 930 1200 93000 007 1,200 1,234,567 12,34 1，200'.split(' '),
  wide: [false, true],
  decimals: ['', '', '', '.5', '.50', '.00', '.125', '.', '.1234567'],
  gap: ['', '', '', ' ', '\u3000', '\u00a0'],
  after: [
    '',
    '',
    '',
    '',
    '',
    ' ',
    '①',
    '²',
    '₂',
    '⒈',
    ' 1300',
    '\n1300',
    '左右',
    '整',
    ')',
    '？',
    '-1300',
    '/2',
  ],
};

/** The same figure with nothing about it that could not be read. */
export function tame({ wide, gap, before, whole }: Pieces): Pieces {
  const sign = ['-', '负'].includes(before) ? before : '';
  return {
    before: sign,
    whole: whole === '12,34' ? '86' : whole,
    wide,
    decimals: '',
    gap,
    after: '',
  };
}

/** Such a figure as a workbook stores it. */
export function plain({ whole }: Pieces): Pieces {
  const digits = whole.replace(/[,，]/g, '');
  return { before: '', whole: digits, wide: false, decimals: '', gap: '', after: '' };
}

/** The cell, its unit where it is said in it. */
export function written(
  { before, whole, wide, decimals, gap, after }: Pieces,
  unit: string,
): string {
  const figure = (whole + decimals).replace(/[0-9.,]/g, (sign) =>
    wide ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign,
  );
  return before + figure + gap + unit + after;
}

/** What one of a unit is in the column's own; ten thousand of anything are told by 万 alone. */
function fractionOf(key: Key, unit: string): Fraction | undefined {
  if (unit === '') return [1n, 1n];
  return unit === '万' ? [10_000n, 1n] : IN_OWN[key][unit];
}

/** The value in parts of the column's own unit; null where the pieces have no one meaning. */
export function meant(key: Key, one: Pieces, unit: string): bigint | null {
  const { before, whole, decimals, after } = one;
  if (!['', '-', '+', '负', '¥', '￥'].includes(before)) return null;
  if (/[¥￥]/.test(before) && key !== 'paid') return null;
  if (after.trim() !== '' && after !== '整') return null;
  const grouped = whole.replace('，', ',');
  if (grouped.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(grouped)) return null;
  const [times, by] = fractionOf(key, unit) ?? [0n, 0n];
  if (by === 0n) return null;
  const digits = decimals.slice(1);
  const over = BigInt(grouped.replaceAll(',', '') + digits) * times * MEASURED[key].parts;
  const under = 10n ** BigInt(digits.length) * by;
  if (over % under !== 0n) return null;
  return before === '-' || before === '负' ? -(over / under) : over / under;
}

/** Whether a unit makes another figure of the one that is written. */
export function isOther(key: Key, unit: string): boolean {
  return fractionOf(key, unit)?.join() !== '1,1';
}

/** Days as they are written, each with the day it is; null where it could be another, or none. */
export function writtenDays(year: number, month: number, day: number): [string, string | null][] {
  const two = (value: number): string => String(value).padStart(2, '0');
  const said = `${year}-${two(month)}-${two(day)}`;
  const real = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) === said;
  const value = real ? said : null;
  const next = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
  const han = (digits: string): string =>
    digits.replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)] ?? '');
  const short = month < 10 && day < 10;
  return [
    [said, value],
    [`${year}-${month}-${day}`, value],
    [`${year}/${month}/${day}`, value],
    [`${year}.${two(month)}.${two(day)}`, value],
    [`${year}年${month}月${day}日`, value],
    [`${year}年${month}月${day}号`, value],
    [`${year}${two(month)}${two(day)}`, value],
    [`${said} 00:00:00`, value],
    [`${said} 08:30`, value],
    [`${year}年${month}月${day}日 星期三`, value],
    [`${said}T16:00:00.000Z`, real ? next : null],
    [`${said}T00:00:00+08:00`, value],
    [short ? `${han(String(year))}年${han(String(month))}月${han(String(day))}日` : said, value],
    [`${String(year).slice(2)}.${month}.${day}`, null],
    [`${month}/${day}/${year}`, null],
    [`${month}月${day}日`, null],
    [`${year}年${month}月`, null],
    [`${said}①`, null],
    [`${said}、${said}`, null],
    [`${said} ${next}`, null],
    [`约${said}`, null],
    [`${year}-${month}-${day}-1`, null],
  ];
}

/** Numbers that a format of a spreadsheet shows as something else, and what is seen. */
export const SHOWN: readonly [format: string, seen: (number: number) => string][] = [
  ['General', String],
  ['000', (number) => String(number).padStart(3, '0')],
  ['"H"0000', (number) => `H${String(number).padStart(4, '0')}`],
  ['0"组"', (number) => `${number}组`],
  ['"第"0"组"', (number) => `第${number}组`],
  ['"V-"0', (number) => `V-${number}`],
  ['"2022-09-"000', (number) => `2022-09-${String(number).padStart(3, '0')}`],
];
