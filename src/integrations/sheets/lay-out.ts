import { renderSVG } from 'uqr';
import {
  emsOf,
  LONGEST_RUN,
  planTable,
  rowHeight,
  TABLE_WAYS,
  type TablePlan,
  type TableWay,
  textLines,
} from '../../views/sheets/plan-columns.ts';
import type { Sheet, SheetCell, SheetTable } from '../../views/sheets/sheet.ts';

/** What a clerk may choose: the paper, and larger type. */
export interface PaperChoice {
  readonly size: 'A4' | 'A3';
  readonly large: boolean;
}

const MILLIMETRE = 72 / 25.4;
const PAPERS = { A4: [210, 297], A3: [297, 420] } as const;
/** Around the text, in millimetres: room to bind at the left. Below it stands the band with the codes. */
const MARGINS = { left: 20, right: 14, top: 20 };
/** The band: its least height, room between words and codes, in millimetres; its type, in points. */
const BAND = { height: 42, gutter: 1, type: 10 };
/** Lines of words for which the codes leave room beside them, and the height of each more, in millimetres. */
const BAND_LINES = 7;
const BAND_LINE = 4.4;
/** Side of the code without its quiet zone, in millimetres. */
const CODE = 28;
const QUIET_MODULES = 4;
/** The period and room around it, the stamp, and the foot with the signatures, in points. */
const HEAD = 28;
const STAMP = 60;
const FOOT = 150;
/** Baseline to baseline of running text, and room around a heading, in points. */
const LINE = 1.33;
const AROUND = 12;
/** Rows, and at the least lines, that stand with the foot: a sheet with signatures alone proves nothing. */
const KEPT = 5;
/** Lines of text among these after which no more rows are kept, where that may take a page less. */
const KEPT_TEXT = [Number.POSITIVE_INFINITY, KEPT];
/** Settings that are tried on paper beside the best, the ones that are likely to fill least. */
const TRIED = 2;
/** Share of a page that the rows kept with the foot may take, and that one row may. */
const KEPT_SHARE = 0.4;
const ROW_SHARE = 0.5;
/** What a table without rows says. */
const NO_ROWS = ['（没有行）'];

/** A part as it is drawn; a table may stand in several. */
interface DrawnPart {
  readonly part: { readonly heading: string | null };
  /** Height of the head that stands over its lines and is repeated, in points. */
  readonly head: number;
  /** Of each line or row: lines of text, and height in points. */
  readonly lines: readonly { readonly text: number; readonly height: number }[];
}

/** A page of one orientation with the parts set for it. */
interface Setting {
  readonly page: readonly [width: number, height: number];
  readonly room: number;
  /** Height of the band below, in millimetres. */
  readonly bottom: number;
  readonly sizes: Sizes;
  readonly parts: readonly DrawnPart[];
  /** How many pages it is likely to fill. */
  readonly fill: number;
  /** Whether a table did not fit and stands in labelled parts. */
  readonly parted: boolean;
}

/** A sheet as the template takes it, and how many pages it is likely to fill. */
export interface Layout {
  readonly fill: number;
  /** Of its paper, in millimetres. */
  readonly page: Setting['page'];
  readonly laid: object;
}

/** Sizes of type in points. */
interface Sizes {
  readonly title: number;
  readonly text: number;
  readonly tables: number;
}

/**
 * A sheet as the template takes it, widths in points and rows as words: as it is read best, and the ways
 * in which it may take a page less. What it comes to on paper decides.
 */
export function layouts(
  sheet: Sheet,
  { size, large }: PaperChoice,
): readonly [Layout, ...Layout[]] {
  const [short, long] = PAPERS[sheet.look === 'poster' ? 'A3' : size];
  const code = codeOf(sheet.scanned);
  const pages = [
    [short, long],
    [long, short],
  ] as const;
  const settings = pages.flatMap((page) => {
    const bottom = bandHeight(sheet, code, textWidth(page));
    return sizesOf(sheet, large).flatMap((sizes) =>
      TABLE_WAYS.map((way) => settingOf(sheet, { page, bottom }, sizes, way)),
    );
  });
  // Whichever takes less paper and cuts no table into parts; the first where it is all the same.
  const best = settings.reduce((one, other) => (paperOf(other) < paperOf(one) ? other : one));
  const tight = settings.toSorted((a, b) => a.fill - b.fill).filter(({ parted }) => !parted);
  const tried = [...new Set([best, ...tight.slice(0, TRIED)])];
  const [first, ...others] = tried.flatMap((setting) =>
    KEPT_TEXT.map((text) => ({
      fill: setting.fill,
      page: setting.page,
      laid: drawn(sheet, code, setting, text),
    })),
  );
  if (!first) throw new Error('a sheet has no way to be set');
  return [first, ...others];
}

function paperOf({ fill, parted }: Setting): number {
  return Math.ceil(fill) + (parted ? 100 : 0);
}

function drawn(sheet: Sheet, code: DrawnCode, setting: Setting, keptText: number): object {
  const { sizes, page, bottom } = setting;
  return {
    ...sheet,
    parts: withKept(setting, keptText),
    text: sizes.text,
    inTables: sizes.tables,
    inTitle: sizes.title,
    page,
    margins: MARGINS,
    bottom,
    drawn: { ...code, gutter: BAND.gutter },
    shownAddress: breakable(shownAddress(sheet)),
  };
}

