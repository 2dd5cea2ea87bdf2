import type { postingsTable } from '../../intake/tables/postings.ts';
import type { Filed } from '../reading.ts';

/** A sheet that went up on a village's board. */
export type Posting = Filed<typeof postingsTable>;
