import type { Column } from '../../column.ts';
import { headName } from '../../head-name.ts';
import { unitOfColumn } from '../../units.ts';
import { type Nature, natureOf } from '../column-nature.ts';
import { nearest } from '../edit-distance.ts';
import { cellText, type FileRow } from '../file-cell.ts';
import { headOf, matchHeads } from '../match-heads.ts';
import { isRunning } from '../report-heads.ts';
import { LEFT_OUT } from './context.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';
import { numbersHouseholds } from './tally.ts';

const SAY_ONCE = '请说定；说过一次就记住了。';

/** Kinds of columns that can hold what a column is about. */
const KINDS: Readonly<Record<Nature, readonly string[]>> = {
  money: ['money'],
  number: ['integer', 'decimal'],
  name: ['text'],
  day: ['day', 'month'],
};

/**
 * Takes heads that are no column of the table for one: as was said before, else by what they are near to
 * and by what is below them, which is asked. Gives back the columns that wait for an answer.
 */
export function mapHeads(sheet: SheetAtHand): Set<string> {
  const waiting = new Set<string>();
  for (const index of [...sheet.draft.unknown]) {
    if (sheet.draft.private.has(index)) continue;
    if (isRunning(sheet.draft.heads[index] ?? '') && !numbersHouseholds(sheet, index)) continue;
    if (answered(sheet, index)) continue;
    ask(sheet, index, waiting);
  }
  return waiting;
}

/** Takes a head as was said; false when nothing was, or it cannot be so. */
function answered(
  { draft, table, clerk, headLine, problems }: SheetAtHand,
  index: number,
): boolean {
  const head = draft.heads[index] ?? '';
  const name = headName(head, index);
  const said = clerk.answers.heads.get(name);
  if (said === undefined) return false;
  if (said === LEFT_OUT) {
    draft.unknown.delete(index);
    const message = `「${name}」照说定的不收。`;
    problems.add({
      row: headLine,
      column: name,
      severity: 'fixed',
      code: 'head/left-out',
      message,
    });
    return true;
  }
  const [key] = matchHeads([said], table).places.keys();
  if (key === undefined || draft.places.has(key)) return false;
  draft.take(index, key);
  const message = `「${name}」照说定的当作「${table.columns[key]?.header}」。`;
  problems.add({ row: headLine, column: name, severity: 'fixed', code: 'head/mapped', message });
  return true;
}

function ask(sheet: SheetAtHand, index: number, waiting: Set<string>): void {
  const { draft, table, headLine, questions, problems } = sheet;
  const head = draft.heads[index] ?? '';
  const { stem } = headOf(head);
  const isEmpty = draft.rows.every((row) => (row.cells[index]?.text ?? '').trim() === '');
  if (isEmpty || head.includes('大写')) return;
  const open = openColumns(sheet).filter(([key]) => !waiting.has(key));
  // A running number is none of the columns unless one says that it may be.
  if (isRunning(head) && !namedNear(stem, open)) return;
  const nature = natureOf(head, index, draft.rows);
  const isPrice = PRICE.test(stem);
  const hasFigures = looksCounted(draft.rows, index);
  const fits = open.filter(
    ([, column]) =>
      (nature === null || holds(column, nature)) &&
      (!COUNTED.has(column.kind) || (hasFigures && !isPrice)),
  );
  const [only] = fits.length === 1 && isOnlyFit(head, nature, fits[0]?.[1]) ? fits : [];
  const found = namedNear(stem, open) ?? nearColumn(stem, fits) ?? only;
  // A head that is near to a column whose figures it does not have would be taken for a slip.
  if (!found && nature === null && !nearColumn(stem, open)) return;
  const [key, column] = found ?? [];
  const guess = column?.header ?? LEFT_OUT;
  if (key !== undefined) {
    waiting.add(key);
    draft.likely.set(key, index);
  }
  draft.unknown.delete(index);
  const name = headName(head, index);
  const choices = [...fits.map(([, { header }]) => header), LEFT_OUT];
  questions.column({ kind: 'heads', from: name, guess, choices });
  const message = column
    ? `「${name}」像是「${column.header}」，还没有说定。`
    : `「${name}」在「${table.title}」里没有相当的列，收不收还没有说定。`;
  problems.add({ row: headLine, column: name, code: 'head/ask', message, fix: SAY_ONCE });
}

