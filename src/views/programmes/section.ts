import type { Section } from '../section.ts';
import { ledgerHref, ledgerOf } from './ledger-pages.ts';
import { ledgerSheets } from './ledger-sheets.ts';
import { programmeName } from './programme-name.ts';
import { unitOf } from './words.ts';

export const programmesSection: Section = {
  id: 'programmes',
  group: '看补贴',
  label: '奖补兑付',
  about: '补给谁、补多少、怎么算的',
  kind: '奖补',
  tables: ['payouts'],
  sheets: ledgerSheets,
  isOn: ({ programmes }) => programmes.length > 0,
  village: (portal, { id }) =>
    portal.programmes.flatMap((programme) => {
      const ledger = ledgerOf(portal, programme.id, id);
      if (!ledger) return [];
      const words = `${ledger.payouts.length} ${unitOf(programme)}`;
      return [
        { href: ledgerHref(programme.id, id), label: programmeName(portal, programme), words },
      ];
    }),
};
