import type { Row } from '../../intake/define-table.ts';
import type { postingsTable } from '../../intake/tables/postings.ts';
import type { Provenance } from '../reading.ts';

/** A sheet that went up on a village's board. */
export type Posting = Row<typeof postingsTable> & Provenance & { readonly village: string };
