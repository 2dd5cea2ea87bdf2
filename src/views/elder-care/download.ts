import { shownPersons } from '../../domain/few-persons.ts';
import { FEW_PERSONS } from '../../domain/small-group.ts';
import { text } from '../../intake/column.ts';
import { elderCareCentresTable } from '../../intake/tables/elder-care.ts';
import type { Portal } from '../../portal/portal.ts';
import { withPlaceColumns } from '../data/place-columns.ts';
import type { WorkedOut } from '../data/worked-out.ts';
import { shownCentres } from './centres.ts';

const withheld = text({
  header: '人数说明',
  hint: '入住人数为什么没有写。',
  example: `${FEW_PERSONS}，不写`,
});

const centresTable = withPlaceColumns(elderCareCentresTable, { withheld });

/** Centres of mutual-aid care as they can be downloaded: no count of fewer than five persons, as on the pages. */
export function centresDownload(portal: Portal): WorkedOut {
  const rows = (): object[] =>
    shownCentres(portal).centres.map(({ centre, residents, withheld: why }) => ({
      ...centre,
      residents,
      party: shownPersons(centre.party),
      delegates: shownPersons(centre.delegates),
      withheld: why,
    }));
  return [centresTable, rows];
}
