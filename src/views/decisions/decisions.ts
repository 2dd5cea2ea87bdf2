import { type Check, type Outcome, worstOutcome } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { checkDecision } from '../../domain/decisions/checks.ts';
import {
  BALLOTS,
  DECISION_KINDS,
  FOUR_AND_TWO,
  RESULTS,
  STEPS,
  type StepTaken,
  VOTING,
} from '../../domain/decisions/decision.ts';
import { OUTCOMES } from '../../domain/objections/objection.ts';
import type { VillageDecision } from '../../portal/decisions/read-decisions.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeOf } from '../notices/notice-of.ts';
import { oncePerPortal } from '../once.ts';
import { villageHref, villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { clauseFor } from '../policies/clauses.ts';

/** One step and whether the village has recorded it. */
export interface StepLine {
  readonly label: string;
  readonly words: string;
  readonly done: boolean;
  readonly notice: { readonly href: string; readonly title: string } | null;
}

/** A decision as its page, its notice and the village's list show it. */
export interface DecisionView {
  readonly id: string;
  readonly href: string;
  readonly topic: string;
  readonly kind: string;
  readonly village: { readonly id: string; readonly href: string; readonly name: string };
  readonly steps: readonly StepLine[];
  /** The deciding vote in one line; null when no figures are recorded. */
  readonly vote: string | null;
  readonly asked: string | null;
  readonly opinions: readonly {
    readonly opinion: string;
    readonly voices: number | null;
    readonly outcome: string;
    readonly reason: string | null;
  }[];
  readonly outcome: Outcome;
  readonly issues: readonly {
    readonly outcome: Outcome;
    readonly words: string;
    readonly clause: ClauseLink | null;
  }[];
  readonly sample: boolean;
}

export function decisionHref(id?: string): string {
  return id === undefined ? '/decisions/' : `/decisions/${id}/`;
}

const WEIGHT: Readonly<Record<Outcome, number>> = { breach: 0, 'cannot-tell': 1, pass: 2 };

/** Decisions, the flagged ones first. */
export const decisionList = oncePerPortal((portal): readonly DecisionView[] =>
  portal.decisions
    .map((decision) => decisionView(portal, decision))
    .sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]),
);

export const decisionById = oncePerPortal(
  (portal) => new Map(decisionList(portal).map((view) => [view.id, view])),
);

const byVillage = oncePerPortal((portal) =>
  Map.groupBy(decisionList(portal), ({ village }) => village.id),
);

/** The same of one village. */
export function decisionsOf(portal: Portal, village: string): readonly DecisionView[] {
  return byVillage(portal).get(village) ?? [];
}

const byNotice = oncePerPortal(
  ({ decisions }) =>
    new Map(
      // The first decision that names a notice is the one it announces.
      decisions
        .flatMap((decision) => decision.steps.map(({ notice }) => [notice, decision] as const))
        .reverse(),
    ),
);

/** The decision that a notice makes public; null when it announces none. */
export function decisionOfNotice(portal: Portal, notice: string): DecisionView | null {
  const decision = byNotice(portal).get(notice);
  return decision ? decisionView(portal, decision) : null;
}

export function decisionView(portal: Portal, decision: VillageDecision): DecisionView {
  const { id, topic, kind, village, opinions, sample } = decision;
  const checks = checksOf(portal, decision);
  const { steps: taken } = decision;
  const asked = taken.find(({ step }) => step === 'asked');
  return {
    id,
    href: decisionHref(id),
    topic,
    kind: DECISION_KINDS[kind],
    village: { id: village, href: villageHref(village), name: villageOf(portal, village).name },
    steps: stepLines(portal, decision, taken),
    vote: voteWords(taken.find(({ step }) => step === 'decided')),
    asked:
      asked === undefined || asked.attended === null
        ? null
        : `${formatDay(asked.heldOn)}前征求到 ${asked.attended} 人的意见${asked.eligible === null ? '' : `，应征求 ${asked.eligible} 人`}。`,
    opinions: opinions.map(({ opinion, voices, outcome, reason }) => ({
      opinion,
      voices,
      outcome: OUTCOMES[outcome],
      reason,
    })),
    outcome: worstOutcome(checks),
    issues: checks
      .filter((check) => check.outcome !== 'pass')
      .sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome])
      .map((check) => ({
        outcome: check.outcome,
        words: check.because,
        clause: clauseLink(portal, check.clause),
      })),
    sample,
  };
}

function checksOf(portal: Portal, decision: VillageDecision): Check[] {
  return checkDecision(decision, {
    meetings: new Map(portal.meetings.map((rule) => [rule.name, rule])),
    askedClause: clauseFor(portal, 'asked')?.rule ?? null,
    today: portal.asOf,
  });
}

/** All six steps of 四议两公开, taken or not; of a single vote only the steps it took. */
function stepLines(
  portal: Portal,
  { kind }: VillageDecision,
  taken: readonly StepTaken[],
): StepLine[] {
  const line = (label: string, step: StepTaken | undefined): StepLine => ({
    label,
    words: step === undefined ? '没有记录' : stepWords(step),
    done: step !== undefined,
    notice:
      step?.notice == null
        ? null
        : {
            href: noticeHref(step.notice),
            title: noticeOf(portal, step.notice)?.title ?? step.notice,
          },
  });
  if (kind === 'vote') return taken.map((step) => line(step.meeting ?? STEPS[step.step], step));
  return FOUR_AND_TWO.map(([key, label]) =>
    line(
      label,
      taken.find(({ step }) => step === key),
    ),
  );
}

function stepWords(step: StepTaken): string {
  const figures = voteFigures(step);
  return figures === null ? formatDay(step.heldOn) : `${formatDay(step.heldOn)}，${figures}`;
}

function voteWords(step: StepTaken | undefined): string | null {
  const figures = step === undefined ? null : voteFigures(step);
  return step === undefined || figures === null
    ? null
    : `${formatDay(step.heldOn)}${step.meeting ?? '会议'}：${figures}。`;
}

function voteFigures({
  eligible,
  attended,
  inFavour,
  against,
  abstained,
  voting,
  ballot,
  result,
}: StepTaken): string | null {
  if (attended === null) return null;
  const how = [
    voting === null ? '' : `${ballot === null ? '' : BALLOTS[ballot]}${VOTING[voting]}`,
    result === null ? '' : RESULTS[result],
  ];
  return [
    eligible === null ? '' : `应到 ${eligible} 人`,
    `实到 ${attended} 人`,
    inFavour === null ? '' : `同意 ${inFavour} 人`,
    against == null ? '' : `反对 ${against} 人`,
    abstained == null ? '' : `弃权 ${abstained} 人`,
    ...how,
  ]
    .filter(Boolean)
    .join('，');
}
