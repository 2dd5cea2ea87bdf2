import type { Day } from '../day.ts';

/**
 * The steps of a decision in their order. 四议两公开 is the four deliberations and two disclosures:
 * proposed, discussed, reviewed, decided, published, result. Asking for opinions comes before or among
 * the deliberations and has no fixed place.
 */
export const STEPS = {
  asked: '征求意见',
  proposed: '提议',
  discussed: '商议',
  reviewed: '审议',
  decided: '决议',
  published: '决议公开',
  result: '结果公开',
} as const;
export type Step = keyof typeof STEPS;

/** The six steps of 四议两公开, in order; who acts at each. */
export const FOUR_AND_TWO = [
  ['proposed', '村（社区）党组织提议'],
  ['discussed', '村（居）「两委」商议'],
  ['reviewed', '党员大会审议'],
  ['decided', '村（居）民会议或代表会议决议'],
  ['published', '决议公开'],
  ['result', '实施结果公开'],
] as const satisfies readonly (readonly [Step, string])[];

/** How a matter is decided: by all the steps, or by one vote of those it concerns. */
export const DECISION_KINDS = { fourAndTwo: '四议两公开', vote: '一次表决' } as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

/** How the votes were given, and whether a ballot bore a name. */
export const VOTING = { spoken: '口头', hands: '举手', ballot: '投票' } as const;
export const BALLOTS = { secret: '无记名', named: '记名', realName: '实名' } as const;

export const RESULTS = { carried: '通过', lost: '没有通过' } as const;

/** One step taken: on which day, by which meeting, with how many votes. */
export interface StepTaken {
  readonly step: Step;
  readonly heldOn: Day;
  readonly meeting: string | null;
  /** Persons who could take part (or be asked), who did, and who agreed. */
  readonly eligible: number | null;
  readonly attended: number | null;
  readonly inFavour: number | null;
  /** Persons who did not, where they were counted. */
  readonly against?: number | null;
  readonly abstained?: number | null;
  readonly voting: keyof typeof VOTING | null;
  readonly ballot: keyof typeof BALLOTS | null;
  readonly result: keyof typeof RESULTS | null;
  /** Id of the notice that made the step public. */
  readonly notice: string | null;
}

/** What a meeting needs to decide, as numerators and denominators of exact fractions. */
export interface MeetingRule {
  readonly name: string;
  /** At least this share must attend; null when no rule is known. */
  readonly attend: Fraction | null;
  /** More than this share of those present must agree; null when no rule is known. */
  readonly agree: Fraction | null;
  /** Name of the law or document it stands on. */
  readonly basis: string | null;
  readonly note: string | null;
}

export interface Fraction {
  readonly of: number;
  readonly in: number;
}

/** 半数, 三分之二. */
export function fractionWords({ of, in: whole }: Fraction): string {
  return of === 1 && whole === 2 ? '半数' : `${NUMBERS[whole]}分之${NUMBERS[of]}`;
}

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A matter with the steps it has taken. */
export interface Decision {
  readonly id: string;
  readonly topic: string;
  readonly kind: DecisionKind;
  readonly steps: readonly StepTaken[];
}
