import { boardOnlyIds } from '../../domain/programmes/board-only.ts';
import type { Portal } from '../portal.ts';
import type { Amendment } from '../record/amendment.ts';

const KEPT_FOR_A_TIME = /^(?:sample\/)?(?:boards|honours)\//;

const LEDGER = /^(?:sample\/)?payouts\/([^/]+)\//;

/** What was put right, without what would tell of an entry that is on no board, of a name that has gone or of a ledger that shows sums only. */
export function shownAmendments(portal: Portal): Amendment[] {
  const { amendments, boards, honours, programmes, asOf } = portal;
  const named = honours.filter(({ publicUntil }) => publicUntil >= asOf);
  const ids = new Set([...boards, ...named].map(({ id }) => id));
  const boardOnly = boardOnlyIds(programmes);
  return amendments.filter(
    ({ inFile, row }) =>
      !boardOnly.has(LEDGER.exec(inFile)?.[1] ?? '') &&
      (!KEPT_FOR_A_TIME.test(inFile) || ids.has(row)),
  );
}
