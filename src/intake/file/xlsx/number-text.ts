import type { CellMark } from '../file-cell.ts';
import { dayOfSerial } from '../tidy/day.ts';
import type { NumberForm } from './styles.ts';

/** Days between the two ways of counting. */
const OFFSET_1904 = 1462;

/** Text and mark of a stored number in the form its cell shows. */
export function numberCell(
  stored: string,
  form: NumberForm,
  from1904: boolean,
): { text: string; mark: CellMark } {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, mark: 'error' };
  if (form === 'date') {
    const serial = from1904 ? value + OFFSET_1904 : value;
    if (serial >= 1 && serial < 2_958_466) return { text: dateText(serial), mark: 'date' };
  }
  if (form === 'percent') return { text: `${plain(value * 100)}%`, mark: 'percent' };
  return { text: form === 'ten-thousands' ? `${plain(value)}万元` : plain(value), mark: 'number' };
}

function dateText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const day = dayOfSerial(serial);
  if (minutes === 0 || minutes === 1440) return day;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
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
