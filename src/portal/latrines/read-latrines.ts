import type { Fact, Indicator } from '../../domain/facts/knowledge.ts';
import { type LatrineStep, stepAhead } from '../../domain/latrines/count.ts';
import type { Row } from '../../intake/define-table.ts';
import {
  latrineLookbackTable,
  latrinePlanTable,
  latrinesTable,
  latrineUpkeepTable,
} from '../../intake/tables/latrines.ts';
import { checkFigures } from '../estates/read-estates.ts';
import type { DataReading, Provenance } from '../reading.ts';

type Placed<T> = T & Provenance & { readonly village: string };

export type LatrinePlan = Row<typeof latrinePlanTable>;
export type Latrines = Placed<Row<typeof latrinesTable>>;
export type Lookback = Placed<Row<typeof latrineLookbackTable>>;
export type Upkeep = Placed<Row<typeof latrineUpkeepTable>>;

export interface LatrineProgramme {
  readonly plan: LatrinePlan | null;
  readonly counts: readonly Latrines[];
  readonly lookbacks: readonly Lookback[];
  readonly upkeep: readonly Upkeep[];
}

const HEADERS: Readonly<Record<LatrineStep, string>> = {
  planned: '要改（座）',
  built: '改好（座）',
  accepted: '村里验收合格（座）',
  reviewed: '乡镇复核（座）',
  paid: '兑付（座）',
};

/** Reads the latrine programme from survey to upkeep. Needs `programmes` and `rules`; opens `lookback-kinds`. */
export function readLatrines(
  reading: DataReading,
  facts: readonly Fact[],
  indicators: readonly Indicator[],
): LatrineProgramme {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const plans = reading.table(latrinePlanTable).flatMap(({ file, rows }) => {
    for (const row of rows) checkFigures(reading, file, row, [row.percent * 100], known);
    return rows;
  });
  const [plan = null] = plans;
  const kinds = indicators.filter(({ set }) => set === plan?.problems).map(({ item }) => item);
  if (kinds.length > 0) reading.lists['lookback-kinds'] = new Set(kinds);
  const counts = reading.table(latrinesTable).flatMap(({ file, sample, params, rows }) => {
    for (const row of rows) {
      const ahead = stepAhead(row);
      if (ahead !== null) {
        reading.fault({
          file,
          row: row.line,
          column: HEADERS[ahead],
          code: 'latrines/ahead',
          message: '这一步比前一步还多。',
          fix: '请核对前后两个数。',
        });
      }
      if (row.sanitary > row.households) {
        reading.fault({
          file,
          row: row.line,
          column: '有卫生厕所的户',
          code: 'latrines/over',
          message: '比农户总数还多。',
          fix: '请核对两个数。',
        });
      }
    }
    return rows.map((row) => ({ ...row, village: params.village ?? '', file, sample }));
  });
  const lookbacks = reading
    .table(latrineLookbackTable)
    .flatMap(({ file, sample, params, rows }) => {
      for (const { line, found, mended } of rows) {
        if (mended <= found) continue;
        reading.fault({
          file,
          row: line,
          column: '改好（处）',
          code: 'latrines/over',
          message: '改好的比查出的还多。',
          fix: '请核对两个数。',
        });
      }
      return rows.map((row) => ({ ...row, village: params.village ?? '', file, sample }));
    });
  const upkeep = reading
    .table(latrineUpkeepTable)
    .flatMap(({ file, sample, params, rows }) =>
      rows.map((row) => ({ ...row, village: params.village ?? '', file, sample })),
    );
  return { plan, counts, lookbacks, upkeep };
}
