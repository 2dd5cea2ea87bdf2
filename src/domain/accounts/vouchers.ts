import type { Day } from '../day.ts';

/** What is needed of a ledger line to look at its voucher. */
export interface Vouchered {
  readonly date: Day;
  readonly voucher: string | null;
  readonly line: number;
}

/** What a run of voucher numbers gives cause to ask about. */
export interface VoucherFindings {
  /** Numbers that are left out between the first and the last of a series. */
  readonly missing: readonly string[];
  /** One number on lines of different days: two papers cannot bear it. */
  readonly repeated: readonly { readonly voucher: string; readonly lines: readonly number[] }[];
  /** Lines of the file that name no voucher. */
  readonly without: readonly number[];
}

/** More gaps than this in one series are told as the ends of the gap, not number by number. */
const MOST_LISTED = 20;

/**
 * Looks through the voucher numbers of a ledger. A series is what stands before the last run of digits
 * (`2022-11-` of `2022-11-006`); several lines of one day may share a voucher.
 */
export function voucherFindings(entries: readonly Vouchered[]): VoucherFindings {
  const byVoucher = new Map<string, Vouchered[]>();
  const without: number[] = [];
  for (const entry of entries) {
    if (entry.voucher === null) without.push(entry.line);
    else byVoucher.set(entry.voucher, [...(byVoucher.get(entry.voucher) ?? []), entry]);
  }
  const repeated = [...byVoucher]
    .filter(([, lines]) => new Set(lines.map(({ date }) => date)).size > 1)
    .map(([voucher, lines]) => ({ voucher, lines: lines.map(({ line }) => line) }));
  return { missing: missingNumbers([...byVoucher.keys()]), repeated, without };
}

function missingNumbers(vouchers: readonly string[]): string[] {
  const series = new Map<string, { numbers: number[]; width: number }>();
  for (const voucher of vouchers) {
    const match = /^(.*?)(\d{1,9})号?$/.exec(voucher);
    if (!match) continue;
    const [, prefix = '', digits = ''] = match;
    const one = series.get(prefix) ?? { numbers: [], width: digits.length };
    one.numbers.push(Number(digits));
    series.set(prefix, one);
  }
  return [...series].flatMap(([prefix, { numbers, width }]) => {
    const named = (number: number): string => `${prefix}${String(number).padStart(width, '0')}`;
    const sorted = numbers.sort((a, b) => a - b);
    return sorted.slice(1).flatMap((number, at) => {
      const from = (sorted[at] ?? number) + 1;
      if (number - from > MOST_LISTED) return [`${named(from)} 到 ${named(number - 1)}`];
      return Array.from({ length: Math.max(0, number - from) }, (_, index) => named(from + index));
    });
  });
}
