import { factValueText, scaledText } from '../../domain/facts/fact-value.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { unprinted } from '../../domain/projects/printed.ts';
import { isTooSmall, tooSmallWords } from '../../domain/small-group.ts';
import type { Row } from '../../intake/define-table.ts';
import { estatePeriodsTable, estatesTable } from '../../intake/tables/estates.ts';
import { milestonesTable } from '../../intake/tables/milestones.ts';
import { type DataReading, type Filed, filed, type RowPlace } from '../reading.ts';

export type EstatePeriod = Row<typeof estatePeriodsTable>;
export type Estate = Filed<typeof estatesTable>;
export type Milestone = Row<typeof milestonesTable>;

export interface Estates {
  readonly periods: readonly EstatePeriod[];
  readonly estates: readonly Estate[];
  readonly milestones: readonly Milestone[];
}

/**
 * Reads what was renewed and is to be, estate by estate, and the steps of large projects. Needs the
 * lists `facts`, `rules`, `entities` and `programmes`.
 */
export function readEstates(
  reading: DataReading,
  facts: readonly Fact[],
  programmes: readonly Programme[],
): Estates {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const conditions = new Map(
    programmes.map(({ id, conditions: asked }) => [id, asked.map(({ label }) => label)]),
  );
  const periods = reading.table(estatePeriodsTable);
  for (const row of periods.flatMap(filed)) {
    const counts = [row.estates, row.buildings, row.households].map((one) => one && one * 100);
    checkFigures(reading, row, [...counts, row.area, row.investment], known);
    if (row.to < row.from) {
      const fault = reading.rowFault('estates', row);
      fault('止年', 'ends-early', '止年早于起年。', '请核对年份。');
    }
  }
  const estates = reading.rows(estatesTable);
  for (const row of estates) checkEstate(reading, row, conditions.get(row.programme ?? '') ?? []);
  const milestones = reading.table(milestonesTable);
  for (const row of milestones.flatMap(filed))
    checkFigures(reading, row, [row.from, row.to].map(dayFigure), known);
  return {
    periods: periods.flatMap(({ rows }) => rows),
    estates,
    milestones: milestones.flatMap(({ rows }) => rows).sort((a, b) => a.number - b.number),
  };
}

/** Counts are large enough, and each condition is one of the programme's, met or not. */
function checkEstate(reading: DataReading, row: Estate, asked: readonly string[]): void {
  if (isTooSmall(row.households ?? 0)) {
    const fault = reading.rowFault('aggregate', row);
    fault('户数', 'too-small', tooSmallWords(' 户的'), '请不填户数。');
  }
  const [met, unmet] = [row.met ?? [], row.unmet ?? []];
  const both = met.filter((one) => unmet.includes(one));
  const strange = [...met, ...unmet].filter((one) => !asked.includes(one));
  const fault = reading.rowFault('estates', row);
  for (const one of [...both, ...strange]) {
    const message = both.includes(one)
      ? `「${one}」两格都写了。`
      : `奖补项目里没有「${one}」这个条件。`;
    fault('已办到的条件', 'condition', message, `请照这些写：${asked.join('、')}。`);
  }
}

/** A day as facts of days hold it, in hundredths: 2022-02-19 → 20220219_00. */
function dayFigure(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', '')) * 100;
}

/** Figures beside named facts must be what the facts print. */
export function checkFigures(
  reading: DataReading,
  row: RowPlace & { readonly facts: readonly string[] | null },
  figures: readonly (number | null)[],
  known: ReadonlyMap<string, Fact>,
): void {
  const named = (row.facts ?? []).flatMap((id) => known.get(id) ?? []);
  if (named.length < (row.facts ?? []).length) {
    const fault = reading.rowFault('cell', row);
    fault('涉及事实', 'not-listed', '有的编号事实库里没有。', '请核对编号。');
    return;
  }
  for (const figure of unprinted(figures, named)) {
    const printed = named.map((fact) => `${fact.id} ${factValueText(fact) ?? ''}`).join('，');
    const message = `${scaledText(figure)} 不是这些事实的数：${printed}。`;
    const fault = reading.rowFault('facts', row);
    fault('涉及事实', 'other-figure', message, '请照事实库改数，或改事实编号。');
  }
}
