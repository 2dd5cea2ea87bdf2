import type { Fen } from '../money.ts';

/** A usual slip of the pen that would explain a difference. */
export type Slip = 'twice' | 'other-side' | 'shifted' | 'swapped';

export interface Suspect {
  readonly line: number;
  readonly slip: Slip;
}

/** More than this many lines explain nothing. */
const MOST = 3;

/**
 * Lines of which one, had it been written with one usual slip, would explain why a balance is
 * `difference` (declared less computed) off: entered twice, entered on the other side, a zero too many or
 * too few, two neighbouring digits swapped. At most three; none when more would fit, since then it says
 * nothing.
 */
export function suspects(
  entries: readonly { line: number; income: Fen | null; expense: Fen | null }[],
  difference: Fen,
): Suspect[] {
  const found = entries.flatMap(({ line, income, expense }): Suspect[] => {
    const amount = income ?? expense;
    if (amount === null || amount === 0 || difference === 0) return [];
    const slip = slipOf(amount, income === null ? -difference : difference);
    return slip === null ? [] : [{ line, slip }];
  });
  return found.length > MOST ? [] : found;
}

/** `more` is by how much the amount as written falls short of the right one. */
function slipOf(amount: Fen, more: Fen): Slip | null {
  const right = amount + more;
  if (right === 0) return 'twice';
  if (right === -amount) return 'other-side';
  if (right < 0) return null;
  if (right === amount * 10 || amount === right * 10) return 'shifted';
  if (right === amount * 100 || amount === right * 100) return 'shifted';
  return neighboursSwapped(String(amount), String(right)) ? 'swapped' : null;
}

function neighboursSwapped(written: string, right: string): boolean {
  if (written.length !== right.length) return false;
  const at = [...written].findIndex((digit, index) => digit !== right[index]);
  return (
    written[at] === right[at + 1] &&
    written[at + 1] === right[at] &&
    written.slice(at + 2) === right.slice(at + 2)
  );
}
