import type { Table } from '../../intake/define-table.ts';
import { bottomLinesTable } from '../../intake/tables/bottom-lines.ts';
import { clauseUsesTable } from '../../intake/tables/clause-uses.ts';
import { fundSourcesTable } from '../../intake/tables/fund-sources.ts';
import { glossaryTable } from '../../intake/tables/glossary.ts';
import { pageRulesTable } from '../../intake/tables/page-rules.ts';
import {
  projectFundsTable,
  projectHeadsTable,
  projectProgressTable,
} from '../../intake/tables/project-rows.ts';
import { projectsTable } from '../../intake/tables/projects.ts';
import type { Portal } from '../../portal/portal.ts';
import { withPlaceColumns } from './place-columns.ts';

/** Projects, who paid, who took part, and the weeks that have been reported. */
export function projectLedgers({
  projects,
  pageRules,
  clauseUses,
  glossary,
}: Portal): (readonly [Table, readonly object[]])[] {
  const { all, sources, lines } = projects;
  return [
    [fundSourcesTable, sources],
    [bottomLinesTable, lines],
    [pageRulesTable, pageRules],
    [clauseUsesTable, clauseUses],
    [glossaryTable, glossary],
    [withPlaceColumns(projectsTable), all],
    [withPlaceColumns(projectFundsTable), all.flatMap(({ funds }) => funds)],
    [withPlaceColumns(projectHeadsTable), all.flatMap(({ heads }) => heads)],
    [withPlaceColumns(projectProgressTable), all.flatMap(({ progress }) => progress)],
  ];
}
