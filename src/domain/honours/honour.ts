import type { Day } from '../day.ts';
import type { Period, PeriodKind } from '../disclosure/period.ts';
import type { ProblemKind } from '../problem-codes.ts';

/** Who or what may bear a title. */
export const HONOUREES = {
  household: '户',
  person: '个人',
  shop: '商户',
  company: '企业',
  project: '项目',
  estate: '小区、楼栋',
  village: '村（社区）',
  group: '集体',
} as const;
export type Honouree = keyof typeof HONOUREES;

/** A title as the source gives it; what the source does not print is null or empty. */
export interface HonourTitle {
  readonly id: string;
  readonly title: string;
  /** Villages that give it; empty: every village may. */
  readonly villages: readonly string[];
  /** Who may bear it, by the Chinese names of `HONOUREES`. */
  readonly bearers: readonly string[];
  /** Whether one who bears it may be named; no where minors may be among them. */
  readonly named: boolean;
  readonly period: PeriodKind | null;
  readonly reward: string | null;
}

/** A title given. Days in Asia/Shanghai. */
export interface Honour {
  readonly village: string;
  readonly period: Period;
  readonly bearer: Honouree;
  readonly subject: string;
  readonly deed: string;
  readonly votes: number | null;
  readonly eligible: number | null;
  readonly method: string | null;
  readonly decidedOn: Day;
  readonly noticeFrom: Day;
  readonly noticeTo: Day;
  readonly publicUntil: Day;
  readonly reward: string | null;
  readonly rewardBasis: string | null;
}

/** Why an honour may not be published: the field it lies in, a stable code, and what to do. */
export interface HonourFault {
  readonly field: keyof Honour;
  readonly code: ProblemKind<'honours'>;
  readonly message: string;
  readonly fix: string;
}

/** One thing a title given is held to. */
export type HonourRule = (honour: Honour, title: HonourTitle) => readonly HonourFault[];
