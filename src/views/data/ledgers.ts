import { text, yesNo } from '../../intake/column.ts';
import { defineTable, type Table } from '../../intake/define-table.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import { evaluationsTable } from '../../intake/tables/evaluations.ts';
import { accountsTable, financeTable } from '../../intake/tables/finance.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { ownKey, payoutTableFor } from '../../intake/tables/payouts.ts';
import { pointRulesTable, pointsTable } from '../../intake/tables/points.ts';
import type { Portal } from '../../portal/assemble.ts';
import type { CheckedPayout } from '../../portal/read-payouts.ts';
import { isShown } from '../boards.ts';

const village = text({
  header: '村（社区）',
  required: true,
  refersTo: 'villages',
  hint: '名册里的编号；在数据文件夹里，它是文件夹的名字。',
  example: 'longyun',
});
const sample = yesNo({
  header: '示例数据',
  required: true,
  hint: '是：为演示编的，不是真实公示。',
  example: '否',
});

/** A ledger as offered: what its folder says, village and sample, becomes columns. */
function opened(table: Table): Table {
  const { village: own, ...columns } = table.columns;
  return defineTable({ ...table, columns: { village: own ?? village, ...columns, sample } });
}

/**
 * Ledgers with the rows that pages show: accounts that were announced, board entries that are on the
 * board today. Names are masked as on the pages.
 */
export function ledgers(portal: Portal): (readonly [Table, readonly object[]])[] {
  const finance = portal.finance
    .filter((month) => month.notice !== null)
    .flatMap((month) =>
      month.entries.map((entry) => ({ ...entry, village: month.village, sample: month.sample })),
    );
  return [
    [lawsTable, portal.laws],
    [disclosureTable, portal.disclosure],
    [accountsTable, portal.accounts],
    [opened(noticesTable), portal.notices],
    [opened(financeTable), finance],
    ...portal.programmes.flatMap((programme): [Table, readonly object[]][] => {
      const rows = portal.payouts.filter((payout) => payout.programme === programme.id);
      return rows.length === 0 ? [] : [[opened(payoutTableFor(programme)), rows.map(flatPayout)]];
    }),
    [opened(boardsTable), portal.boards.filter((entry) => isShown(entry, portal))],
    [opened(evaluationsTable), portal.evaluations],
    [opened(pointRulesTable), portal.pointRules],
    [opened(pointsTable), portal.points],
  ];
}

/** A programme's own values back under the keys of its table. */
function flatPayout(payout: CheckedPayout): Record<string, unknown> {
  const flat: Record<string, unknown> = { ...payout };
  const spread = (kind: 'measure' | 'condition' | 'stage' | 'source', values: object): void => {
    for (const [key, value] of Object.entries(values)) flat[ownKey(kind, key)] = value;
  };
  spread('measure', payout.measures);
  spread('condition', payout.conditions);
  spread('stage', payout.stages);
  spread('source', payout.bySource);
  return flat;
}
