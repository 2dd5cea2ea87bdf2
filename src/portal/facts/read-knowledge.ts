import type {
  Correction,
  Division,
  Entity,
  Fact,
  Indicator,
  Policy,
  ProcedureStep,
  Rule,
  Source,
  TimelineEvent,
} from '../../domain/facts/knowledge.ts';
import type { Row, Table } from '../../intake/define-table.ts';
import { listOf } from '../../intake/lists.ts';
import { correctionsTable } from '../../intake/tables/corrections.ts';
import { divisionsTable } from '../../intake/tables/divisions.ts';
import { entitiesTable } from '../../intake/tables/entities.ts';
import { factsTable } from '../../intake/tables/facts.ts';
import { indicatorsTable } from '../../intake/tables/indicators.ts';
import { policiesTable } from '../../intake/tables/policies.ts';
import { proceduresTable } from '../../intake/tables/procedures.ts';
import { rulesTable } from '../../intake/tables/rules.ts';
import { sourcesTable } from '../../intake/tables/sources.ts';
import { timelineTable } from '../../intake/tables/timeline.ts';
import type { DataReading } from '../reading.ts';

/** What the portal knows from its sources: facts, rules and policies, and what is wrong with them. */
export interface Knowledge {
  readonly sources: readonly Source[];
  /** Served villages are not among them; they have their own register. */
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly rules: readonly Rule[];
  readonly policies: readonly Policy[];
  readonly procedures: readonly ProcedureStep[];
  readonly timeline: readonly TimelineEvent[];
  readonly indicators: readonly Indicator[];
  readonly corrections: readonly Correction[];
  readonly divisions: readonly Division[];
}

/**
 * Reads the fact base. Needs the lists `towns` and `villages`; opens `entities`, `sources`, `facts`,
 * `policies`, `rules` and `indicatorSets` for the tables after it.
 */
export function readKnowledge(reading: DataReading): Knowledge {
  const { lists } = reading;
  const divisions = rowsOf(reading, divisionsTable);
  const entities = rowsOf(reading, entitiesTable);
  const ownIds = entities.map(({ id }) => id);
  lists.entities = listOf(ownIds, lists.villages, lists.towns);
  const sources = rowsOf(reading, sourcesTable);
  const facts = rowsOf(reading, factsTable).map((fact) => ({
    ...fact,
    seeAlso: fact.seeAlso ?? [],
  }));
  const corrections = rowsOf(reading, correctionsTable).map((correction) => ({
    ...correction,
    facts: correction.facts ?? [],
  }));
  const policies = rowsOf(reading, policiesTable).map((policy) => ({
    ...policy,
    extent: policy.extent ?? ('full' as const),
  }));
  lists['policies-and-cases'] = listOf(lists.policies, lists.entities);
  const rules = rowsOf(reading, rulesTable).map((rule) => ({ ...rule, facts: rule.facts ?? [] }));
  const indicators = rowsOf(reading, indicatorsTable);
  const procedures = rowsOf(reading, proceduresTable).map((step) => ({
    ...step,
    rules: step.rules ?? [],
  }));

  checkIds(reading, sourcesTable, '载于', sources, (source) => [source.within], 'sources');
  checkIds(reading, factsTable, '印字更正', facts, (fact) => [fact.misprint], 'corrections');
  checkIds(reading, factsTable, '相关更正', facts, (fact) => fact.seeAlso, 'corrections');
  checkIds(reading, correctionsTable, '涉及事实', corrections, (one) => one.facts, 'facts');
  checkIds(reading, rulesTable, '涉及事实', rules, (rule) => rule.facts, 'facts');
  checkIds(reading, proceduresTable, '依据', procedures, (step) => step.rules, 'rules');
  return {
    sources,
    entities,
    facts,
    rules,
    policies,
    procedures,
    timeline: rowsOf(reading, timelineTable),
    indicators,
    corrections,
    divisions,
  };
}

function rowsOf<T extends Table>(reading: DataReading, table: T): Row<T>[] {
  return reading.table(table).flatMap(({ rows }) => rows);
}

/** Ids that point within their own table, or on to one read later: checked once all is read. */
export function checkIds<R extends { readonly line: number }>(
  reading: DataReading,
  table: Table,
  column: string,
  rows: readonly R[],
  pick: (row: R) => readonly (string | null)[],
  list: string,
): void {
  for (const row of rows) {
    for (const id of pick(row)) {
      if (id === null || reading.lists[list]?.has(id)) continue;
      reading.fault({
        file: table.path,
        row: row.line,
        column,
        code: 'cell/not-listed',
        message: `没有编号是「${id}」的条目。`,
        fix: '请核对编号，或先把那一条加上。',
      });
    }
  }
}
