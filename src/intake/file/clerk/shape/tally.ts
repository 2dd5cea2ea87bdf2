import { bare } from '../../../../domain/bare.ts';
import { dayOf, lastDayOf } from '../../../../domain/day.ts';
import type { Table, Tally } from '../../../define-table.ts';
import { cellTextOf } from '../../../merge/row-text.ts';
import { cellText, type FileRow, filledCells } from '../../file-cell.ts';
import { headOf, matchHeads } from '../../match-heads.ts';
import { isRunning } from '../../report-heads.ts';
import type { ClerkContext } from '../context.ts';
import { foldColumns } from './fold-columns.ts';
import { isGroup } from './groups.ts';
import { EMPTY, withCells } from './rows.ts';
import type { Told } from './told.ts';

const MONTH =
  /^(?:(20\d\d)年)?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:积分|得分|分)?$/;
const NUMERALS = '一二三四五六七八九十';
const SIDES = [
  [1, /^(?:本[月期季])?(?:加分|增加|奖励?分|增分)(?:分值|分数|值|小计|合计)?$/],
  [-1, /^(?:本[月期季])?(?:扣分|减分|扣除|扣减)(?:分值|分数|值|小计|合计)?$/],
] as const;
const WORDS = /(?:事由|原因|事项|项目|内容|情况|说明)$/;
const START = /^(?:底分|基础(?:积?分)|基本分|初始(?:积?分)|起始分)$/;
const BEFORE = /^(?:上期|上月|上年|上季度?|期初)(?:结余|结转|结存|剩余|累计)?(?:积?分|分数)?$/;
const SUM = /^(?:合计|总计|共计|小计|全年合计)(?:积?分)?$/;
const LOOK = 20;

/** A column of a tally: each filled cell of it is one change. */
interface Part {
  readonly at: number;
  readonly sign: 1 | -1;
  readonly day: string | null;
  /** What the change is for, or the column that tells it. */
  readonly words: string | number | null;
  /** Only where nothing of the household is on file. */
  readonly isFirst: boolean;
}

interface TallyHead {
  readonly heads: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
  /** Column that tells who a row is of, that of the balance, and that of the sum of a row; -1 for none. */
  readonly who: number;
  readonly balance: number;
  readonly sum: number;
}

/**
 * Points as clerks keep them, a column a month or one for what was added and one for what was taken: one
 * row a change instead. The row's own sum, or what it says is left, is held against its last change.
 */
export function changesApart(
  rows: readonly FileRow[],
  table: Table,
  told: Told,
  { onFile }: Pick<ClerkContext, 'onFile'>,
): readonly FileRow[] | null {
  const { tally } = table;
  const found = tally && headIn(rows, table, tally, told);
  if (!tally || !found) return null;
  const folded =
    found.from === found.to
      ? foldColumns(rows, { at: found.to, depth: 1, match: matchHeads(found.heads, table) })
      : null;
  if (folded) return changesApart(folded, table, told, { onFile });
  // The same month twice may be of another household, or of another year.
  const head = isTwice(found.heads) ? null : found;
  if (!head) return null;
  const known = new Set(onFile.map((row) => cellTextOf(table, row, tally.who)));
  const width = head.heads.length;
  const named = head.heads.map((text, at) => ({ text: isOwn(head, at) ? '' : text }));
  const own = ownColumns(table, tally, head);
  const headRow = withCells(
    { line: rows[head.to]?.line ?? 0, cells: named },
    new Map(own.map(([, header], at) => [width + at, { text: header }])),
  );
  const below = rows.slice(head.to + 1).flatMap((row) => {
    // The table does not take the group that stands over its rows.
    if (isGroup(row)) return [];
    if (filledCells(row).length < 2 || isSignature(row)) return [row];
    const isTotal = filledCells(row).some((at) => SUM.test(bare(cellText(row, at))));
    return isTotal ? totalOf(row, head, own) : changesOf(row, head, own, known);
  });
  return [...rows.slice(0, head.from), headRow, ...below];
}

type Own = readonly (readonly ['day' | 'words' | 'change' | 'balance', string])[];

/** Columns put behind those of the sheet; a day and words of its own a sheet keeps. */
function ownColumns({ columns }: Table, tally: Tally, { parts }: TallyHead): Own {
  const kept = {
    day: parts.every(({ day }) => day === null),
    words: parts.every(({ words }) => words === null),
  };
  return (['day', 'words', 'change', 'balance'] as const)
    .filter((one) => !(one === 'day' || one === 'words') || !kept[one])
    .map((one) => [one, columns[tally[one]]?.header ?? one] as const);
}

function isOwn({ parts, balance, sum }: TallyHead, at: number): boolean {
  return at === balance || at === sum || parts.some((one) => one.at === at || one.words === at);
}

function changesOf(row: FileRow, head: TallyHead, own: Own, known: ReadonlySet<string>): FileRow[] {
  const isKnown = known.has(bare(cellText(row, head.who)).toUpperCase());
  const filled = head.parts.filter(
    ({ at, isFirst }) => !/^[-—/]?0?$/.test(bare(cellText(row, at))) && !(isFirst && isKnown),
  );
  const changes = filled.map(({ at, sign }) => signed(bare(cellText(row, at)), sign));
  const left = leftOf(row, head, changes);
  const cleared = head.heads.flatMap((_, at) => (isOwn(head, at) ? [[at, EMPTY] as const] : []));
  return filled.map(({ day, words }, index) => {
    const said = {
      day: day ?? '',
      words: typeof words === 'number' ? cellText(row, words) : (words ?? ''),
      change: changes[index] ?? '',
      balance: index === filled.length - 1 ? left : '',
    };
    const added = own.map(([one], at) => [head.heads.length + at, { text: said[one] }] as const);
    return withCells(row, new Map([...cleared, ...added]));
  });
}

