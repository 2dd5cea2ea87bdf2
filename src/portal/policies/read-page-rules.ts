import type { Row } from '../../intake/define-table.ts';
import { clauseUsesTable } from '../../intake/tables/clause-uses.ts';
import { pageRulesTable } from '../../intake/tables/page-rules.ts';
import type { DataReading } from '../reading.ts';

export type ClauseUseRow = Row<typeof clauseUsesTable>;
export type PageRule = Row<typeof pageRulesTable>;

/** What pages stand on, in the order to show. Needs the list `rules`. */
export function readPageRules(reading: DataReading): PageRule[] {
  return reading
    .table(pageRulesTable)
    .flatMap(({ rows }) => rows)
    .sort((a, b) => a.number - b.number);
}

/** What each clause is used for. Needs the list `rules`. */
export function readClauseUses(reading: DataReading): ClauseUseRow[] {
  return reading.table(clauseUsesTable).flatMap(({ rows }) => rows);
}
