import { isExact } from '../../domain/facts/exactness.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import type { Fen } from '../../domain/money.ts';
import type { BottomLine, Verdict } from '../../domain/projects/bottom-line.ts';
import { type Contribution, fundVerdict, worth } from '../../domain/projects/funds.ts';
import { headVerdict } from '../../domain/projects/heads.ts';
import type { Row, Table } from '../../intake/define-table.ts';
import { bottomLinesTable } from '../../intake/tables/bottom-lines.ts';
import { fundSourcesTable } from '../../intake/tables/fund-sources.ts';
import {
  projectFundsTable,
  projectHeadsTable,
  projectProgressTable,
} from '../../intake/tables/project-rows.ts';
import { projectsTable } from '../../intake/tables/projects.ts';
import { type DataReading, type Filed, filed, type RowPlace } from '../reading.ts';
import {
  checkFunds,
  checkHeads,
  checkProject,
  checkSources,
  type Facts,
} from './check-projects.ts';

type Placed<T extends Table> = Omit<Filed<T>, 'line'>;

export type FundSource = Row<typeof fundSourcesTable>;
export type ProjectBottomLine = Row<typeof bottomLinesTable>;
export type ProjectFund = Placed<typeof projectFundsTable> & {
  readonly from: FundSource;
  /** False where the source prints 约, 余 and the like. */
  readonly exact: boolean;
  /** Given every year. */
  readonly yearly: boolean;
  /** What it is worth in fen; null where that cannot be told. */
  readonly value: Fen | null;
};
/** Numbers of households are left out: they only serve to find who was counted twice. */
export type ProjectHeads = Omit<Placed<typeof projectHeadsTable>, 'households'>;
export type ProjectProgress = Placed<typeof projectProgressTable>;

/** A project with everything that is told of it, and how it stands against each bottom line. */
export type Project = Placed<typeof projectsTable> & {
  readonly funds: readonly ProjectFund[];
  readonly heads: readonly ProjectHeads[];
  readonly progress: readonly ProjectProgress[];
  readonly verdicts: readonly Verdict[];
};

export interface Projects {
  readonly sources: readonly FundSource[];
  readonly lines: readonly ProjectBottomLine[];
  readonly all: readonly Project[];
}

/** Ways of paying and bottom lines; opens the list that funds refer to. */
function readPayers(reading: DataReading): FundSource[] {
  const files = reading.table(fundSourcesTable);
  for (const file of files) if (file.refused === 0) checkSources(reading, filed(file));
  return files.flatMap(({ rows }) => rows);
}

/**
 * Reads projects with their funds, heads and weekly reports, and judges each once. Needs the lists
 * `facts`, `rules`, `works`, `programmes`, `decisions` and `notices`; opens `projects`.
 */
export function readProjects(reading: DataReading, facts: readonly Fact[]): Projects {
  const known: Facts = new Map(facts.map((fact) => [fact.id, fact]));
  const sources = readPayers(reading);
  const lines = reading.table(bottomLinesTable).flatMap(({ rows }) => rows);
  const projects = reading.rows(projectsTable);
  for (const row of projects) checkProject(reading, row, known);
  const homes = new Map(projects.map(({ id, village }) => [id, village]));
  const funds = byProject(reading, reading.rows(projectFundsTable), homes);
  const heads = byProject(reading, reading.rows(projectHeadsTable), homes);
  const progress = byProject(reading, reading.rows(projectProgressTable), homes);
  const payers = new Map(sources.map((source) => [source.id, source]));
  const all = projects.map(({ line, ...row }): Project => {
    const given = (funds.get(row.id) ?? []).flatMap((fund) => {
      const from = payers.get(fund.source);
      const named = (fund.facts ?? []).flatMap((id) => known.get(id) ?? []);
      if (!from) return [];
      const exact = isExact(fund) && named.every(isExact);
      const given = { ...fund, from, exact, yearly: /每年/.test(fund.qualifier ?? '') };
      return [{ ...given, value: worth(contribution(given)) }];
    });
    const counted = (heads.get(row.id) ?? []).map((one) => ({
      ...one,
      apart: one.apart === true,
      households: one.households ?? [],
      exact: (one.facts ?? []).every((id) => isExact(known.get(id) ?? { qualifier: null })),
    }));
    checkFunds(reading, { file: row.file, line, total: row.total }, given, known);
    checkHeads(reading, counted, known);
    const contributions = given.map(contribution);
    const totals = { asked: row.askedOf, joined: row.householdsOf, benefit: row.benefitOf };
    const verdictOf = (bottom: BottomLine): Verdict => {
      const { measure } = bottom;
      if (measure === 'funded') return fundVerdict(bottom, contributions, row.total);
      const those = counted.filter((one) => one.measure === measure);
      const unit = measure === 'joined' ? 'household' : null;
      return headVerdict(bottom, those, totals[measure], unit);
    };
    return {
      ...row,
      funds: given.map(({ line: _, ...fund }) => fund),
      heads: (heads.get(row.id) ?? []).map(({ households: _, line: __, ...one }) => one),
      progress: (progress.get(row.id) ?? []).map(({ line: _, ...one }) => one),
      verdicts: lines.map(verdictOf),
    };
  });
  return { sources, lines, all };
}

/** A fund as the bottom line sees it. */
function contribution(
  fund: Omit<Contribution, 'who' | 'byPeople'> & { readonly from: FundSource },
): Contribution {
  return { ...fund, who: fund.from.payer, byPeople: fund.from.group === 'people' };
}

/** Rows of a ledger by their project; a row in another village's file is named. */
function byProject<R extends RowPlace & { readonly project: string; readonly village: string }>(
  reading: DataReading,
  rows: readonly R[],
  homes: ReadonlyMap<string, string>,
): Map<string, R[]> {
  for (const row of rows) {
    const home = homes.get(row.project);
    if (home === undefined || home === row.village) continue;
    const fault = reading.rowFault('projects', row);
    const fix = '请核对项目编号，或把这一行放到那个村的文件里。';
    fault('项目编号', 'other-village', `「${row.project}」是别的村的项目。`, fix);
  }
  return Map.groupBy(rows, ({ project }) => project);
}
