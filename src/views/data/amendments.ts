import { compareText } from '../../domain/problem.ts';
import type { Portal } from '../../portal/assemble.ts';
import type { Amendment } from '../../portal/portal.ts';

/** What was put right after it was public, the latest first; rows of one day as they were written. */
export function amendmentRows({ amendments }: Pick<Portal, 'amendments'>): readonly Amendment[] {
  return [...amendments].sort((a, b) => compareText(b.date, a.date));
}
