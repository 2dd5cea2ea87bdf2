import { formatDay } from '../domain/day.ts';
import { type Board, SUBJECT_KINDS } from '../intake/tables/boards.ts';
import type { Portal } from '../portal/assemble.ts';
import type { BoardEntry } from '../portal/portal.ts';
import { villageHref, villageOf } from './places.ts';

/** An entry as shown: who or where, what, on what rule, until when. */
export interface BoardLine {
  readonly id: string;
  readonly board: Board;
  readonly title: string;
  readonly village: { readonly href: string; readonly name: string };
  readonly details: readonly { readonly label: string; readonly words: string }[];
  readonly deed: string;
  readonly until: string;
  readonly lastDay: string;
  readonly sample: boolean;
}

/**
 * Whether an entry is on its board today: its period runs, it has not been repaired, and the board
 * itself is switched on. An entry that is not shown reaches no page, download or index.
 */
export function isShown(entry: BoardEntry, portal: Portal): boolean {
  if (entry.board === 'black' && !portal.config.sections.censureBoard) return false;
  if (entry.repairedOn !== null && entry.repairedOn <= portal.asOf) return false;
  return entry.noticeFrom <= portal.asOf && portal.asOf <= entry.noticeTo;
}

/** Entries of one board, newest first. */
export function boardLines(portal: Portal, board: Board): BoardLine[] {
  return portal.boards
    .filter((entry) => entry.board === board && isShown(entry, portal))
    .sort((a, b) => (a.noticeFrom < b.noticeFrom ? 1 : -1))
    .map((entry) => boardLine(portal, entry));
}

function boardLine(portal: Portal, entry: BoardEntry): BoardLine {
  const details = [
    ['依据', entry.rule],
    ['地点', entry.place],
    ['事实日期', entry.seenOn === null ? null : formatDay(entry.seenOn)],
    ['核实', entry.checkedBy === null ? null : entry.checkedBy.join('、')],
    ['事先告知', entry.toldOn === null ? null : formatDay(entry.toldOn)],
    ['本人说明', entry.reply],
    ['决定', `${entry.decidedBy}，${formatDay(entry.decidedOn)}`],
    ['结果', entry.consequence],
    ['异议', entry.objection],
  ] as const;
  return {
    id: entry.id,
    board: entry.board,
    title: `${SUBJECT_KINDS[entry.subjectKind]}：${entry.subject}`,
    village: { href: villageHref(entry.village), name: villageOf(portal, entry.village).name },
    details: details.flatMap(([label, words]) => (words === null ? [] : [{ label, words }])),
    deed: entry.deed,
    until: `${formatDay(entry.noticeFrom)}—${formatDay(entry.noticeTo)}`,
    lastDay: entry.noticeTo,
    sample: entry.sample,
  };
}
