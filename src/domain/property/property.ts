import type { Fen } from '../money.ts';

export const PROPERTY_OUTCOMES = { renewed: '续签', ended: '不续签' } as const;

/** A repair of what all use, with what each of three sides paid. */
export interface SharedRepair {
  readonly total: Fen;
  readonly residents: Fen;
  readonly company: Fen;
  readonly collective: Fen;
  readonly households: number | null;
}

/** By how much the three sides paid more (or, negative, less) than the whole. */
export function repairGap({ total, residents, company, collective }: SharedRepair): Fen {
  return residents + company + collective - total;
}

/** What each household paid when all paid alike; null when that cannot be told. */
export function perHousehold({ residents, households }: SharedRepair): Fen | null {
  if (households === null || households === 0 || residents % households !== 0) return null;
  return residents / households;
}

/** Mean of monthly marks in hundredths of a point, rounded half up; null without a mark. */
export function meanScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((all, score) => all + score, 0);
  return Math.floor((2 * sum + scores.length) / (2 * scores.length));
}

/** Months whose mark is below the pass mark; null where no pass mark was set. */
export function failedMonths(scores: readonly number[], passMark: number | null): number | null {
  return passMark === null ? null : scores.filter((score) => score < passMark).length;
}
