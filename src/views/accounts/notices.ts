import { HOLDING_KINDS } from '../../domain/accounts/holdings.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { accountsVillageHref, accountsVillageView, hasAccounts } from './village.ts';

/** Where the lines of a ledger that a notice announced stand. */
export interface AccountsLink {
  readonly href: string;
  readonly label: string;
}

/** Links by village and notice. */
const linksByPlace = oncePerPortal(
  (portal) =>
    new Map(
      portal.villages.flatMap(({ id: village }) =>
        Array.from(linksOf(portal, village), ([notice, links]) => [`${village} ${notice}`, links]),
      ),
    ),
);

/** Ledgers with a line that names this notice: the notice leads to what it announced. */
export function accountsOfNotice(
  portal: Portal,
  { village, id }: { readonly id: string; readonly village: string },
): readonly AccountsLink[] {
  return linksByPlace(portal).get(`${village} ${id}`) ?? [];
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
