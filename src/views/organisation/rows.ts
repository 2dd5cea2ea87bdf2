import { shownPersons } from '../../domain/few-persons.ts';
import type { Table } from '../../intake/define-table.ts';
import { advisersTable } from '../../intake/tables/advisers.ts';
import { cardRulesTable, contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import type { Portal } from '../../portal/portal.ts';
import { withPlaceColumns } from '../data/place-columns.ts';

/** Who answers for what, as it can be downloaded. Fewer than five members are not counted out. */
export function organisationRows({ organisation }: Portal): [Table, readonly object[]][] {
  return [
    [
      withPlaceColumns(organisationTable),
      organisation.units.map((unit) => ({ ...unit, members: shownPersons(unit.members) })),
    ],
    [withPlaceColumns(wardensTable), organisation.wardens],
    [withPlaceColumns(contactCardsTable), organisation.cards],
    [withPlaceColumns(cardRulesTable), organisation.cardRules],
    [withPlaceColumns(advisersTable), organisation.advisers],
  ];
}
