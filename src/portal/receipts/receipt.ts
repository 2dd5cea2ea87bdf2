import type { Row } from '../../intake/define-table.ts';
import type { receiptsTable } from '../../intake/tables/receipts.ts';
import type { Provenance } from '../reading.ts';

/** What one receipt code opens. */
export type Receipt = Omit<Row<typeof receiptsTable>, 'line'> & Provenance;
