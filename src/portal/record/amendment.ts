import type { Row } from '../../intake/define-table.ts';
import type { amendmentsTable } from '../../intake/tables/amendments.ts';
import type { Provenance } from '../reading.ts';

/** A cell of published data that was changed afterwards. */
export type Amendment = Row<typeof amendmentsTable> & Provenance;
