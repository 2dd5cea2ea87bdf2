import { addDays, type Day, formatMonthDay } from '../../domain/day.ts';
import { plainColumn, type Sheet, type SheetPart, wordsCell } from './sheet.ts';

/** What a clerk does at the board: what goes up, what comes down, what hangs. */
export interface BoardPlan {
  readonly post: readonly Sheet[];
  readonly takeDown: readonly Sheet[];
  /** Everything that hangs once that is done. */
  readonly hanging: readonly Sheet[];
}

/** Sheets that may hang on a day: notices that run, and the newest state of everything else. */
export function isHanging({ hangs, stamp, look }: Sheet, day: Day): boolean {
  if (look === 'handout') return false;
  return hangs === null || (stamp === null && hangs.from <= day);
}

/** The plan for a day, for a clerk who was last at the board on the day before `since`. */
export function boardPlan(sheets: readonly Sheet[], day: Day, since: Day): BoardPlan {
  return {
    post: sheets.filter(
      (sheet) => sheet.hangs !== null && sheet.hangs.from >= since && isHanging(sheet, day),
    ),
    // Whoever was there the day before `since` has left hanging what ended on that day or later.
    takeDown: sheets.filter(
      ({ hangs, stamp }) => hangs !== null && stamp !== null && hangs.to >= addDays(since, -1),
    ),
    hanging: sheets.filter((sheet) => isHanging(sheet, day)),
  };
}

/** The plan in a line: 今天贴 3 份、揭 2 份. */
export function planWords({ post, takeDown }: BoardPlan): string {
  return `今天贴 ${post.length} 份、揭 ${takeDown.length} 份`;
}

/** The page on top of a pack: what to do at the board, with how many pages each sheet has. */
export function planSheet(cover: Sheet, plan: BoardPlan, pagesOf: (sheet: Sheet) => number): Sheet {
  const { post, takeDown, hanging } = plan;
  const pages = hanging.reduce((sum, sheet) => sum + pagesOf(sheet), 0);
  return {
    ...cover,
    title: `${cover.title}：${planWords(plan)}`,
    parts: [
      listed('今天贴', post, pagesOf),
      listed('今天揭', takeDown, pagesOf),
      listed(`做完以后应当挂着的，一共 ${hanging.length} 份 ${pages} 张`, hanging, pagesOf),
    ],
  };
}

function listed(
  heading: string,
  sheets: readonly Sheet[],
  pagesOf: (sheet: Sheet) => number,
): SheetPart {
  if (sheets.length === 0) return { kind: 'list', heading, lines: ['没有'] };
  return {
    kind: 'table',
    heading,
    columns: [
      plainColumn('哪一份'),
      plainColumn('指纹'),
      plainColumn('几张', true),
      plainColumn('到哪天'),
    ],
    rows: sheets.map((sheet) =>
      [sheet.title, sheet.code, String(pagesOf(sheet)), untilWords(sheet)].map(wordsCell),
    ),
    total: null,
  };
}

function untilWords({ hangs, stamp }: Sheet): string {
  if (stamp !== null) return stamp;
  return hangs === null ? '换新的为止' : formatMonthDay(hangs.to);
}
