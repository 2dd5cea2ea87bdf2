import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';
import type { PilotBatch } from '../village.ts';

/**
 * Every measure of a payout (money invested, area, beds, persons, months) is an integer number of
 * hundredths of its unit: 18,600.50 元 is 1,860,050 and 100.5 平方米 is 10,050. So one exact arithmetic
 * serves them all, and fen are simply hundredths of a yuan.
 */
export type Hundredths = number;
export const UNIT = 100;

/** Values (both ends included) for which the printed rule does not say what is due. */
export interface Unclear {
  readonly from: Hundredths | null;
  readonly to: Hundredths | null;
  readonly why: string;
  readonly clause: string | null;
}

export interface Measure {
  readonly key: string;
  readonly label: string;
  /** Unit as printed: 元, 平方米, 张, 人, 个月, 座, 亩. */
  readonly unit: string;
  readonly min: Hundredths | null;
  readonly max: Hundredths | null;
  /** The bounds hold 原则上: outside them the rule does not say what happens, so no breach is found. */
  readonly inPrinciple: boolean;
  /** Nought says that there is none this time, and has no bounds: no new beds in a later year. */
  readonly mayBeNone: boolean;
  /** Why a fraction of the unit cannot be worked out (不足一年怎么折算，没有写明); null when it can. */
  readonly wholeOnly: string | null;
  readonly unclear: readonly Unclear[];
  /** Rule the bounds stand on. */
  readonly clause: string | null;
}

/** A band of a tiered amount, closed above: up to and including `upTo`; null for the last, open band. */
export interface Band {
  readonly upTo: Hundredths | null;
  /** Lower bound, not included; written only to be held against the band below. */
  readonly over: Hundredths | null;
  readonly amount: Fen;
  readonly clause: string | null;
}

/** A formula may name the rule it stands on, so that a sum can say which one decided it. */
interface Stated {
  readonly clause: string | null;
}
/** A ceiling, and the rule that sets it where that is another one. */
interface Capped {
  readonly cap: Fen | null;
  readonly capClause: string | null;
}

/** A percentage of a sum of money, with or without a ceiling. */
export interface Share extends Stated, Capped {
  readonly kind: 'share';
  readonly of: string;
  readonly percent: number;
}
/** The payer's percentage of a cost; others bear the rest. */
export interface CostShare extends Stated {
  readonly kind: 'cost-share';
  readonly of: string;
  readonly percent: number;
  readonly payer: string;
}
/** A fixed amount for each unit. */
export interface Flat extends Stated {
  readonly kind: 'flat';
  readonly per: string;
  readonly amount: Fen;
}
/** One of several fixed amounts, by the size of a measure; paid once, or for each unit of `times`. */
export interface Tiers {
  readonly kind: 'tiers';
  readonly of: string;
  /** What the amount of the band is multiplied with, such as months; null where it is paid once. */
  readonly times: string | null;
  readonly bands: readonly Band[];
}
/** An amount for each unit, counting at most so many units, paying at least and at most so much. */
export interface Rate extends Stated {
  readonly kind: 'rate';
  readonly of: string;
  readonly amount: Fen;
  readonly maxUnits: Hundredths | null;
  readonly min: Fen | null;
  readonly max: Fen | null;
}
/** An amount for each person (or 亩, 平方米) and month (or year). */
export interface Stipend extends Stated {
  readonly kind: 'stipend';
  readonly persons: string;
  readonly periods: string;
  readonly amount: Fen;
}
/** Several formulas added up, with or without a ceiling over all of them. */
export interface Sum extends Capped {
  readonly kind: 'sum';
  readonly parts: readonly Formula[];
}
/** The rule prints no amount; nothing can be worked out, and nothing is guessed. */
export interface Unstated {
  readonly kind: 'unstated';
  readonly why: string;
}

/** How an amount is worked out from measures. Results are rounded half up to the fen. */
export type Formula = Share | CostShare | Flat | Tiers | Rate | Stipend | Sum | Unstated;

/** One step of the procedure. A `notice` step is a period, every other step is a day. */
export interface Stage {
  readonly key: string;
  readonly label: string;
  readonly kind: 'day' | 'notice';
  readonly clause: string | null;
  /** Who acts or signs at this step, by post. */
  readonly by: string | null;
}

/**
 * How the days of a notice are counted. `first-day-excluded` is 民法典第二百零一条: the day on which the
 * period begins is not counted. `inclusive` counts both ends.
 */
export type DayCount = 'first-day-excluded' | 'inclusive';

export interface NoticeRule {
  readonly minDays: number;
  readonly count: DayCount;
  readonly workingDays: boolean;
  readonly clause: string | null;
}

export interface Condition {
  readonly key: string;
  readonly label: string;
  readonly mustBe: boolean;
  readonly clause: string | null;
}

/** Who pays which part of each payout. */
export interface Source {
  readonly key: string;
  readonly name: string;
  /** What it pays for each unit of a flat amount; null when its share is a percentage. */
  readonly amount: Fen | null;
  /** What it pays of any amount, in percent; null when its share is an amount. */
  readonly percent: number | null;
  /** Its part against the other sources: fen, or hundredths of a percent. */
  readonly weight: number;
}

/** Who must sign before money moves, by post and in the order of signing. */
export interface Signers {
  readonly posts: readonly string[];
  readonly clause: string | null;
}

/** An award-in-lieu programme: a rule of money, written as data. */
export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly summary: string;
  /** Slug of the policy or case page that holds the clauses. */
  readonly policy: string;
  /** Last day on which it holds; null where its policy says, or nothing is written. */
  readonly until: Day | null;
  /** What followed, once it has ended. */
  readonly after: string | null;
  readonly subject: string;
  /** Who hands the money over: the public purse to the household, or the household its share. */
  readonly payer: 'public' | 'household';
  /** Paid again every month or year; otherwise a household is paid once. */
  readonly recurring: boolean;
  /** Its list may hang on the board in the village only; the web has sums by group. */
  readonly boardOnly: boolean;
  /** The rule as it is for each person, where the ledger has been made to go by groups. */
  readonly perPerson?: Programme;
  /** Villages it serves, those of its pilot batch among them; empty when all. */
  readonly villages: readonly string[];
  /** Batch of pilot places that it serves as a whole; null where it names its villages, or serves all. */
  readonly pilotBatch: PilotBatch | null;
  /** Rule that names the villages. */
  readonly scopeClause: string | null;
  readonly window: {
    readonly from: Day;
    readonly to: Day;
    readonly stages: readonly string[];
    /** Why a day outside leaves the question open, where the ledger's days only stand in for those meant. */
    readonly unclear: string | null;
    readonly clause: string | null;
  } | null;
  readonly measures: readonly Measure[];
  readonly formula: Formula;
  readonly amountClauses: readonly string[];
  readonly stages: readonly Stage[];
  readonly notice: NoticeRule | null;
  readonly conditions: readonly Condition[];
  readonly signers: Signers | null;
  readonly sources: readonly Source[];
  readonly pool: { readonly amount: Fen; readonly clause: string | null } | null;
  readonly acceptanceClause: string | null;
  readonly fraudClause: string | null;
  /** Further clauses that a reader should know and that no ledger can be held against. */
  readonly otherClauses: readonly string[];
  /** What the printed rule leaves open, in plain words. */
  readonly open: readonly string[];
  /** A worked example for the page: values of the measures. */
  readonly example: Readonly<Record<string, Hundredths>>;
  /** True for the rule of a made-up place. */
  readonly sample: boolean;
}
