import { type Day, formatDay } from '../../domain/day.ts';
import type { BoardSize, Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { correctionStrips } from '../notices/correction-strips.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { objectionSlip } from '../notices/objection-slip.ts';
import { villageHref } from '../places.ts';
import { type BoardPlan, boardPlan } from './board-plan.ts';
import type { Sheet } from './sheet.ts';
import { standingSheet } from './village-sheet.ts';

/** All that is printed of a village, as plain data: whoever draws it needs no portal beside it. */
export interface BoardJob {
  readonly village: string;
  readonly day: Day;
  /** How large the board is; null where nobody measured. */
  readonly board: BoardSize | null;
  readonly plan: BoardPlan;
  /** The page on top of the pack, without what is to be done. */
  readonly cover: Sheet;
  /** What goes with the sheets that go up: slips for objections, strips to paste over what was wrong. */
  readonly slips: readonly Sheet[];
  /** Given out by hand, and never hung. */
  readonly handouts: readonly Sheet[];
}

/** What is printed of a village for a clerk who was last at the board on the day before `since`. */
export function boardJob(
  portal: Portal,
  village: Village,
  sheets: readonly Sheet[],
  since: Day,
): BoardJob {
  const plan = boardPlan(sheets, portal.asOf, since);
  const { noticeBoardPlace: place, noticeBoard: board } = village.contact;
  return {
    village: village.name,
    day: portal.asOf,
    board,
    plan,
    cover: {
      ...standingSheet(portal, village, {
        id: 'board-plan',
        title: `${village.name}公开栏`,
        path: villageHref(village.id),
        sample: portal.config.sample && village.sample,
        posts: ['经手'],
        parts: [],
      }),
      period: [formatDay(portal.asOf), place].filter((words) => words !== null).join('，'),
    },
    slips: slipsOf(portal, village, plan.post),
    handouts: sheets.filter(({ look }) => look === 'handout'),
  };
}

function slipsOf(portal: Portal, village: Village, post: readonly Sheet[]): Sheet[] {
  return portal.notices
    .filter((notice) => post.some(({ address }) => address.endsWith(noticeHref(notice.id))))
    .flatMap((notice) => {
      const strips = correctionStrips(portal, village, notice);
      return [objectionSlip(portal, village, notice), ...(strips ? [strips] : [])];
    });
}
