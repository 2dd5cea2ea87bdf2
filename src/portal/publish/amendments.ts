import type { Portal } from '../portal.ts';
import type { Amendment } from '../record/amendment.ts';

const KEPT_FOR_A_TIME = /^(?:sample\/)?(?:boards|honours)\//;

/** What was put right, without what would tell of an entry that is on no board or of a name that has gone. */
export function shownAmendments({ amendments, boards, honours, asOf }: Portal): Amendment[] {
  const named = honours.filter(({ publicUntil }) => publicUntil >= asOf);
  const ids = new Set([...boards, ...named].map(({ id }) => id));
  return amendments.filter(({ inFile, row }) => !KEPT_FOR_A_TIME.test(inFile) || ids.has(row));
}
