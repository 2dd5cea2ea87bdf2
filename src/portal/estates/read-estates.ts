import { factValueText, scaledText } from '../../domain/facts/fact-value.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { unprinted } from '../../domain/projects/printed.ts';
import { isTooSmall, tooSmallWords } from '../../domain/small-group.ts';
import type { Row } from '../../intake/define-table.ts';
import { estatePeriodsTable, estatesTable } from '../../intake/tables/estates.ts';
import { milestonesTable } from '../../intake/tables/milestones.ts';
import type { DataReading, Provenance } from '../reading.ts';

export type EstatePeriod = Row<typeof estatePeriodsTable>;
export type Estate = Row<typeof estatesTable> & Provenance & { readonly village: string };
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
  const periods = reading.table(estatePeriodsTable).flatMap(({ file, rows }) => {
    for (const row of rows) {
      const counts = [row.estates, row.buildings, row.households].map((one) => one && one * 100);
      checkFigures(reading, file, row, [...counts, row.area, row.investment], known);
      if (row.to < row.from)
        fault(
          reading,
          file,
          row.line,
          '止年',
          'estates/ends-early',
          '止年早于起年。',
          '请核对年份。',
        );
    }
    return rows;
  });
  const estates = reading.table(estatesTable).flatMap(({ file, sample, params, rows }) => {
    for (const row of rows) {
      if (isTooSmall(row.households ?? 0)) {
        fault(
          reading,
          file,
          row.line,
          '户数',
          'aggregate/too-small',
          tooSmallWords(' 户的'),
          '请不填户数。',
        );
      }
      const asked = conditions.get(row.programme ?? '') ?? [];
      const both = (row.met ?? []).filter((one) => row.unmet?.includes(one));
      const strange = [...(row.met ?? []), ...(row.unmet ?? [])].filter(
        (one) => !asked.includes(one),
      );
      for (const one of [...both, ...strange]) {
        const message = both.includes(one)
          ? `「${one}」两格都写了。`
          : `奖补项目里没有「${one}」这个条件。`;
        fault(
          reading,
          file,
          row.line,
          '已办到的条件',
          'estates/condition',
          message,
          `请照这些写：${asked.join('、')}。`,
        );
      }
    }
    return rows.map((row) => ({ ...row, village: params.village ?? '', file, sample }));
  });
  const milestones = reading.table(milestonesTable).flatMap(({ file, rows }) => {
    for (const row of rows) {
      checkFigures(reading, file, row, [row.from, row.to].map(dayFigure), known);
    }
    return rows;
  });
  return { periods, estates, milestones: [...milestones].sort((a, b) => a.number - b.number) };
}

/** A day as facts of days hold it, in hundredths: 2022-02-19 → 20220219_00. */
function dayFigure(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', '')) * 100;
}

/** Figures beside named facts must be what the facts print. */
export function checkFigures(
  reading: DataReading,
  file: string,
  row: { readonly line: number; readonly facts: readonly string[] | null },
  figures: readonly (number | null)[],
  known: ReadonlyMap<string, Fact>,
): void {
  const named = (row.facts ?? []).flatMap((id) => known.get(id) ?? []);
  if (named.length < (row.facts ?? []).length) {
    fault(
      reading,
      file,
      row.line,
      '涉及事实',
      'cell/not-listed',
      '有的编号事实库里没有。',
      '请核对编号。',
    );
    return;
  }
  for (const figure of unprinted(figures, named)) {
    const printed = named.map((fact) => `${fact.id} ${factValueText(fact) ?? ''}`).join('，');
    fault(
      reading,
      file,
      row.line,
      '涉及事实',
      'facts/other-figure',
      `${scaledText(figure)} 不是这些事实的数：${printed}。`,
      '请照事实库改数，或改事实编号。',
    );
  }
}

function fault(
  reading: DataReading,
  file: string,
  line: number,
  column: string,
  code: ProblemCode,
  message: string,
  fix: string,
): void {
  reading.fault({ file, row: line, column, code, message, fix });
}
