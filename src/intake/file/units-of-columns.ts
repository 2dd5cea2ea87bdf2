import type { Column } from '../column.ts';
import { isMoney, isSameKind, splitHead, type Unit, unitOfColumn } from '../units.ts';
import { cellText, type FileRow } from './file-cell.ts';
import { type HeadMatch, headOf } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';
import { type Counted, quantityOf } from './tidy/quantity.ts';
import { looksLikeTenThousands } from './unit.ts';

/** What is known of units before a cell is read. */
export interface UnitSources {
  /** What the one who hands the file in says of its amounts. */
  readonly chosen: Unit | null;
  /** What lines above and below the table, its sheet and its file declare. */
  readonly declared: readonly Unit[];
  /** Asks whether a head without a unit means a column with one; true when that has been said. */
  readonly isSaid?: (head: string, index: number, column: Column) => boolean;
}

const NUMBERS = new Set(['money', 'integer', 'decimal']);
/** Counted things are what they are called; what is measured may be measured otherwise. */
const MEASURED = new Set(['area', 'length', 'mass', 'volume', 'months', 'hours']);

/**
 * Units of one column: its own, and that of the file's bare figures: what was chosen, else what its
 * head or the lines beside the table say, else its own. Contradictions, cells in another unit, and
 * figures whose unit must be guessed are told.
 */
export function countedIn(
  column: Column,
  index: number,
  match: HeadMatch,
  headLine: number,
  sources: UnitSources,
  data: readonly FileRow[],
  problems: ProblemList,
): Counted {
  if (!NUMBERS.has(column.kind) || index === -1) return { own: null, given: null };
  const own = unitOfColumn(column);
  if (own === null) return { own, given: null };
  const tell = problems.at(headLine, column.header);
  const ofHead = headOf(match.heads[index] ?? '').unit;
  const [declared, ...others] = unlike(sources.declared.filter((unit) => isSameKind(unit, own)));
  const chosen = isMoney(own) ? sources.chosen : null;
  const [clash] = declared && ofHead ? unlike([ofHead, declared]).slice(1) : others;
  if (chosen === null && clash) {
    tell({
      code: 'unit/conflict',
      message: `这一列的单位有两种说法：${ofHead?.name ?? declared?.name}、${clash.name}，不知道按哪个。`,
      fix: `请改成一样的，最好都用「${own.name}」。`,
    });
  }
  const given = chosen ?? ofHead ?? declared ?? null;
  const cells = data.flatMap((row) => {
    const text = cellText(row, index);
    return text === '' ? [] : [{ row, text, unit: unitIn(text, given ?? own) }];
  });
  const isSaidInAll = reportMixed(cells, given ?? own, given !== null, problems, column);
  if (given === null && !isSaidInAll && cells.length > 0) {
    reportOpen(
      column,
      own,
      cells.map(({ text }) => text),
      match.heads[index] ?? '',
      () => sources.isSaid?.(match.heads[index] ?? '', index, column) ?? null,
      tell,
    );
  }
  return { own, given };
}

interface NumberCell {
  readonly row: FileRow;
  readonly text: string;
  readonly unit: Unit | null;
}

function unitIn(text: string, base: Unit): Unit | null {
  if (/^[\d.,]*$/.test(text)) return null;
  return quantityOf(text.normalize('NFKC'), base)?.unit ?? null;
}

/** Tells cells in another unit than the column's; true when all cells say the same unit themselves. */
function reportMixed(
  cells: readonly NumberCell[],
  unit: Unit,
  isGiven: boolean,
  problems: ProblemList,
  column: Column,
): boolean {
  const odd = cells.filter(
    (cell) => cell.unit?.dimension === unit.dimension && cell.unit.size !== unit.size,
  );
  const said = unlike(cells.flatMap((cell) => cell.unit ?? []));
  const alike = said.length === 1 && cells.every((cell) => cell.unit !== null);
  if (odd.length === 0 || (alike && !(isGiven && unit.size !== unitOfColumn(column)?.size)))
    return alike;
  for (const { row, unit: other } of odd) {
    problems.add({
      row: row.line,
      column: column.header,
      code: 'unit/mixed',
      message: `单位不一致：这一列按${unit.name}算，这一格写的是${other?.name}。`,
      fix: `请全部换成「${unitOfColumn(column)?.name}」。`,
    });
  }
  return alike;
}

/** Tells figures whose unit is nowhere said and may be another than the column's. */
function reportOpen(
  column: Column,
  own: Unit,
  texts: readonly string[],
  head: string,
  isSaid: () => boolean | null,
  tell: ReturnType<ProblemList['at']>,
): void {
  if (isMoney(own)) {
    if (!looksLikeTenThousands(texts)) return;
    tell({
      code: 'unit/unclear',
      message: '金额都很小，又带小数，像是以万元为单位，但表里没有写。',
      fix: '请在表头写明「（元）」或「（万元）」，或交表时选定单位。',
    });
    return;
  }
  const isBare = splitHead(column.header).unit !== null && MEASURED.has(own.dimension);
  if (!isBare || head.includes(own.name.replace(/^个/, ''))) return;
  const said = isSaid();
  if (said !== null) {
    const [how, code] = said ? (['fixed', 'unit/said'] as const) : (['error', 'head/ask'] as const);
    const message = said
      ? `照说定的按「${own.name}」读。`
      : `表头没有写单位，像是「${own.name}」，还没有说定。`;
    tell({ severity: how, code, message, fix: said ? '' : '请说定；说过一次就记住了。' });
    return;
  }
  tell({
    severity: 'warning',
    code: 'unit/assumed',
    message: `表头没有写单位，按「${own.name}」读。`,
    fix: `请核对；最好把表头写成「${column.header}」。`,
  });
}

/** Tells units said beside the table that measure nothing in it: those figures may be of something else. */
export function reportUnused(
  declared: readonly Unit[],
  owns: readonly Unit[],
  tell: ReturnType<ProblemList['at']>,
): void {
  const unused = unlike(
    declared.filter(
      (unit) =>
        (isMoney(unit) || MEASURED.has(unit.dimension)) &&
        !owns.some((own) => isSameKind(own, unit)),
    ),
  );
  if (unused.length === 0) return;
  const names = unused.map(({ name }) => `「${name}」`).join('、');
  tell({
    severity: 'warning',
    code: 'unit/unused',
    message: `表的上面、下面或文件名里写的单位${names}，没有一列用得上。`,
    fix: '请核对是不是交错了表，或单位写错了；没有错就不用管。',
  });
}

/** Units of different size or kind, the first of each. */
function unlike(units: readonly Unit[]): Unit[] {
  return units.filter(
    (unit, at) =>
      units.findIndex((one) => one.dimension === unit.dimension && one.size === unit.size) === at,
  );
}
