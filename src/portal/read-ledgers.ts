import type { Row, Table } from '../intake/define-table.ts';
import { boardsTable } from '../intake/tables/boards.ts';
import { disclosureTable } from '../intake/tables/disclosure.ts';
import { evaluationsTable } from '../intake/tables/evaluations.ts';
import { pointRulesTable, pointsTable } from '../intake/tables/points.ts';
import type {
  BoardEntry,
  DisclosureItem,
  EvaluationScore,
  PointChange,
  PointRule,
} from './portal.ts';
import type { DataReading, TableFile } from './reading.ts';

type Rows<T extends Table, Extra> = (Row<T> & { file: string; sample: boolean } & Extra)[];

function flatten<T extends Table, Extra>(
  files: readonly TableFile<T>[],
  extra: (file: TableFile<T>) => Extra,
): Rows<T, Extra> {
  return files.flatMap((file) =>
    file.rows.map((row) => ({ ...row, file: file.file, sample: file.sample, ...extra(file) })),
  );
}

/** Reads the disclosure catalogue and opens the list that notices refer to. */
export function readDisclosure(reading: DataReading): DisclosureItem[] {
  const items = reading.table(disclosureTable).flatMap(({ rows }) => rows);
  reading.lists.disclosure = new Set(items.map((item) => item.id));
  return items;
}

export function readBoards(reading: DataReading): BoardEntry[] {
  return flatten(reading.table(boardsTable), () => ({}));
}

export function readEvaluations(reading: DataReading): EvaluationScore[] {
  return flatten(reading.table(evaluationsTable), ({ params }) => ({ year: params.year ?? '' }));
}

/** Reads the points ledgers; each row's closing must follow from the household's row before it. */
export function readPoints(reading: DataReading): {
  points: PointChange[];
  pointRules: PointRule[];
} {
  const points = flatten(reading.table(pointsTable), ({ params }) => ({
    village: params.village ?? '',
  }));
  const balances = new Map<string, number>();
  for (const row of points) {
    const key = `${row.file} ${row.household}`;
    const expected = (balances.get(key) ?? 0) + row.change;
    if (expected !== row.closing) {
      reading.fault(
        row.file,
        row.line,
        '结余分',
        'points/closing',
        `这一户上次结余加这次增减应是 ${expected} 分，这里写 ${row.closing} 分。`,
        '请核对这一户前后各行。',
      );
    }
    balances.set(key, row.closing);
  }
  return { points, pointRules: flatten(reading.table(pointRulesTable), () => ({})) };
}
