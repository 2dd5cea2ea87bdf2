import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';
import type { Measures } from '../programmes/formula.ts';

export const ACCEPTANCE = { pass: '合格', fail: '不合格', mended: '整改后合格' } as const;
export type Acceptance = keyof typeof ACCEPTANCE;

/** One household's (or facility's) line in a programme's ledger. */
export interface Payout {
  readonly id: string;
  readonly programme: string;
  readonly village: string;
  /** Pseudonymous number given by the village, never an address or an ID number. */
  readonly household: string;
  /** The village's own number of the household, where the ledger gives another; it is never published. */
  readonly householdOnFile?: string;
  /** Masked name. */
  readonly name: string;
  readonly group: string | null;
  readonly measures: Measures;
  readonly conditions: Readonly<Record<string, boolean | null>>;
  /** Day of each stage of kind `day`, by stage key. */
  readonly stages: Readonly<Record<string, Day | null>>;
  /** Id of the notice that listed it. */
  readonly notice: string | null;
  readonly noticeFrom: Day | null;
  readonly noticeTo: Day | null;
  readonly acceptance: Acceptance | null;
  /** Posts that have signed; null when that is not noted. */
  readonly signed: readonly string[] | null;
  /** What is to be paid by the village's own reckoning, before it is. */
  readonly proposed: Fen | null;
  readonly paid: Fen | null;
  readonly bySource: Readonly<Record<string, Fen | null>>;
  readonly refused: string | null;
  readonly recovered: Fen | null;
  readonly recoveredOn: Day | null;
  /** The village's explanation of something out of the ordinary. */
  readonly note: string | null;
  readonly sample: boolean;
  readonly file: string;
  readonly line: number;
}

/** Whose a payout is. */
export type PayoutOwner = Pick<Payout, 'id' | 'household' | 'name' | 'group'>;

/**
 * What a payout says besides whose it is. The rules of one row look at nothing else, so that rows which
 * agree in it come out alike.
 */
export type PayoutTerms = Omit<Payout, keyof PayoutOwner | 'line'>;

/** Whether two payouts agree in their terms, records compared as one and the same. */
export function sameTerms(a: PayoutTerms, b: PayoutTerms): boolean {
  return (
    a.programme === b.programme &&
    a.village === b.village &&
    a.measures === b.measures &&
    a.conditions === b.conditions &&
    a.stages === b.stages &&
    a.notice === b.notice &&
    a.noticeFrom === b.noticeFrom &&
    a.noticeTo === b.noticeTo &&
    a.acceptance === b.acceptance &&
    a.signed === b.signed &&
    a.proposed === b.proposed &&
    a.paid === b.paid &&
    a.bySource === b.bySource &&
    a.refused === b.refused &&
    a.recovered === b.recovered &&
    a.recoveredOn === b.recoveredOn &&
    a.note === b.note &&
    a.sample === b.sample &&
    a.file === b.file
  );
}

/** Key of the stage at which money is handed over. */
export const PAID_STAGE = 'paid';
/** Key of the stage at which the work is accepted. */
export const ACCEPTED_STAGE = 'accepted';
