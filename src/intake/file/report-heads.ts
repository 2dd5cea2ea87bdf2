import type { Column } from '../column.ts';
import { quote } from '../column.ts';
import type { Table } from '../define-table.ts';
import { findPrivate } from '../guard.ts';
import { nearest } from './edit-distance.ts';
import { cellText, type FileRow } from './file-cell.ts';
import { bareHead, type HeadMatch, missingColumns } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';

/** Running numbers that clerks put before each row; they mean nothing once rows are sorted. */
const RUNNING = /^(序号|序|行号|no\.?|#)$/i;

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
): boolean {
  const strange = new Map<string, number>();
  for (const index of match.unknown) strange.set(bareHead(match.heads[index] ?? ''), index);
  const missing = missingColumns(match, table);
  const guessed = new Set<number>();
  let incomplete = false;
  for (const [, column] of missing) {
    const near = nearHead(column, strange);
    if (near !== null) guessed.add(near);
    if (!column.required && near === null) continue;
    incomplete ||= column.required;
    reportMissing(column, near === null ? null : (match.heads[near] ?? ''), headLine, problems);
  }
  for (const index of match.unknown) {
    reportUnknown(
      table,
      match.heads[index] ?? '',
      index,
      guessed.has(index),
      headLine,
      data,
      problems,
    );
  }
  for (const index of match.repeated) {
    const head = quote(match.heads[index] ?? '');
    problems.add(
      headLine,
      head,
      'error',
      'head/repeated',
      `表头里有两列「${head}」，不知道用哪一列。`,
      '请删掉一列，或改成不同的列名。',
    );
  }
  for (const index of blankWithContent(match, data)) {
    problems.add(
      headLine,
      '',
      'error',
      'head/blank',
      `第 ${index + 1} 列没有表头，下面却有内容。`,
      '请补上列名，或删除这一列。',
    );
    reportPrivate(`第 ${index + 1} 列`, index, data, problems);
  }
  return incomplete;
}

function nearHead(column: Column, strange: ReadonlyMap<string, number>): number | null {
  for (const name of [column.header, ...column.aliases].map(bareHead)) {
    const near = nearest(name, strange.keys());
    if (near !== null) return strange.get(near) ?? null;
  }
  return null;
}

function reportMissing(
  column: Column,
  near: string | null,
  headLine: number,
  problems: ProblemList,
): void {
  const guess = near === null ? '' : `表里的「${quote(near)}」是不是它？`;
  const code = near === null ? 'head/missing' : 'head/near';
  problems.add(
    headLine,
    column.header,
    'error',
    code,
    `找不到「${column.header}」这一列。${guess}`,
    near === null ? '请用我们的模板，不要改表头。' : `是的话，请把表头改成「${column.header}」。`,
  );
}

function reportUnknown(
  table: Table,
  head: string,
  index: number,
  guessed: boolean,
  headLine: number,
  data: readonly FileRow[],
  problems: ProblemList,
): void {
  const name = findPrivate(head) ? `第 ${index + 1} 列` : quote(head.replace(/\s+/g, ' ').trim());
  if (!data.some((row) => cellText(row, index) !== '')) return;
  if (reportPrivate(name, index, data, problems) || guessed) return;
  if (RUNNING.test(bareHead(head))) {
    problems.add(headLine, name, 'fixed', 'head/running', `「${name}」只是行号，已略去。`, '');
  } else if (head.includes('大写')) {
    problems.add(
      headLine,
      name,
      'fixed',
      'head/capitals',
      '大写金额只用来核对数字，不收进来。',
      '',
    );
  } else {
    problems.add(
      headLine,
      name,
      'warning',
      'head/unknown',
      `「${name}」不是「${table.title}」的列，没有收进来。`,
      '要收的话，请改成模板里的列名；不收就不用管。',
    );
  }
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
    problems.add(row.line, name, 'error', finding.code, finding.message, '请删除整列再交。');
    return true;
  }
  return false;
}

function blankWithContent(match: HeadMatch, data: readonly FileRow[]): number[] {
  return match.blank.filter((index) => data.some((row) => cellText(row, index) !== ''));
}
