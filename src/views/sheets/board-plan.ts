import { addDays, type Day, formatMonthDay } from '../../domain/day.ts';
import type { BoardSize } from '../../domain/village.ts';
import { fitBoard, pagesOn, type SheetPaper } from './board-fit.ts';
import { plainColumn, type Sheet, type SheetPart, wordsCell } from './sheet.ts';

/** What a clerk does at the board: what goes up, what comes down, what hangs. */
export interface BoardPlan {
  readonly post: readonly Sheet[];
  readonly takeDown: readonly Sheet[];
  /** Everything that hangs once that is done. */
  readonly hanging: readonly Sheet[];
}

/** Days after which what waits for room takes its turn. */
const TURN = 7;
const A4 = [210, 297] as const;
const A3 = [297, 420] as const;

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

/** What the page on top of a pack is made of. */
interface PlanOn {
  readonly plan: BoardPlan;
  readonly day: Day;
  /** How large the board is; null where nobody measured. */
  readonly board: BoardSize | null;
  readonly paperOf: (sheet: Sheet) => SheetPaper;
}

/** The page on top of a pack: what to do at the board, and what has to wait for room on it. */
export function planSheet(cover: Sheet, { plan, day, board, paperOf }: PlanOn): Sheet {
  const { post, takeDown, hanging } = plan;
  const pagesOf = (sheet: Sheet): number => paperOf(sheet).pages;
  const { fits, waits } = board ? fitBoard(hanging, paperOf, board) : { fits: hanging, waits: [] };
  const pages = fits.reduce((sum, sheet) => sum + pagesOf(sheet), 0);
  const must = waits.filter(({ hangs }) => hangs !== null);
  const may = waits.filter(({ hangs }) => hangs === null);
  const later = formatMonthDay(addDays(day, TURN));
  return {
    ...cover,
    title: `${cover.title}：${planWords(plan)}`,
    parts: [
      listed('今天贴', post, pagesOf),
      listed('今天揭', takeDown, pagesOf),
      ...(board ? [roomPart(board)] : []),
      listed(`做完以后应当挂着的，一共 ${fits.length} 份 ${pages} 张`, fits, pagesOf),
      ...waiting('公示期里要一直贴着，公示栏贴不下，请在旁边另找地方贴', must, pagesOf),
      ...waiting(`公示栏贴不下，${later}起换着贴`, may, pagesOf),
    ],
  };
}

function roomPart(board: BoardSize): SheetPart {
  const [a4, a3] = [A4, A3].map((page) => pagesOn(board, page));
  const { width, height } = board;
  return {
    kind: 'text',
    heading: null,
    lines: [`公示栏宽 ${width} 厘米、高 ${height} 厘米，竖着贴，A4 贴得下 ${a4} 张，A3 ${a3} 张。`],
  };
}

function waiting(
  heading: string,
  sheets: readonly Sheet[],
  pagesOf: (sheet: Sheet) => number,
): SheetPart[] {
  return sheets.length === 0 ? [] : [listed(heading, sheets, pagesOf)];
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
