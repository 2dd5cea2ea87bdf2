import type { Column } from '../column.ts';
import type { Table } from '../define-table.ts';
import { findPrivate } from '../guard.ts';
import { headName } from '../head-name.ts';
import { type Nature, natureOf } from './column-nature.ts';
import { nearest } from './edit-distance.ts';
import { cellText, type FileRow } from './file-cell.ts';
import { type HeadMatch, headOf, missingColumns } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';

/** Running numbers that clerks put before each row; they mean nothing once rows are sorted. */
const RUNNING = /^(序号|序|行号|no\.?|#)$/i;

/** Whether a column only numbers the rows. */
export function isRunning(head: string): boolean {
  return RUNNING.test(headOf(head).stem);
}

/**
 * Tells every head that is missing, unknown, doubled or blank above content, and everything private
 * in columns that are not read. Gives back whether a required column is missing.
 */
export function reportHeads(
  table: Table,
  match: HeadMatch,
  headLine: number,
  data: readonly FileRow[],
  problems: ProblemList,
  waiting: ReadonlySet<string> = new Set(),
): boolean {
  const strange = new Map<string, number>();
  for (const index of match.unknown) {
    const head = match.heads[index] ?? '';
    // 序号 is near to 编号 and 型号, and neither.
    if (!isRunning(head)) strange.set(headOf(head).stem, index);
  }
  const missing = missingColumns(match, table);
  const guessed = new Set<number>();
  let incomplete = false;
  for (const [key, column] of missing) {
    if (waiting.has(key)) {
      incomplete ||= column.required;
      continue;
    }
    const near = nearHead(column, strange);
    if (near !== null) guessed.add(near);
    if (!column.required && near === null) continue;
    incomplete ||= column.required;
    const guess = near === null ? null : headName(match.heads[near] ?? '', near);
    reportMissing(column, guess, headLine, problems);
  }
  for (const index of match.unknown) {
    if (!data.some((row) => cellText(row, index) !== '')) continue;
    const name = headName(match.heads[index] ?? '', index);
    if (reportPrivate(name, index, data, problems) || guessed.has(index)) continue;
    reportUnknown(table, match, index, headLine, data, problems);
  }
  for (const index of match.repeated) {
    const head = headName(match.heads[index] ?? '', index);
    problems.add({
      row: headLine,
      column: head,
      code: 'head/repeated',
      message: `表头里有两列「${head}」，不知道用哪一列。`,
      fix: '请删掉一列，或改成不同的列名。',
    });
  }
  for (const index of blankWithContent(match, data)) {
    problems.add({
      row: headLine,
      code: 'head/blank',
      message: `第 ${index + 1} 列没有表头，下面却有内容。`,
      fix: '请补上列名，或删除这一列。',
    });
    reportPrivate(`第 ${index + 1} 列`, index, data, problems);
  }
  return incomplete;
}

function nearHead(column: Column, strange: ReadonlyMap<string, number>): number | null {
  for (const name of [column.header, ...column.aliases].map((name) => headOf(name).stem)) {
    const near =
      nearest(name, strange.keys()) ??
      [...strange.keys()].find((one) => isPartOf(one, name) || isPartOf(name, one));
    if (near !== undefined) return strange.get(near) ?? null;
  }
  return null;
}

/** Whether a head says less of the same: 兑付 of 兑付金额. */
function isPartOf(part: string, whole: string): boolean {
  return part.length >= 2 && part.length * 2 >= whole.length && whole.includes(part);
}

function reportMissing(
  column: Column,
  near: string | null,
  headLine: number,
  problems: ProblemList,
): void {
  const guess = near === null ? '' : `表里的「${near}」是不是它？`;
  const code = near === null ? 'head/missing' : 'head/near';
  problems.add({
    row: headLine,
    column: column.header,
    code,
    message: `找不到「${column.header}」这一列。${guess}`,
    fix:
      near === null ? '请用我们的模板，不要改表头。' : `是的话，请把表头改成「${column.header}」。`,
  });
}

const NATURES: Readonly<Record<Nature, string>> = {
  money: '金额',
  number: '数量',
  name: '姓名',
  day: '日期',
};
const KINDS: Readonly<Record<Nature, readonly string[]>> = {
  money: ['money'],
  number: ['integer', 'decimal'],
  name: ['text'],
  day: ['day', 'month'],
};

function reportUnknown(
  table: Table,
  match: HeadMatch,
  index: number,
  headLine: number,
  data: readonly FileRow[],
  problems: ProblemList,
): void {
  const head = match.heads[index] ?? '';
  const name = headName(head, index);
  if (isRunning(head)) {
    problems.add({
      row: headLine,
      column: name,
      severity: 'fixed',
      code: 'head/running',
      message: `「${name}」只是行号，已略去。`,
    });
    return;
  }
  if (head.includes('大写')) {
    const message = '大写金额只用来核对数字，不收进来。';
    problems.add({
      row: headLine,
      column: name,
      severity: 'fixed',
      code: 'head/capitals',
      message,
    });
    return;
  }
  const nature = natureOf(head, index, data);
  if (nature !== null) {
    problems.add({
      row: headLine,
      column: name,
      code: 'head/unread',
      message: `「${name}」像是${NATURES[nature]}，可是「${table.title}」没有这样一列，不能不声不响地丢掉。`,
      fix: unreadFix(missingColumns(match, table), nature),
    });
    return;
  }
  problems.add({
    row: headLine,
    column: name,
    severity: 'warning',
    code: 'head/unknown',
    message: `「${name}」不是「${table.title}」的列，没有收进来。`,
    fix: '要收的话，请改成模板里的列名；不收就不用管。',
  });
}

/** Which of the missing columns it may be, and what to do when it is none of them. */
function unreadFix(missing: readonly [string, Column][], nature: Nature): string {
  const headers = missing
    .filter(([, column]) => KINDS[nature].includes(column.kind))
    .filter(([, column]) => nature !== 'name' || column.privacy === 'resident-name')
    .map(([, { header }]) => `「${header}」`);
  const rename =
    headers.length > 0 ? `是${headers.slice(0, 4).join('或')}，请改成这个列名（连单位一起）；` : '';
  return `${rename}确实不收，请把整列删掉再交。`;
}

/** Tells the first private thing in a column, whose every cell is then suspect. */
function reportPrivate(
  name: string,
  index: number,
  data: readonly FileRow[],
  problems: ProblemList,
): boolean {
  for (const row of data) {
    const finding = findPrivate(cellText(row, index).slice(0, 1000));
    if (!finding) continue;
    problems.add({
      row: row.line,
      column: name,
      code: finding.code,
      message: finding.message,
      fix: '请删除整列再交。',
    });
    return true;
  }
  return false;
}

function blankWithContent(match: HeadMatch, data: readonly FileRow[]): number[] {
  return match.blank.filter((index) => data.some((row) => cellText(row, index) !== ''));
}
