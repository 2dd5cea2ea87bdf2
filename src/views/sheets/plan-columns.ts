import type { SheetTable } from './sheet.ts';

/** How a table is set on a page: which columns stand together, how wide, and how many rows abreast. */
export interface TablePlan {
  /** One entry a part; a table that fits is one part. */
  readonly parts: readonly {
    readonly columns: readonly number[];
    readonly widths: readonly number[];
  }[];
  /** Rows that stand side by side in one line of a narrow list. */
  readonly abreast: 1 | 2;
}

/** What a column needs, in points: at the least, and to stand on one line. */
interface Need {
  readonly least: number;
  readonly whole: number;
}

/** Room left and right of the words of a cell, and half of its rules. */
const INSET = 9;
/** Words so short stand on one line, and so many characters of longer ones at the least, in ems. */
const SHORT = 5;
/** No column is given more than this beyond the least, in ems, while others still want room. */
const STORY = 26;
/** Baseline to baseline in tables, in ems; room above and below the words of a cell, in points. */
const LINE = 1.14;
const ROW_PAD = 4.5;
/** A list shorter than this gains nothing by standing two abreast. */
const LONG = 14;
/** A run without a place to break is broken by force from this length on. */
export const LONGEST_RUN = 24;
const FULL_WIDTH = /[⺀-￯\u{20000}-\u{3ffff}—…“”‘’·×]/u;

/** Width of words in ems, a little more than the font takes. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (FULL_WIDTH.test(letter)) ems += 1;
    else if (/[,.:;'|!()ijl ]/.test(letter)) ems += 0.37;
    else if (/[mwMW@%]/.test(letter)) ems += 0.97;
    else ems += /[A-Z+=<>~]/.test(letter) ? 0.7 : 0.6;
  }
  return ems;
}

/** Lines of text that each line of a part of a table takes, the taller of two rows abreast. */
export function textLines(
  { rows }: SheetTable,
  { columns, widths }: TablePlan['parts'][number],
  abreast: number,
  size: number,
): number[] {
  const own = rows.map((row) => {
    const lines = columns.map((column, at) =>
      Math.ceil(emsOf(row[column]?.text ?? '') / Math.max(((widths[at] ?? 0) - INSET) / size, 1)),
    );
    return Math.max(1, ...lines);
  });
  return own.flatMap((_, at) =>
    at % abreast === 0 ? [Math.max(...own.slice(at, at + abreast))] : [],
  );
}

/** Height of a row of a few lines of text, in points. */
export function rowHeight(lines: number, size: number): number {
  return lines * size * LINE + ROW_PAD;
}

/** How columns share what is left of a width when each has the least that it needs. */
export type Sharing = (wants: readonly number[], room: number) => number[];

/** How a table may be set, where there is more than one way. */
export interface TableWay {
  /** A long list of narrow columns stands two abreast. */
  readonly abreast: boolean;
  readonly share: Sharing;
}

/** Sets a table in a width. Nothing is cut: what does not stand side by side stands in parts. */
export function planTable(
  table: SheetTable,
  width: number,
  size: number,
  { abreast, share }: TableWay,
): TablePlan {
  const needs = needsOf(table, size);
  const whole = sum(needs.map((need) => need.whole));
  if (abreast && table.rows.length >= LONG && whole * 2 <= width) {
    return { parts: [partOf(needs, all(needs), width / 2, size, share)], abreast: 2 };
  }
  const parts = partsOf(needs, width).map((columns) => partOf(needs, columns, width, size, share));
  return { parts, abreast: 1 };
}

/** Columns part by part; the first, which names the row, leads every part. */
function partsOf(needs: readonly Need[], width: number): number[][] {
  const [name, ...others] = all(needs);
  if (name === undefined || sum(needs.map(({ least }) => least)) <= width) return [all(needs)];
  const lead = needs[name]?.least ?? 0;
  const room = width - lead;
  const total = sum(others.map((at) => needs[at]?.least ?? 0));
  // Parts of like width: a last one with a single column would leave the sheet empty.
  const share = Math.max(total / Math.ceil(total / room), 0);
  const parts: number[][] = [[]];
  let used = 0;
  for (const at of others) {
    const least = needs[at]?.least ?? 0;
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && (used + least > room || used + least / 2 > share)) {
      parts.push([at]);
      used = least;
    } else {
      part.push(at);
      used += least;
    }
  }
  return parts.map((part) => [name, ...part]);
}

function partOf(
  needs: readonly Need[],
  columns: readonly number[],
  width: number,
  size: number,
  share: Sharing,
): TablePlan['parts'][number] {
  const own = columns.flatMap((at) => needs[at] ?? []);
  const wants = own.map(({ whole, least }) => Math.min(whole - least, STORY * size));
  const given = share(wants, Math.max(width - sum(own.map(({ least }) => least)), 0));
  const widths = own.map(({ least }, at) => least + (given[at] ?? 0));
  const scale = Math.min(1, width / sum(widths));
  const spare = Math.max(width - sum(widths), 0) / own.length;
  return { columns, widths: widths.map((one) => round(one * scale + spare)) };
}

/** To each the same until it has enough: a date stands on one line before a story grows wide. */
function evenly(wants: readonly number[], room: number): number[] {
  const given = wants.map(() => 0);
  const modest = wants.map((_, at) => at).sort((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0));
  modest.forEach((at, place) => {
    given[at] = Math.min(wants[at] ?? 0, (room - sum(given)) / (modest.length - place));
  });
  return given;
}

/** To each the same share of what it wants. */
function likewise(wants: readonly number[], room: number): number[] {
  const part = Math.min(1, room / Math.max(sum(wants), 1));
  return wants.map((want) => want * part);
}

function needsOf({ columns, rows }: SheetTable, size: number): Need[] {
  return columns.map(({ head, num, total }, at) => {
    const cells = rows.map((row) => row[at]?.text ?? '');
    const texts = [...cells, ...(total === null ? [] : [total])];
    const longest = Math.max(0, ...texts.map(emsOf));
    const run = Math.max(0, ...[head, ...texts].map(longestRun));
    // A head may stand on two lines; what stands under it decides the width.
    const whole = Math.max(longest, Math.min(emsOf(head), SHORT, Math.ceil(emsOf(head) / 2) + 1));
    const least = num || whole <= SHORT ? Math.max(whole, run) : Math.max(SHORT, run);
    const points = (ems: number): number => ems * size + INSET;
    return { least: points(least), whole: points(Math.max(least, whole)) };
  });
}

/** The longest stretch of a text that a line cannot break, in ems: figures and Latin words. */
function longestRun(text: string): number {
  const runs = text.match(/[\x21-\x2e\x30-\x7e]+/g) ?? [];
  return Math.max(0, ...runs.map((run) => emsOf(run.slice(0, LONGEST_RUN))));
}

function all(needs: readonly Need[]): number[] {
  return needs.map((_, at) => at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Whole hundredths keep the drawing the same on every machine. */
function round(points: number): number {
  return Math.floor(points * 100) / 100;
}

/** Every way to set a table, the one that is read best first. */
export const TABLE_WAYS: readonly TableWay[] = [evenly, likewise].flatMap((share) =>
  [false, true].map((abreast) => ({ abreast, share })),
);
