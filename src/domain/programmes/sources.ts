import { type Fen, scaleFen } from '../money.ts';
import type { Source } from './programme.ts';

/**
 * What each source bears of an amount, in the order of the programme. Shares are cut from the running
 * total, so that they always add up to the amount, to the fen.
 */
export function shareOut(amount: Fen, sources: readonly Source[]): Fen[] {
  return sources.map((_, index) => shareAt(amount, sources, index));
}

/** What one source bears, by its place in the programme. */
export function shareAt(amount: Fen, sources: readonly Source[], index: number): Fen {
  let whole = 0;
  let before = 0;
  let upToHere = 0;
  for (let at = 0; at < sources.length; at += 1) {
    whole += sources[at]?.weight ?? 0;
    if (at < index) before = whole;
    if (at <= index) upToHere = whole;
  }
  return scaleFen(amount, upToHere, whole) - scaleFen(amount, before, whole);
}
