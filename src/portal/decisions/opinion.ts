import type { Row } from '../../intake/define-table.ts';
import type { opinionsTable } from '../../intake/tables/opinions.ts';

/** An opinion that was raised before a decision. */
export type Opinion = Row<typeof opinionsTable>;
