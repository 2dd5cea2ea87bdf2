import { synonymsTable } from '../../intake/tables/synonyms.ts';
import type { Portal } from '../../portal/portal.ts';
import { rowsOf } from '../rows-of.ts';

/** Words that mean one thing, group by group. */
export type Synonyms = readonly (readonly string[])[];

/** The groups that the data folder knows. */
export function synonymsOf(portal: Portal): Synonyms {
  return rowsOf(portal, synonymsTable).map(({ words }) => words);
}
