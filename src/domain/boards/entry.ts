import type { Day } from '../day.ts';
import type { ProblemKind } from '../problem-codes.ts';

/** A kind of censure: who it may be about, who may decide it, on what clause, for how long. */
export interface BoardKind {
  readonly id: string;
  readonly title: string;
  /** Kinds of subject it may be about, by their Chinese names. */
  readonly subjects: readonly string[];
  /** Forms of the bodies that may decide it, such as 镇人民政府 or 区××局; see `isBody`. */
  readonly deciders: readonly string[];
  /** What the clause prints about who decides; null when it prints nothing. */
  readonly decidersPrinted: string | null;
  /** The clause it stands on. */
  readonly clause: string;
  /** Longest time on the board, in calendar months. */
  readonly maxMonths: number;
  /** From how many entries on a consequence follows; null when none is laid down. */
  readonly strikes: number | null;
  readonly strikeConsequence: string | null;
  readonly strikeClause: string | null;
  /** Last day on which it may ground a decision; null when none is laid down. */
  readonly until: Day | null;
  /** What followed, once it has ended. */
  readonly after: string | null;
}

/** A censure as the rules see it; `kind` is null when the kind is not on the list. */
export interface CensureEntry {
  readonly kind: BoardKind | null;
  /** Chinese name of the kind of subject: 户, 商户, 地段 … */
  readonly subjectKind: string;
  readonly subject: string;
  readonly deed: string;
  readonly place: string | null;
  readonly rule: string | null;
  readonly ruleAdopted: Day | null;
  readonly seenOn: Day | null;
  readonly checkedBy: readonly string[] | null;
  readonly toldOn: Day | null;
  readonly reply: string | null;
  readonly mendBy: Day | null;
  readonly decidedBy: string;
  readonly decidedOn: Day;
  readonly noticeFrom: Day;
  readonly noticeTo: Day;
  readonly times: number | null;
  readonly consequence: string | null;
  readonly objection: string | null;
}

/** Why an entry may not be published: the field it lies in, a stable code, and what to do. */
export interface CensureFault {
  readonly field: keyof CensureEntry;
  readonly code: ProblemKind<'boards'>;
  readonly message: string;
  readonly fix: string;
}

/** One safeguard of the board. */
export type CensureRule = (entry: CensureEntry) => readonly CensureFault[];
