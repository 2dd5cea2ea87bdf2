import type { Day } from '../day.ts';
import type { Village } from '../village.ts';

/** Hundredths of a point, out of 100 points. */
export type Score = number;

/** One part of the evaluation (日常, 基础, 成效 …). */
export interface EvaluationPart {
  readonly name: string;
  /** Hundredths of a percent; those of all parts add to `FULL_WEIGHT`. */
  readonly weight: number;
  /** Whether residents judge first, so that enough households must take part. */
  readonly selfAssessed: boolean;
  /** Name of the list of what is looked at; null where the source prints none. */
  readonly indicators: string | null;
  readonly by: string | null;
  /** Id of the clause; null where none is printed. */
  readonly rule: string | null;
  readonly note: string | null;
}

/** 100 %, in hundredths of a percent. */
export const FULL_WEIGHT = 10_000;

/** What a village may be called after its evaluation, best first. */
export interface Grade {
  readonly name: string;
  /** Least total for the grade; null where the source prints none, and for the last of the grades. */
  readonly from: Score | null;
  /** Whether it counts towards the places a district needs (示范 and 先进 do). */
  readonly counts: boolean;
  readonly rule: string | null;
  readonly note: string | null;
}

/** What the evaluation asks for, beside its weights and grades. */
export const LIMIT_LABELS = {
  villageCoverage: '村自评参与面',
  communityCoverage: '社区自评参与面',
  surveySample: '复评问卷',
  gradedPlaces: '示范和先进合计',
  systemScore: '推进体系得分',
  postingDays: '张榜天数',
} as const;
export type LimitKey = keyof typeof LIMIT_LABELS;

/** A line to hold something against; `value` is in hundredths of `unit`, null where it is not printed. */
export interface Limit {
  readonly kind: LimitKey;
  readonly value: number | null;
  readonly unit: string;
  readonly rule: string | null;
  readonly note: string | null;
}

/** A step of the evaluation, with the last day on which it is in time. */
export interface EvaluationStep {
  readonly name: string;
  /** Taken by each place, or once for all. */
  readonly extent: 'place' | 'all';
  /** Null where the source sets no day. */
  readonly due: Day | null;
  readonly printed: string | null;
  readonly by: string;
  readonly rule: string | null;
  readonly note: string | null;
}

/** The method of the evaluation: data that a county can change. */
export interface EvaluationMethod {
  readonly parts: readonly EvaluationPart[];
  readonly grades: readonly Grade[];
  readonly limits: readonly Limit[];
  readonly steps: readonly EvaluationStep[];
}

export function limitOf(method: Pick<EvaluationMethod, 'limits'>, kind: LimitKey): Limit | null {
  return method.limits.find((limit) => limit.kind === kind) ?? null;
}

/** Which floor a place's self-assessment is held to: estates are part of a community. */
export function coverageLimit(kind: Village['kind']): LimitKey {
  return kind === 'village' ? 'villageCoverage' : 'communityCoverage';
}

/** How far weights are from adding to 100 %, in hundredths of a percent; negative when too little. */
export function weightGap(parts: readonly Pick<EvaluationPart, 'weight'>[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0) - FULL_WEIGHT;
}

/** Grades whose line is not below that of the grade before, by index: no total could tell them apart. */
export function linesOutOfOrder(grades: readonly Pick<Grade, 'from'>[]): number[] {
  let last: Score | null = null;
  return grades.flatMap(({ from }, index) => {
    if (from === null) return [];
    const wrong = last !== null && from >= last;
    last = from;
    return wrong ? [index] : [];
  });
}

/** Whether totals decide the grades: every grade but the last has a line. */
export function linesAreSet(grades: readonly Pick<Grade, 'from'>[]): boolean {
  return grades.length > 1 && grades.slice(0, -1).every(({ from }) => from !== null);
}

/** Grade of an exact total; null while the lines are not set. `top / bottom` is in hundredths. */
export function gradeByLines(
  grades: readonly Grade[],
  total: { readonly top: number; readonly bottom: number },
): Grade | null {
  if (!linesAreSet(grades)) return null;
  const found = grades.find(({ from }) => from === null || total.top >= from * total.bottom);
  return found ?? null;
}
