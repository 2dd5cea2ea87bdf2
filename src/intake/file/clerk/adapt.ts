import type { Table } from '../../define-table.ts';
import type { Lists } from '../../lists.ts';
import type { FileRow } from '../file-cell.ts';
import type { FileOptions } from '../file-reading.ts';
import { isBlank } from '../forgiving-reader.ts';
import type { HeadMatch } from '../match-heads.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Line } from '../side-rows.ts';
import { Questions } from './context.ts';
import { Draft } from './draft.ts';
import { fillMerged } from './fill-merged.ts';
import { leaveOutPrivate } from './leave-out.ts';
import { fillLacking, mapHeads } from './map-heads.ts';
import { makePeriod } from './notice-period.ts';
import { numberRows } from './number-rows.ts';
import { holdVillage, releaseRunning } from './own-columns.ts';
import { tellParties } from './parties.ts';
import { postsForNames } from './posts.ts';
import { partQuantities } from './quantities.ts';
import { gatherRemarks } from './remarks.ts';
import { settleRest } from './rest.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';
import { workOutBalances } from './tally.ts';
import { releaseChoices, tellFromTitle } from './titled.ts';
import { mapWords, tellColumns } from './words.ts';

/** The rows of data below their head, as they are then read. */
export interface Adapted {
  readonly data: readonly FileRow[];
  readonly match: HeadMatch;
  /** Keys of the columns that wait for an answer. */
  readonly waiting: ReadonlySet<string>;
  /** What has to be asked; more may come while the cells are read. */
  readonly questions: Questions;
}

/**
 * Puts a clerk's own sheet into the form of its table as far as that can be known; what cannot is asked.
 * Where nothing is known of the home, the sheet stays as it is.
 */
export function adaptSheet(
  lines: readonly Line[],
  head: { readonly match: HeadMatch; readonly line: number; readonly around: readonly string[] },
  table: Table,
  lists: Lists,
  options: FileOptions,
  problems: ProblemList,
): Adapted {
  const data = lines.filter(({ side }) => side === null);
  const rows = data.map(({ row }) => row);
  const { clerk } = options;
  if (!clerk) {
    return { data: rows, match: head.match, waiting: new Set(), questions: new Questions() };
  }
  const sheet: SheetAtHand = {
    draft: new Draft(head.match, rows, wholeRow(head.match, table)),
    table,
    lists,
    options,
    clerk,
    headLine: head.line,
    around: head.around,
    footers: lines.flatMap(({ row, side }) => (side?.kind === 'footer' ? [row] : [])),
    questions: new Questions(),
    problems,
  };
  const opens = new Set(data.flatMap(({ opens }, at) => (opens ? [at] : [])));
  const waiting = adapt(sheet, opens);
  const { draft, questions } = sheet;
  return { data: draft.rows, match: draft.match, waiting, questions };
}

/** Tells rows with a cell for each column that must be there, and none beyond the head. */
function wholeRow({ places, heads }: HeadMatch, table: Table): (row: FileRow) => boolean {
  const required = Object.keys(table.columns).filter((key) => table.columns[key]?.required);
  const last = Math.max(-1, ...required.map((key) => places.get(key) ?? -1));
  return ({ cells, quoteFault }) =>
    !quoteFault && cells.length > last && cells.slice(heads.length).every(isBlank);
}

function adapt(sheet: SheetAtHand, opens: ReadonlySet<number>): ReadonlySet<string> {
  fillMerged(sheet);
  releaseRunning(sheet);
  holdVillage(sheet);
  leaveOutPrivate(sheet);
  makePeriod(sheet);
  releaseChoices(sheet);
  const untold = tellFromTitle(sheet);
  partQuantities(sheet);
  settleRest(sheet);
  gatherRemarks(sheet);
  const waiting = new Set([...untold, ...mapHeads(sheet)]);
  // What was just taken for a column of the table may have been merged, too.
  fillMerged(sheet);
  tellParties(sheet);
  postsForNames(sheet);
  workOutBalances(sheet, waiting);
  fillLacking(sheet, waiting);
  mapWords(sheet);
  tellColumns(sheet, opens, waiting);
  numberRows(sheet);
  return waiting;
}
