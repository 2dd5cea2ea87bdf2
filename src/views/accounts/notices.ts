import { HOLDING_KINDS } from '../../domain/accounts/holdings.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { accountsVillageHref, accountsVillageView, hasAccounts } from './village.ts';

/** Where the lines of a ledger that a notice announced stand. */
export interface AccountsLink {
  readonly href: string;
  readonly label: string;
}

/** Links by notice, of each village that was asked for. */
const linksByVillage = oncePerPortal(() => new Map<string, ReadonlyMap<string, AccountsLink[]>>());

/** Ledgers with a line that names this notice: the notice leads to what it announced. */
export function accountsOfNotice(
  portal: Portal,
  notice: { readonly id: string; readonly village: string },
): AccountsLink[] {
  const known = linksByVillage(portal);
  const links = known.get(notice.village) ?? linksOf(portal, notice.village);
  known.set(notice.village, links);
  return links.get(notice.id) ?? [];
}

/** Where the lines of each notice of a village stand, in the order of its page. */
function linksOf(portal: Portal, village: string): Map<string, AccountsLink[]> {
  const links = new Map<string, AccountsLink[]>();
  if (!hasAccounts(portal, village)) return links;
  const add = (
    id: string,
    title: string,
    rows: readonly { readonly row: { readonly notice: string | null } }[],
  ): void => {
    const link = { href: `${accountsVillageHref(village)}#${id}`, label: `${title}台账` };
    for (const notice of new Set(rows.flatMap(({ row }) => row.notice ?? [])))
      links.set(notice, [...(links.get(notice) ?? []), link]);
  };
  const { kinds, contracts, works } = accountsVillageView(portal, village);
  for (const { kind, lines } of kinds) add(kind, HOLDING_KINDS[kind], lines);
  add('contracts', '承包、租赁合同', contracts);
  add('works', '工程', works);
  return links;
}
