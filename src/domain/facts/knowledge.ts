import type { Day } from '../day.ts';
import type { Ending } from '../ended.ts';

/** A journal issue, an article of it, or a register: what a fact was taken from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly kind: 'journal' | 'article' | 'register';
  /** The issue an article stands in; null for the issue itself. */
  readonly within: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly issue: string | null;
  readonly publishedOn: string | null;
  readonly pages: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

export type EntityKind =
  | 'district'
  | 'programme'
  | 'village'
  | 'former'
  | 'elsewhere'
  | 'trade'
  | 'company'
  | 'body'
  | 'journal';

/** Whatever facts speak of: a served village, or a programme, body, company … beside them. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly note: string | null;
  readonly where: string | null;
}

/** One figure of the source (事实): how it was printed, what it means, where it stands. */
export interface Fact {
  readonly id: string;
  readonly entity: string;
  readonly topic: string;
  readonly metric: string;
  /** As printed, after misprints are put right; `misprint` then names the correction. */
  readonly printed: string;
  /** The number in hundredths of `unit`, so that sums stay exact; null when it is withheld. */
  readonly value: number | null;
  readonly unit: string;
  /** 约, 以上, 余 …: never dropped, since it is part of what was said. */
  readonly qualifier: string | null;
  readonly period: string | null;
  readonly source: string;
  readonly section: string;
  readonly pages: string | null;
  readonly note: string | null;
  readonly misprint: string | null;
  /** Corrections that speak of this figure. */
  readonly seeAlso: readonly string[];
}

/** One rule of a policy or of a village (条款), in our own words. */
export interface Rule {
  readonly id: string;
  /** The policy's id, or the case study's for a rule that a village set itself. */
  readonly policy: string;
  readonly clause: string;
  readonly subject: string;
  readonly condition: string | null;
  readonly requirement: string;
  readonly unit: string | null;
  readonly note: string | null;
  readonly pages: string | null;
  /** Facts that its figures are. */
  readonly facts: readonly string[];
}

/** A plan, measure, speech or standard; `full` ones are printed whole and have a digest. */
export interface Policy extends Ending {
  readonly id: string;
  readonly title: string;
  /** What people call it; null for documents that are only cited. */
  readonly shortTitle: string | null;
  readonly number: string | null;
  readonly kind: string;
  readonly extent: 'full' | 'cited';
  readonly issued: Day | null;
  readonly issuer: string | null;
  readonly scope: string | null;
  readonly window: string | null;
  readonly chapters: string | null;
  readonly pages: string | null;
  readonly note: string | null;
}

/** One step of a policy's procedure (办理流程): who does what, by which clauses, until when. */
export interface ProcedureStep {
  readonly policy: string;
  readonly number: number;
  readonly step: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly due: string | null;
  /** What happens when the step is not passed; it then leads back to the step before. */
  readonly otherwise: string | null;
}

/** A date of the source, no more exact than it was printed. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly entity: string;
  readonly event: string;
  readonly source: string;
  readonly section: string;
  readonly pages: string | null;
}

/** One item of a short list of terms in the source, such as the eight aspects of participation. */
export interface Indicator {
  readonly set: string;
  readonly number: number;
  readonly item: string;
  /** Items the source lists; more than are kept here when some are only named in passing. */
  readonly printedItems: number;
  readonly section: string;
  readonly pages: string | null;
}

export const CORRECTION_KINDS = {
  contradiction: '前后不一',
  unclear: '口径不明',
  missing: '没有写明',
  misprint: '识别或印刷错误',
  jump: '跨页串行',
} as const;

export const SEVERITIES = { high: '高', medium: '中', low: '低' } as const;

/** What the source prints wrongly, twice differently, not clearly or not at all (更正与存疑). */
export interface Correction {
  readonly id: string;
  readonly kind: keyof typeof CORRECTION_KINDS;
  readonly severity: keyof typeof SEVERITIES;
  readonly printed: string;
  readonly found: string;
  readonly why: string;
  readonly where: string;
  readonly facts: readonly string[];
}

/** A village or community of the statistical division list; names repeat, codes do not. */
export interface Division {
  readonly code: string;
  readonly officialName: string;
  readonly name: string;
  readonly town: string;
  readonly settlementClass: string | null;
  readonly note: string | null;
}

/** Anchor of a rule, fact or correction on its page: the id in lower case. */
export function anchorOf(id: string): string {
  return id.toLowerCase();
}
