import { renderSVG } from 'uqr';
import {
  emsOf,
  LONGEST_RUN,
  planTable,
  rowHeights,
  type TablePlan,
  textHeight,
} from '../../views/sheets/plan-columns.ts';
import type { Sheet, SheetCell, SheetPart, SheetTable } from '../../views/sheets/sheet.ts';

/** What a clerk may choose: the paper, and larger type. */
export interface PaperChoice {
  readonly size: 'A4' | 'A3';
  readonly large: boolean;
}

const MILLIMETRE = 72 / 25.4;
const PAPERS = { A4: [210, 297], A3: [297, 420] } as const;
/** Around the text, in millimetres: room to bind at the left, the band with the code below. */
const MARGINS = { left: 20, right: 16, top: 20, bottom: 42 };
/** Side of the code without its quiet zone, in millimetres. */
const CODE = 23;
const QUIET_MODULES = 4;
/** Title and period, and the foot with the signatures, in points. */
const HEAD = 70;
const FOOT = 200;
/** What stands over the rows of a table: its heading and its head. */
const TABLE_HEAD = 50;
/** Lines that stand with the foot: a sheet with signatures alone proves nothing. */
const KEPT = 5;
/** Share of a page that the lines kept with the foot may take, and that one row may. */
const KEPT_SHARE = 0.4;
const ROW_SHARE = 0.5;

/** A page of one orientation with the tables set for it. */
interface Setting {
  readonly page: readonly [width: number, height: number];
  readonly room: number;
  readonly plans: readonly (TablePlan | null)[];
  /** Heights of the lines of each part, in points. */
  readonly heights: readonly (readonly number[])[];
  /** Pages it is likely to take. */
  readonly pages: number;
}

/** Sizes of type in points. */
interface Sizes {
  readonly title: number;
  readonly text: number;
  readonly tables: number;
}

/** A sheet as the template takes it: widths in points, rows as words. */
export function laidOut(sheet: Sheet, { size, large }: PaperChoice): object {
  const sizes = sizesOf(sheet, large);
  const [short, long] = PAPERS[sheet.look === 'poster' ? 'A3' : size];
  const upright = settingOf(sheet, [short, long], sizes);
  const across = settingOf(sheet, [long, short], sizes);
  // Whichever takes less paper and cuts no table into parts; upright where it is all the same.
  const weight = ({ plans, pages }: Setting): number =>
    pages + 100 * plans.filter((plan) => (plan?.parts.length ?? 1) > 1).length;
  const setting = weight(across) < weight(upright) ? across : upright;
  return {
    ...sheet,
    parts: sheet.parts.flatMap((part, at) => drawnParts(part, at, setting)),
    text: sizes.text,
    inTables: sizes.tables,
    inTitle: sizes.title,
    page: setting.page,
    margins: MARGINS,
    kept: keptLines(setting),
    drawn: codeOf(sheet.scanned),
    shownAddress: breakable(sheet.address.replace(/^https:\/\//, '')),
  };
}

function sizesOf({ look, parts }: Sheet, large: boolean): Sizes {
  if (look === 'poster') return { title: 36, text: 22, tables: 22 };
  const wall = look === 'wall';
  const rows = Math.max(0, ...parts.map((part) => (part.kind === 'table' ? part.rows.length : 0)));
  if (large) return { title: 22, text: wall ? 20 : 16, tables: 16 };
  return { title: 22, text: wall ? 16 : 12, tables: wall && rows <= 12 ? 14 : 12 };
}

function settingOf(sheet: Sheet, page: readonly [number, number], sizes: Sizes): Setting {
  const width = (page[0] - MARGINS.left - MARGINS.right) * MILLIMETRE;
  const room = (page[1] - MARGINS.top - MARGINS.bottom) * MILLIMETRE;
  const plans = sheet.parts.map((part) =>
    part.kind === 'table' ? planTable(part, width, sizes.tables) : null,
  );
  const heights = sheet.parts.map((part, at) => {
    const plan = plans[at];
    if (part.kind === 'table' && plan) return rowHeights(part, plan, sizes.tables);
    return part.kind === 'table' ? [] : lineHeights(part.lines, width, sizes.text);
  });
  const heads = plans.filter((plan) => plan !== null).length * TABLE_HEAD;
  const all = heights.flat().reduce((sum, height) => sum + height, HEAD + FOOT + heads);
  return { page, room, plans, heights, pages: Math.ceil(all / room) };
}

function lineHeights(lines: readonly string[], width: number, size: number): number[] {
  return lines.map(
    (line) => textHeight(Math.ceil((emsOf(line) + 2) / (width / size)), size * 1.18) + size / 2,
  );
}

/** How many of the last lines stand with the foot: five, or as many as do not leave a page bare. */
function keptLines({ heights, room }: Setting): number {
  const last = (heights.at(-1) ?? []).toReversed().slice(0, KEPT);
  let sum = 0;
  const fitting = last.findIndex((height) => {
    sum += height;
    return sum > room * KEPT_SHARE;
  });
  return Math.max(fitting === -1 ? last.length : fitting, 1);
}

function drawnParts(part: SheetPart, at: number, setting: Setting): object[] {
  if (part.kind !== 'table') return [part];
  const plan = setting.plans[at];
  if (!plan || part.rows.length === 0) {
    return [{ kind: 'text', heading: part.heading, lines: ['（没有行）'] }];
  }
  const tallest = Math.max(...(setting.heights[at] ?? []));
  return plan.parts.map(({ columns, widths }, number) => ({
    kind: 'table',
    heading: headingOf(part, columns, number, plan.parts.length),
    columns: columns.map((column) => part.columns[column]),
    widths: Array.from({ length: plan.abreast }, () => widths).flat(),
    abreast: plan.abreast,
    // A row taller than half a page would leave the rest of one bare.
    whole: tallest < setting.room * ROW_SHARE,
    rows: part.rows.map((row) => columns.map((column) => drawnCell(row[column]))),
    fens: part.rows.map((row) => columns.map((column) => row[column]?.fen ?? null)),
    total: part.total,
  }));
}

function headingOf(
  { heading, columns }: SheetTable,
  shown: readonly number[],
  at: number,
  of: number,
): string | null {
  if (of === 1) return heading;
  const names = shown.slice(1).map((column) => columns[column]?.head);
  return `${heading ?? '列表'}（分 ${of} 块印，第 ${at + 1} 块：${names.join('、')}）`;
}

function drawnCell(cell: SheetCell | undefined): string {
  return breakable(cell?.text ?? '');
}

/** Lets a run that has no place to break be broken: an address, a long number. */
function breakable(text: string): string {
  return text.replace(
    new RegExp(`[\\x21-\\x2e\\x30-\\x7e]{${LONGEST_RUN}}(?=[\\x21-\\x2e\\x30-\\x7e])`, 'g'),
    '$&\u200b',
  );
}

/** The code as a drawing, with its quiet zone, and how wide that is in millimetres. */
export function codeOf(address: string): { readonly svg: string; readonly width: number } {
  const svg = renderSVG(address, { ecc: 'M', border: QUIET_MODULES, pixelSize: 10 });
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 10;
  return { svg, width: (CODE * side) / (side - 2 * QUIET_MODULES) };
}
