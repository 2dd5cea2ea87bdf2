import type { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import type { Filed } from '../reading.ts';

/** A title; its lists are empty where the file leaves them so. */
export type HonourTitle = Omit<Filed<typeof honourTitlesTable>, 'villages' | 'facts' | 'rules'> &
  Record<'villages' | 'facts' | 'rules', readonly string[]>;
/** A title given, with the title itself. */
export type Honour = Omit<Filed<typeof honoursTable>, 'title'> & { readonly title: HonourTitle };
