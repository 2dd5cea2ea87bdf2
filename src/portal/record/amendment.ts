import type { amendmentsTable } from '../../intake/tables/amendments.ts';
import type { Filed } from '../reading.ts';

/** A cell of published data that was changed afterwards. */
export type Amendment = Filed<typeof amendmentsTable>;
