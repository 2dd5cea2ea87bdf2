import { HOLDING_KINDS } from '../domain/holdings.ts';
import type { Portal } from '../portal/assemble.ts';
import { financeVillageHref, financeVillageView, hasFinance } from './finance-village.ts';

/** Where the lines of a ledger that a notice announced stand. */
export interface LedgerLink {
  readonly href: string;
  readonly label: string;
}

/** Ledgers with a line that names this notice: the notice leads to what it announced. */
export function ledgersOfNotice(
  portal: Portal,
  notice: { readonly id: string; readonly village: string },
): LedgerLink[] {
  if (!hasFinance(portal, notice.village)) return [];
  const { kinds, contracts, works } = financeVillageView(portal, notice.village);
  const named = (rows: readonly { readonly row: { readonly notice: string | null } }[]): boolean =>
    rows.some(({ row }) => row.notice === notice.id);
  const sections = [
    ...kinds.flatMap(({ kind, lines }) => (named(lines) ? [[kind, HOLDING_KINDS[kind]]] : [])),
    ...(named(contracts) ? [['contracts', '承包、租赁合同']] : []),
    ...(named(works) ? [['works', '工程']] : []),
  ];
  return sections.map(([id, label]) => ({
    href: `${financeVillageHref(notice.village)}#${id}`,
    label: `${label}台账`,
  }));
}
