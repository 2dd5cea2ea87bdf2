import type { Row } from '../../intake/define-table.ts';
import type { objectionsTable } from '../../intake/tables/objections.ts';
import type { Provenance } from '../reading.ts';

/** An objection to a notice, and what came of it. */
export type Objection = Row<typeof objectionsTable> & Provenance & { readonly village: string };
