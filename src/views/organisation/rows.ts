import { shownPersons } from '../../domain/few-persons.ts';
import type { Table } from '../../intake/define-table.ts';
import { advisersTable } from '../../intake/tables/advisers.ts';
import { cardRulesTable, contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import type { Portal } from '../../portal/assemble.ts';
import { opened } from '../data/opened.ts';

/** Who answers for what, as it can be downloaded. Fewer than five members are not counted out. */
export function organisationRows({ organisation }: Portal): [Table, readonly object[]][] {
  return [
    [
      opened(organisationTable),
      organisation.units.map((unit) => ({ ...unit, members: shownPersons(unit.members) })),
    ],
    [opened(wardensTable), organisation.wardens],
    [opened(contactCardsTable), organisation.cards],
    [opened(cardRulesTable), organisation.cardRules],
    [opened(advisersTable), organisation.advisers],
  ];
}
