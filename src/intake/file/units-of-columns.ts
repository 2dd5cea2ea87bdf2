import type { Column } from '../column.ts';
import { cellText, type FileRow } from './file-cell.ts';
import { type HeadMatch, headUnit, type Unit } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';
import { looksLikeTenThousands } from './unit.ts';

/** What is known of the unit before a cell is read. */
export interface UnitSources {
  /** What the one who hands the file in says. */
  readonly chosen: Unit | undefined;
  /** What a line above the head declares. */
  readonly declared: Unit | null;
}

/**
 * Unit of one column of money: what was chosen, else what its head or the line above says, else 元.
 * Contradictions, cells in another unit, and amounts that look like 万元 without saying so are told.
 */
export function unitOfColumn(
  column: Column,
  index: number,
  match: HeadMatch,
  headLine: number,
  sources: UnitSources,
  data: readonly FileRow[],
  problems: ProblemList,
): Unit {
  if (column.kind !== 'money' || index === -1) return '元';
  const own = headUnit(match.heads[index] ?? '');
  const { chosen, declared } = sources;
  if (chosen === undefined && own !== null && declared !== null && own !== declared) {
    problems.add(
      headLine,
      column.header,
      'error',
      'unit/conflict',
      `表头上面写单位是${declared}，这一列的表头写的是${own}，不知道按哪个。`,
      '请改成一样的，最好都用「元」。',
    );
  }
  const unit = chosen ?? own ?? declared ?? '元';
  const amounts = data
    .map((row) => ({ row, text: cellText(row, index).normalize('NFKC') }))
    .filter(({ text }) => text !== '');
  const otherwise = unit === '万元' ? /\d元整?$/ : /\d\s*万元?整?$/;
  const odd = amounts.filter(({ text }) => otherwise.test(text));
  if (odd.length > 0 && (odd.length < amounts.length || unit === '万元')) {
    for (const { row } of odd) {
      problems.add(
        row.line,
        column.header,
        'error',
        'unit/mixed',
        `单位不一致：这一列按${unit}算，这一格写的是${unit === '元' ? '万元' : '元'}。`,
        '请全部换成「元」。',
      );
    }
  }
  const open = chosen === undefined && own === null && declared === null;
  if (open && looksLikeTenThousands(amounts.map(({ text }) => text))) {
    problems.add(
      headLine,
      column.header,
      'error',
      'unit/unclear',
      '金额都很小，又带小数，像是以万元为单位，但表里没有写。',
      '请在表头写明「（元）」或「（万元）」，或交表时选定单位。',
    );
  }
  return unit;
}
