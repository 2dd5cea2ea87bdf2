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
import { type DataReading, type Filed, filed } from '../reading.ts';

export type LatrinePlan = Row<typeof latrinePlanTable>;
export type Latrines = Filed<typeof latrinesTable>;
export type Lookback = Filed<typeof latrineLookbackTable>;
export type Upkeep = Filed<typeof latrineUpkeepTable>;

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
  const plans = reading.table(latrinePlanTable);
  for (const row of plans.flatMap(filed)) checkFigures(reading, row, [row.percent * 100], known);
  const [plan = null] = plans.flatMap(({ rows }) => rows);
  const kinds = indicators.filter(({ set }) => set === plan?.problems).map(({ item }) => item);
  if (kinds.length > 0) reading.lists['lookback-kinds'] = new Set(kinds);
  const counts = reading.rows(latrinesTable);
  for (const row of counts) {
    const fault = reading.rowFault('latrines', row);
    const ahead = stepAhead(row);
    if (ahead !== null)
      fault(HEADERS[ahead], 'ahead', '这一步比前一步还多。', '请核对前后两个数。');
    if (row.sanitary > row.households)
      fault('有卫生厕所的户', 'over', '比农户总数还多。', '请核对两个数。');
  }
  const lookbacks = reading.rows(latrineLookbackTable);
  for (const row of lookbacks) {
    if (row.mended <= row.found) continue;
    const fault = reading.rowFault('latrines', row);
    fault('改好（处）', 'over', '改好的比查出的还多。', '请核对两个数。');
  }
  return { plan, counts, lookbacks, upkeep: reading.rows(latrineUpkeepTable) };
}
