import type { Row } from '../../intake/define-table.ts';
import type { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import type { Provenance } from '../reading.ts';

/** A title; its lists are empty where the file leaves them so. */
export type HonourTitle = Omit<Row<typeof honourTitlesTable>, 'villages' | 'facts' | 'rules'> &
  Provenance &
  Record<'villages' | 'facts' | 'rules', readonly string[]>;
/** A title given, with the title itself. */
export type Honour = Omit<Row<typeof honoursTable>, 'title'> &
  Provenance & { readonly title: HonourTitle };
