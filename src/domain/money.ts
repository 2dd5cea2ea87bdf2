/**
 * Money is an integer number of 分 (fen), kept inside the safe integers (± 90 万亿元), parsed from
 * text exactly and never held as a fraction.
 */
export type Fen = number;

export type MoneyFault = 'not-a-number' | 'too-many-decimals' | 'too-large';
export type MoneyReading = { ok: true; fen: Fen } | { ok: false; fault: MoneyFault };

const MONEY = /^(-?)(\d+)(?:\.(\d*))?$/;

/**
 * Reads canonical money text in 元: `1234.5` → 123450. Signs of the printed form (¥, commas, 元) are
 * the intake's business; here they are `not-a-number`. Trailing zeros past two decimals are refused
 * too, since the writer meant a precision that money does not have.
 */
export function parseFen(text: string): MoneyReading {
  const match = MONEY.exec(text);
  if (!match) return { ok: false, fault: 'not-a-number' };
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.length > 2) return { ok: false, fault: 'too-many-decimals' };
  const fen = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(fen)) return { ok: false, fault: 'too-large' };
  return { ok: true, fen: sign && fen !== 0 ? -fen : fen };
}

/** Canonical text for CSV and JSON: `123450` → `1234.50`. `parseFen` reads it back unchanged. */
export function fenToText(fen: Fen): string {
  const absolute = Math.abs(fen);
  const text = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return fen < 0 ? `-${text}` : text;
}

/** For tables: thousands separated, two decimals, no unit: `123450` → `1,234.50`. */
export function formatFen(fen: Fen): string {
  const [whole = '', decimals = ''] = fenToText(fen).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** For prose: no needless decimals, unit included: `930000` → `9,300 元`, `930050` → `9,300.50 元`. */
export function formatYuan(fen: Fen): string {
  return `${formatFen(fen).replace(/\.00$/, '')} 元`;
}

/**
 * For prose and charts: 万元 or 亿元 where the amount is large. Exact: digits are dropped only when
 * they are zeros, so that no reader is ever shown a rounded figure as if it were the whole.
 */
export function formatLarge(fen: Fen): string {
  const absolute = Math.abs(fen);
  if (absolute >= 100_000_000_00 && absolute % 1_000_000_00 === 0) {
    return `${trimZeros(fen / 100_000_000_00)} 亿元`;
  }
  if (absolute >= 10_000_00 && absolute % 10_000 === 0) return `${trimZeros(fen / 10_000_00)} 万元`;
  return formatYuan(fen);
}

function trimZeros(value: number): string {
  const [whole = '', decimals = ''] = value.toFixed(4).split('.');
  const kept = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return kept ? `${grouped}.${kept}` : grouped;
}

/** Adds amounts; throws when the sum leaves the safe integers, since a wrong total must never show. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  if (!Number.isSafeInteger(sum)) throw new RangeError('sum of money leaves the safe integers');
  return sum;
}

/**
 * `amount × numerator ÷ denominator`, rounded half up to the 分 (away from zero for negatives), exact
 * for every safe integer.
 */
export function scaleFen(amount: Fen, numerator: number, denominator: number): Fen {
  const product = amount * numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(product * 2)) {
    return roundHalfUp(product, denominator);
  }
  const top = BigInt(amount) * BigInt(numerator) * 2n;
  const bottom = BigInt(denominator);
  const doubled = (top < 0n ? top - bottom : top + bottom) / (bottom * 2n);
  return Number(doubled);
}

function roundHalfUp(top: number, bottom: number): number {
  const absolute = Math.abs(top);
  const quotient = Math.floor(absolute / bottom);
  const rest = absolute - quotient * bottom;
  const rounded = rest * 2 >= bottom ? quotient + 1 : quotient;
  return top < 0 ? 0 - rounded : rounded;
}
