import type { PaperChoice } from '../../src/integrations/sheets/lay-out.ts';
import type { BoardJob } from '../../src/views/sheets/board-job.ts';
import type { Sheet } from '../../src/views/sheets/sheet.ts';

/** What one process draws, as it is handed over in a file. */
export interface Batch {
  readonly choice: PaperChoice;
  readonly out: string;
  /** How many sheets of all were drawn before it, and how many there are. */
  readonly before: number;
  readonly of: number;
  readonly boards: readonly BoardJob[];
  /** Sheets of notices that were asked for by name. */
  readonly notices: readonly Sheet[];
}

/** Sheets that a job draws each by itself. */
export function sheetsIn({ plan, handouts }: BoardJob): number {
  return plan.hanging.length + handouts.length;
}

/** Sheets that the pack of a job draws besides. */
export function packedIn({ plan, slips }: BoardJob): number {
  return plan.post.length + plan.takeDown.length + slips.length;
}
