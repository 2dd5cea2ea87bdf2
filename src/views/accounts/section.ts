import type { Section } from '../section.ts';
import { accountsSheets } from './accounts-sheets.ts';
import { accountsVillageHref, hasAccounts } from './village.ts';

export const accountsSection: Section = {
  id: 'accounts',
  group: '看钱',
  label: '财务收支',
  about: '每个月收了多少、花在哪里、还剩多少',
  kind: '财务收支',
  tables: ['accounts', 'account-titles', 'account-items', 'holdings', 'contracts', 'works'],
  sheets: accountsSheets,

  village: (portal, { id }) =>
    hasAccounts(portal, id)
      ? [{ href: accountsVillageHref(id), label: '集体财务', words: '有什么、欠谁的、租给谁' }]
      : [],
};
