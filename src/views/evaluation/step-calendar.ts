import type { Outcome } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { QUIET_DAYS } from '../../domain/disclosure/quiet.ts';
import type { EvaluationStep } from '../../domain/evaluation/method.ts';
import { type StepStatus, stepStatus } from '../../domain/evaluation/step-status.ts';
import type { StepDone } from '../../portal/evaluation/read-evaluation.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { currentEvaluation } from './current.ts';
import { NOT_PRINTED, noticeEvidence } from './words.ts';

/** A step, its last day, and where it stands: for one place, or summed up over all. */
export interface StepLine {
  readonly name: string;
  readonly by: string;
  readonly due: string;
  readonly clause: ClauseLink | null;
  readonly note: string | null;
  readonly outcome: Outcome | null;
  readonly status: string;
  readonly evidence: string | null;
  readonly notice: { readonly href: string; readonly title: string } | null;
}

/** The steps of one place (and those taken once for all). */
export function stepsOfPlace(portal: Portal, village: string): StepLine[] {
  return portal.evaluation.method.steps.map((step) => {
    const row = doneRow(portal, step, village);
    const status = stepStatus(step, row?.doneOn ?? null, portal.asOf);
    return {
      ...head(portal, step),
      outcome: outcomeOf(status),
      status: statusWords(status),
      evidence: row?.evidence ?? null,
      notice: noticeEvidence(portal, row?.notice ?? null),
    };
  });
}

/** The steps over all evaluated places: how many were in time, and who was not. */
export function stepsOverall(portal: Portal): StepLine[] {
  const places = currentEvaluation(portal).standings.map(({ id }) => id);
  return portal.evaluation.method.steps.map((step) => {
    const statuses =
      step.extent === 'all'
        ? [{ name: '', status: statusOf(portal, step, null) }]
        : places.map((id) => ({
            name: villageOf(portal, id).name,
            status: statusOf(portal, step, id),
          }));
    return {
      ...head(portal, step),
      outcome: worst(statuses.map(({ status }) => outcomeOf(status))),
      status: step.extent === 'all' ? allWords(statuses) : placeWords(statuses),
      evidence: null,
      notice: null,
    };
  });
}

type Named = { readonly name: string; readonly status: StepStatus };

function allWords(statuses: readonly Named[]): string {
  return statuses.map(({ status }) => statusWords(status)).join('');
}

function placeWords(statuses: readonly Named[]): string {
  if (statuses.length === 0) return '还没有考评的村（社区）';
  const groups = Map.groupBy(statuses, ({ status }) => status.kind);
  const said = [...groups].map(([kind, members]) => {
    const names = kind === 'late' || kind === 'unrecorded' ? `（${namesOf(members)}）` : '';
    return `${KIND_WORDS[kind]} ${members.length} 个${names}`;
  });
  return said.join('，');
}

function namesOf(members: readonly Named[]): string {
  return members
    .map(({ name, status }) => (status.kind === 'late' ? `${name}晚 ${status.days} 天` : name))
    .join('、');
}

const KIND_WORDS: Readonly<Record<StepStatus['kind'], string>> = {
  'on-time': '按时办完',
  late: '晚了',
  done: '办完了',
  'not-due': '没到期',
  unrecorded: '过期没有记录',
  'no-deadline': '没有期限，也没有记录',
};

function statusWords(status: StepStatus): string {
  switch (status.kind) {
    case 'on-time':
      return `${formatDay(status.doneOn)}办完，按时`;
    case 'late':
      return `${formatDay(status.doneOn)}办完，晚 ${status.days} 天`;
    case 'done':
      return `${formatDay(status.doneOn)}办完`;
    case 'not-due':
      return status.days === 0 ? '今天到期' : `没到期，还有 ${status.days} 天`;
    case 'unrecorded':
      // Long past, the days say nothing that the day itself does not.
      return status.days > QUIET_DAYS
        ? '过期了，没有办理记录'
        : `过期 ${status.days} 天，没有办理记录`;
    case 'no-deadline':
      return '没有办理记录';
  }
}

function outcomeOf({ kind }: StepStatus): Outcome | null {
  if (kind === 'on-time') return 'pass';
  if (kind === 'late') return 'breach';
  // No record may mean that nothing was done, or that nobody wrote it down.
  return kind === 'unrecorded' ? 'cannot-tell' : null;
}

function worst(outcomes: readonly (Outcome | null)[]): Outcome | null {
  for (const outcome of ['breach', 'cannot-tell', 'pass'] as const)
    if (outcomes.includes(outcome)) return outcome;
  return null;
}

function head(portal: Portal, step: EvaluationStep) {
  const { name, by, due, printed, rule, note } = step;
  return {
    name,
    by,
    due: due === null ? NOT_PRINTED : `${formatDay(due)}${printed ? `（文件：${printed}）` : ''}`,
    clause: rule === null ? null : clauseLink(portal, rule),
    note,
  };
}

function statusOf(portal: Portal, step: EvaluationStep, village: string | null): StepStatus {
  return stepStatus(step, doneRow(portal, step, village)?.doneOn ?? null, portal.asOf);
}

/** The first record of a step; one taken once for all has no place. */
function doneRow(portal: Portal, step: EvaluationStep, village: string | null): StepDone | null {
  const place = step.extent === 'all' ? null : village;
  const rows = portal.evaluation.stepsDone.filter(
    (row) => row.step === step.name && row.village === place,
  );
  return rows.reduce<StepDone | null>(
    (first, row) => (first === null || row.doneOn < first.doneOn ? row : first),
    null,
  );
}