/** Sizes that a sheet may stand in, the one that is read best first. */
function sizesOf({ look, parts }: Sheet, large: boolean): readonly Sizes[] {
  if (look === 'poster') return [{ title: 36, text: 22, tables: 22 }];
  const wall = look === 'wall';
  if (large) return [{ title: 22, text: wall ? 20 : 16, tables: 16 }];
  const sizes = { title: 22, text: wall ? 16 : 12, tables: 12 };
  const rows = Math.max(0, ...parts.map((part) => (part.kind === 'table' ? part.rows.length : 0)));
  return wall && rows <= 12 ? [{ ...sizes, tables: 14 }, sizes] : [sizes];
}

function settingOf(
  sheet: Sheet,
  { page, bottom }: Pick<Setting, 'page' | 'bottom'>,
  sizes: Sizes,
  way: TableWay,
): Setting {
  const width = textWidth(page);
  const room = (page[1] - MARGINS.top - bottom) * MILLIMETRE;
  const plans = sheet.parts.map((part) =>
    part.kind === 'table' && part.rows.length > 0
      ? planTable(part, width, sizes.tables, way)
      : null,
  );
  const parts = sheet.parts.flatMap((part, at) => {
    const plan = plans[at];
    if (part.kind === 'table' && plan) return drawnTable(part, plan, sizes.tables, room);
    const text = part.kind === 'table' ? { ...part, kind: 'text', lines: NO_ROWS } : part;
    return [{ part: text, head: 0, lines: linesOf(text.lines, width, sizes.text) }];
  });
  const [title] = linesOf([sheet.title], width, sizes.title);
  const over = parts.map(
    ({ part, head }) => head + (part.heading === null ? 0 : sizes.text * LINE + AROUND),
  );
  const head = HEAD + (title?.height ?? 0) + (sheet.stamp === null ? 0 : STAMP);
  const all = [
    head,
    FOOT,
    ...over,
    ...parts.flatMap(({ lines }) => lines.map(({ height }) => height)),
  ].reduce(add);
  const parted = plans.some((plan) => plan !== null && plan.parts.length > 1);
  return { page, room, bottom, sizes, parts, fill: all / room, parted };
}

/** Points that the text is wide. */
function textWidth([width]: Setting['page']): number {
  return (width - MARGINS.left - MARGINS.right) * MILLIMETRE;
}

/** Millimetres that the band takes where the text is so many points wide. */
function bandHeight(sheet: Sheet, drawnCode: DrawnCode, width: number): number {
  const { title, issuer, period, objectUntil, phones, code } = sheet;
  const words = [
    title,
    `${issuer}　${period}`,
    ...(objectUntil === null ? [] : [objectUntil]),
    `监督电话：${phones}`,
    `${code === null ? '' : `指纹 ${code}　`}${shownAddress(sheet)}`,
    '第 1 页',
  ];
  const beside = width - 2 * (drawnCode.width + BAND.gutter) * MILLIMETRE;
  const lines = linesOf(words, beside, BAND.type).map(({ text }) => text);
  return BAND.height + Math.max(0, lines.reduce(add) - BAND_LINES) * BAND_LINE;
}

function shownAddress({ address }: Sheet): string {
  return address.replace(/^https:\/\//, '');
}

function add(one: number, other: number): number {
  return one + other;
}

function linesOf(lines: readonly string[], width: number, size: number): DrawnPart['lines'] {
  return lines.map((line) => {
    const text = Math.ceil((emsOf(line) + 2) / (width / size));
    return { text, height: (text * LINE + 0.1) * size };
  });
}

/**
 * The parts, each with how many of its last lines stand with the foot: five in all, or as many as leave no
 * page bare, or as have some lines of text.
 */
function withKept({ parts, room }: Setting, enoughText: number): object[] {
  let [rows, text, height, isFull] = [0, 0, 0, false];
  return parts
    .toReversed()
    .map(({ part, lines }) => {
      let kept = 0;
      for (const line of lines.toReversed()) {
        const isBare = rows > 0 && height + line.height > room * KEPT_SHARE;
        isFull ||= rows >= KEPT || text >= enoughText || isBare;
        if (isFull) break;
        [kept, rows, text, height] = [kept + 1, rows + 1, text + line.text, height + line.height];
      }
      return { ...part, kept };
    })
    .toReversed();
}

function drawnTable(table: SheetTable, plan: TablePlan, size: number, room: number): DrawnPart[] {
  const { abreast } = plan;
  return plan.parts.map(({ columns, widths }, at) => {
    const lines = textLines(table, { columns, widths }, abreast, size).map((text) => ({
      text,
      height: rowHeight(text, size),
    }));
    return {
      lines,
      head: size * 2 + AROUND / 2,
      part: {
        kind: 'table',
        heading: headingOf(table, columns, at, plan.parts.length),
        columns: columns.map((column) => table.columns[column]),
        widths: Array.from({ length: abreast }, () => widths).flat(),
        abreast,
        // A row taller than half a page would leave the rest of one bare.
        whole: Math.max(...lines.map(({ height }) => height)) < room * ROW_SHARE,
        rows: table.rows.map((row) => columns.map((column) => drawnCell(row[column]))),
        fens: table.rows.map((row) => columns.map((column) => row[column]?.fen ?? null)),
        total: table.total,
      },
    };
  });
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

/** A code to be scanned, and how wide it is with its quiet zone, in millimetres. */
interface DrawnCode {
  readonly svg: string;
  readonly width: number;
}

/** The code as a drawing, with its quiet zone, and how wide that is in millimetres. */
export function codeOf(address: string): DrawnCode {
  // More is put right by the reader where the squares become no smaller by it.
  const svg = renderSVG(address, {
    ecc: 'M',
    boostEcc: true,
    border: QUIET_MODULES,
    pixelSize: 10,
  });
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 10;
  return { svg, width: (CODE * side) / (side - 2 * QUIET_MODULES) };
}
