import type { Day } from '../../domain/day.ts';
import type { noticesTable } from '../../intake/tables/notices.ts';
import type { Filed } from '../reading.ts';
import type { Attachment } from './attachments.ts';
import type { FreeTable } from './notice-tables.ts';

/** A notice with the village it belongs to, its table and what has corrected it since. */
export type Notice = Filed<typeof noticesTable> & {
  readonly table: FreeTable | null;
  /** Files that hang beside it. */
  readonly files: readonly Attachment[];
  /** Day on which its names were taken out of the data, if they were. */
  readonly expiredOn: Day | null;
  /** It listed people, and its rows have become totals. */
  readonly namesGone: boolean;
  /** Id of the notice that corrects this one, if any. */
  readonly correctedBy: string | null;
};