/** What a row says is left; its plain sum says so only where it is not the sum of the row's changes. */
function leftOf(row: FileRow, { balance, sum }: TallyHead, changes: readonly string[]): string {
  const left = balance === -1 ? '' : cellText(row, balance);
  if (left !== '' || sum === -1) return left;
  const total = changes.reduce((all, change) => all + Number(change), 0);
  const said = bare(cellText(row, sum));
  return said === String(total) ? '' : said;
}

/** A total below the rows, as the sum of all their changes. */
function totalOf(row: FileRow, { heads, parts }: TallyHead, own: Own): FileRow[] {
  const figures = parts.map(({ at, sign }) => signed(bare(cellText(row, at)), sign));
  const isWhole = figures.every((text) => /^-?\d+$/.test(text));
  if (!isWhole || parts.some(({ isFirst }) => isFirst)) return [];
  const sum = figures.reduce((all, text) => all + Number(text), 0);
  const at = heads.length + own.findIndex(([one]) => one === 'change');
  const label = { line: row.line, cells: [{ text: '合计' }] };
  return [withCells(label, new Map([[at, { text: String(sum) }]]))];
}

function signed(text: string, sign: 1 | -1): string {
  const plain = text
    .replace(/^\+/, '')
    .replace(/分$/, '')
    .replace(/^[−－—]/, '-');
  return sign === -1 && /^\d/.test(plain) && Number(plain) !== 0 ? `-${plain}` : plain;
}

function headIn(
  rows: readonly FileRow[],
  table: Table,
  tally: Tally,
  told: Told,
): TallyHead | null {
  for (const [at, row] of rows.slice(0, LOOK).entries()) {
    const upper = rows[at - 1];
    for (const over of [undefined, upper]) {
      if (over && filledCells(over).length < 2) continue;
      const width = Math.max(row.cells.length, over?.cells.length ?? 0);
      const heads = Array.from({ length: width }, (_, index) =>
        cellText(row, index) === '' && over ? cellText(over, index) : cellText(row, index),
      );
      const found = tallyHead(heads, table, tally, told);
      if (found) return { ...found, from: over ? at - 1 : at, to: at };
    }
  }
  return null;
}

function tallyHead(
  heads: readonly string[],
  table: Table,
  tally: Tally,
  { year }: Told,
): Omit<TallyHead, 'from' | 'to'> | null {
  const { places } = matchHeads(heads, table);
  const stems = heads.map((text) => bare(headOf(text).stem));
  const months = stems.flatMap((stem, at) => monthPart(stem, at, year));
  const sides = months.length >= 2 ? [] : sideParts(stems, places.get(tally.words));
  const changes = months.length >= 2 ? months : sides;
  const who = places.get(tally.who) ?? heads.findIndex(isRunning);
  const isTally = changes.length >= 2 || sides.length === 1;
  if (!isTally || who === -1 || places.has(tally.change)) return null;
  const day = months[0]?.day?.replace(/\d+$/, '1') ?? null;
  const words = stems.some((stem) => WORDS.test(stem));
  const firsts = stems.flatMap((stem, at): Part[] => {
    const isStart = START.test(stem);
    if (!isStart && !BEFORE.test(stem)) return [];
    return [
      {
        at,
        sign: 1,
        day,
        words: isStart ? tally.start : `${stem.replace(/积?分$/, '')}积分`,
        isFirst: true,
      },
    ];
  });
  const parts = [...firsts, ...changes];
  if (!words && changes.every((part) => part.words === null)) return null;
  const balance = places.get(tally.balance) ?? -1;
  return { heads, parts, who, balance, sum: stems.findIndex((stem) => SUM.test(stem)) };
}

function monthPart(stem: string, at: number, told: string | null): Part[] {
  const [, own, word = ''] = MONTH.exec(stem) ?? [];
  if (word === '') return [];
  const [tens, ones] = word.length === 2 ? [10, word[1] ?? ''] : [0, word];
  const month = /\d/.test(word) ? Number(word) : tens + NUMERALS.indexOf(ones) + 1;
  const year = own ?? told;
  // Without its year the day is refused, as any other is.
  const day = year === null ? `${month}月` : lastDayOf(dayOf(Number(year), month, 1).slice(0, 7));
  return [{ at, sign: 1, day, words: `${month}月积分`, isFirst: false }];
}

/** What was added and what was taken, each with the column that tells what for, or one for both. */
function sideParts(stems: readonly string[], shared: number | undefined): Part[] {
  return SIDES.flatMap(([sign, form]) => {
    const at = stems.findIndex((stem) => form.test(stem));
    if (at === -1) return [];
    const side = /加|增|奖/.test(stems[at] ?? '') ? /^(?:加分|增分|奖)/ : /^(?:扣|减)/;
    const own = stems.findIndex(
      (stem, index) => index !== at && side.test(stem) && WORDS.test(stem),
    );
    return [{ at, sign, day: null, words: own === -1 ? (shared ?? null) : own, isFirst: false }];
  });
}

function isTwice(heads: readonly string[]): boolean {
  const months = heads.flatMap((head) => (MONTH.test(bare(head)) ? [bare(head)] : []));
  return new Set(months).size < months.length;
}

/** Who keeps and who watches the sheet, below it. */
function isSignature(row: FileRow): boolean {
  return filledCells(row).every((at) => /[:：]/.test(cellText(row, at)));
}
