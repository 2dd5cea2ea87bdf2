import { HOLDING_KINDS } from '../../domain/accounts/holdings.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsVillageHref, accountsVillageView, hasAccounts } from './village.ts';

/** Where the lines of a ledger that a notice announced stand. */
export interface AccountsLink {
  readonly href: string;
  readonly label: string;
}

/** Ledgers with a line that names this notice: the notice leads to what it announced. */
export function accountsOfNotice(
  portal: Portal,
  notice: { readonly id: string; readonly village: string },
): AccountsLink[] {
  if (!hasAccounts(portal, notice.village)) return [];
  const { kinds, contracts, works } = accountsVillageView(portal, notice.village);
  const named = (rows: readonly { readonly row: { readonly notice: string | null } }[]): boolean =>
    rows.some(({ row }) => row.notice === notice.id);
  const sections = [
    ...kinds.flatMap(({ kind, lines }) => (named(lines) ? [[kind, HOLDING_KINDS[kind]]] : [])),
    ...(named(contracts) ? [['contracts', '承包、租赁合同']] : []),
    ...(named(works) ? [['works', '工程']] : []),
  ];
  return sections.map(([id, label]) => ({
    href: `${accountsVillageHref(notice.village)}#${id}`,
    label: `${label}台账`,
  }));
}