const COUNTED: ReadonlySet<string> = new Set(['money', 'integer', 'decimal']);
/** What is paid for one, and the months of a year that each have a column, are no amount of a row. */
const PRICE = /标准|单价|^\d{1,2}月$/;

/** Whether most cells of a column are figures. */
function looksCounted(rows: readonly FileRow[], index: number): boolean {
  const texts = rows.map((row) => cellText(row, index)).filter((text) => text !== '');
  const figures = texts.filter((text) => /^[^\d]{0,4}-?[\d,.，]+[^\d]{0,4}$/.test(text));
  return figures.length * 2 > texts.length;
}

/** Columns that the sheet lacks and that are not made by the portal. */
function openColumns({ draft, table }: SheetAtHand): [string, Column][] {
  const made = new Set([
    ...Object.keys(table.numbered?.forms ?? {}),
    ...Object.keys(table.told ?? {}).filter((key) => table.columns[key]?.kind !== 'text'),
  ]);
  return Object.entries(table.columns).filter(([key]) => !draft.places.has(key) && !made.has(key));
}

function holds(column: Column, nature: Nature): boolean {
  const isName = nature !== 'name' || column.privacy === 'resident-name';
  return isName && KINDS[nature].includes(column.kind);
}

function namedNear(
  stem: string,
  columns: readonly [string, Column][],
): [string, Column] | undefined {
  return columns.find(([, { near }]) => near.includes(stem));
}

/** Whether the only column that could hold such cells may be meant; of figures only if its unit or its kind is named: 改造面积 for 验收面积. */
function isOnlyFit(head: string, nature: Nature | null, column: Column | undefined): boolean {
  if (!column || nature === null) return false;
  const unit = unitOfColumn(column)?.name.replace(/^个/, '');
  const [kind, own] = [head, column.header].map((one) => headOf(one).stem.slice(-2));
  return nature !== 'number' || kind === own || (unit !== undefined && head.includes(unit));
}

function nearColumn(
  stem: string,
  columns: readonly [string, Column][],
): [string, Column] | undefined {
  const heads = new Map<string, [string, Column]>();
  for (const entry of columns) {
    const [, { header, aliases }] = entry;
    for (const one of [header, ...aliases]) heads.set(headOf(one).stem, entry);
  }
  const near = nearest(stem, heads.keys()) ?? [...heads.keys()].find((one) => isPart(one, stem));
  return near === undefined ? undefined : heads.get(near);
}

/** Whether one head says less of the same: 兑付 of 兑付金额. */
function isPart(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  return part.length >= 2 && part.length * 2 >= whole.length && whole.includes(part);
}

/** Fills a column that the sheet lacks and every row needs, as was said or as is usual, which is asked. */
export function fillLacking(sheet: SheetAtHand, waiting: Set<string>): void {
  const { draft, clerk, headLine, questions, problems } = sheet;
  // A column without a word in it is as good as none.
  for (const [key, column] of Object.entries(sheet.table.columns)) {
    const isBlank = draft.rows.every((_, at) => draft.text(at, key) === '');
    if (column.usual !== null && isBlank) draft.places.delete(key);
  }
  for (const [key, column] of openColumns(sheet)) {
    if (waiting.has(key)) continue;
    const said = clerk.answers.fills.get(column.header);
    if (said !== undefined) {
      draft.add(key, column.header, () => said);
      const message = `表里没有「${column.header}」，照说定的每行填「${said}」。`;
      problems.add({
        row: headLine,
        column: column.header,
        severity: 'fixed',
        code: 'head/filled',
        message,
      });
      continue;
    }
    if (!column.required || column.usual === null) continue;
    const guess = usualOf(column.usual, clerk.village?.officialName);
    waiting.add(key);
    questions.column({ kind: 'fills', from: column.header, guess, choices: [] });
    const message = `表里没有「${column.header}」，每行填什么还没有说定。`;
    problems.add({
      row: headLine,
      column: column.header,
      code: 'head/ask',
      message,
      fix: SAY_ONCE,
    });
  }
}

function usualOf(usual: string, village: string | undefined): string | null {
  if (usual !== '<village>') return usual;
  return village ?? null;
}
