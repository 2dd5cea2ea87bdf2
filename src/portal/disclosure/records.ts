import type { Row } from '../../intake/define-table.ts';
import type { disclosureTable } from '../../intake/tables/disclosure.ts';
import type { lawsTable } from '../../intake/tables/laws.ts';

/** An item of the disclosure catalogue. */
export type DisclosureItem = Row<typeof disclosureTable>;
/** A provision that the catalogue stands on. */
export type Law = Row<typeof lawsTable>;
