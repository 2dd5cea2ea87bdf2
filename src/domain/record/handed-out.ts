import type { Day } from '../day.ts';
import type { Content, Opening } from './version.ts';

/** How a version came to be on record. */
export const RECORD_STATES = {
  published: '公开',
  corrected: '更正',
  withdrawn: '撤回',
  expired: '到期',
} as const;
export type RecordState = keyof typeof RECORD_STATES;

/** A row of the register: what the log holds of one version, and what is told beside each of them. */
export interface RecordStep {
  readonly code: string;
  readonly day: Day;
  readonly state: RecordState;
  readonly subject: string;
  readonly digest: string;
  readonly rows: number;
  readonly previous: string | null;
  readonly reason: string | null;
  readonly preparedBy: string;
  readonly approvedBy: string | null;
  readonly alone: string | null;
}

/** A version as the site hands it out: what it said, as far as it may be told, and what became of it. */
export interface HandedOut {
  readonly code: string;
  /** Null where nothing of it may be told any more. */
  readonly content: Content | null;
  readonly open: readonly (readonly (Opening | null)[])[];
  /** What it is, and the page that shows it today, below the site's address. */
  readonly title: string | null;
  readonly page: string | null;
  /** Every entry of the same thing, the first one first. */
  readonly history: readonly RecordStep[];
  /** That it is in the log (tlog-proof); null where it is not signed yet. */
  readonly proof: string | null;
}

/** A record file as the site hands it out; null for any other text. */
export function readHandedOut(text: string): HandedOut | null {
  try {
    const value = JSON.parse(text) as HandedOut;
    const { code, content, open, history, proof } = value;
    const isShaped =
      typeof code === 'string' &&
      history.every((step) => typeof step.code === 'string') &&
      open.every(Array.isArray) &&
      (proof === null || typeof proof === 'string') &&
      (content === null ||
        content.tables.every(({ rows, columns }) => Array.isArray(rows) && Array.isArray(columns)));
    return isShaped ? value : null;
  } catch {
    return null;
  }
}

/** An entry as the log holds it: its row, and nothing of where it lies. */
export function stepOf(entry: Partial<RecordStep>): RecordStep {
  const { code = '', day = '', state = 'published', subject = '', digest = '', rows = 0 } = entry;
  const {
    previous = null,
    reason = null,
    preparedBy = '',
    approvedBy = null,
    alone = null,
  } = entry;
  return {
    ...{ code, day, state, subject, digest, rows },
    ...{ previous, reason, preparedBy, approvedBy, alone },
  };
}
