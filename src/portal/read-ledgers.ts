import { judgeLedger } from '../domain/points/judge-ledger.ts';
import type { Row, Table } from '../intake/define-table.ts';
import { amendmentsTable } from '../intake/tables/amendments.ts';
import { pointRulesTable, pointsTable } from '../intake/tables/points.ts';
import type { Amendment, PointChange, PointRule } from './portal.ts';
import type { DataReading, TableFile } from './reading.ts';

type Rows<T extends Table, Extra> = (Row<T> & { file: string; sample: boolean } & Extra)[];

/** Rows of all files of a table in one list, each with the file it came from. */
export function flatten<T extends Table, Extra>(
  files: readonly TableFile<T>[],
  extra: (file: TableFile<T>) => Extra,
): Rows<T, Extra> {
  return files.flatMap((file) =>
    file.rows.map((row) => ({ ...row, file: file.file, sample: file.sample, ...extra(file) })),
  );
}

/** Reads what was put right after it was public. */
export function readAmendments(reading: DataReading): Amendment[] {
  return flatten(reading.table(amendmentsTable), () => ({}));
}

/** Reads the points ledgers; each village's lines must add up and keep to its own rules. */
export function readPoints(reading: DataReading): {
  points: PointChange[];
  pointRules: PointRule[];
} {
  const files = reading.table(pointsTable);
  const points = flatten(files, ({ params }) => ({ village: params.village ?? '' }));
  const pointRules = flatten(reading.table(pointRulesTable), () => ({}));
  const partial = new Set(
    files.filter(({ refused }) => refused > 0).map(({ params }) => params.village ?? ''),
  );
  for (const village of new Set(points.map((row) => row.village))) {
    if (partial.has(village)) continue;
    const lines = points.filter((row) => row.village === village);
    const rules = pointRules.filter((rule) => rule.village === village);
    for (const { index, code, column, message } of judgeLedger(lines, rules)) {
      const row = lines[index];
      if (!row) continue;
      const { header } = pointsTable.columns[column];
      reading.fault(row.file, row.line, header, `points/${code}`, message, POINTS_FIX);
    }
  }
  return { points, pointRules };
}

const POINTS_FIX = '请对照村里的积分规则和这一户前后各行改正。';
