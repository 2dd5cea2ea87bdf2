import type { Fact } from './knowledge.ts';

const ROUGH = /约|余|多|左右|近|超|以上|以下|不到|不低于|不超过|预计/;

/** Whether a figure with this qualifier is meant to be exact: 约, 余 and the like never are; 首批 is. */
export function isExact({ qualifier }: Pick<Fact, 'qualifier'>): boolean {
  return qualifier === null || !ROUGH.test(qualifier);
}

/** A figure, and whether it is exact. */
export interface Figure {
  readonly value: number;
  readonly exact: boolean;
}

/**
 * Adds figures and says no more than the least exact of them does: 约1.1亿 and 350 are 约1.1亿, not
 * 110,000,350. Throws when the sum leaves the safe integers.
 */
export function addedUp(figures: readonly Figure[]): Figure {
  const sum = figures.reduce((all, { value }) => all + value, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError('sum leaves the safe integers');
  const places = figures.map((figure) => (figure.exact ? 1 : lastPlace(figure.value)));
  const place = Math.max(1, ...places);
  return { value: Math.round(sum / place) * place, exact: figures.every(({ exact }) => exact) };
}

/** The size of the last digit of a round number that is said: 28,000,000 is said in millions. */
export function lastPlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
