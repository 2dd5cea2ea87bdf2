import { type Fen, scaleFen } from '../money.ts';
import type { Source } from './programme.ts';

/**
 * What each source bears of an amount, in the order of the programme. Shares are cut from the running
 * total, so that they always add up to the amount, to the fen.
 */
export function shareOut(amount: Fen, sources: readonly Source[]): Fen[] {
  const whole = sources.reduce((sum, source) => sum + source.weight, 0);
  let weight = 0;
  let given = 0;
  return sources.map((source) => {
    weight += source.weight;
    const upToHere = scaleFen(amount, weight, whole);
    const share = upToHere - given;
    given = upToHere;
    return share;
  });
}
