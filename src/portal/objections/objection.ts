import type { objectionsTable } from '../../intake/tables/objections.ts';
import type { Filed } from '../reading.ts';

/** An objection to a notice, and what came of it. */
export type Objection = Filed<typeof objectionsTable>;
