import { cellText, type FileRow, filledCells } from './file-cell.ts';
import type { Unit } from './match-heads.ts';

const UNIT_LINE = /(?:金额)?单位[:]?\(?(人民币)?(万元|元)\)?/;

/** Unit that a line above the head declares for all amounts, such as 单位：万元. */
export function unitOf(row: FileRow): Unit | null {
  for (const index of filledCells(row)) {
    const text = cellText(row, index).normalize('NFKC').replace(/\s/g, '');
    const match = text.length > 60 ? null : UNIT_LINE.exec(text);
    if (match) return match[2] as Unit;
  }
  return null;
}

/** Amounts as they look in 万元: small, and hardly a round number of 元 among them. */
export function looksLikeTenThousands(amounts: readonly string[]): boolean {
  if (amounts.length < 3) return false;
  const small = amounts.every((amount) => /^\d{1,3}(\.\d{1,6})?$/.test(amount));
  const fractions = amounts.filter((amount) => amount.includes('.')).length;
  const fine = amounts.some((amount) => /\.\d{3,6}$/.test(amount));
  return small && (fine || fractions * 2 > amounts.length);
}
