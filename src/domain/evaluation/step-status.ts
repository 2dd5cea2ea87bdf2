import { type Day, daysBetween } from '../day.ts';
import type { EvaluationStep } from './method.ts';

/** Where a step stands: days late and overdue are whole days after the last day that is in time. */
export type StepStatus =
  | { readonly kind: 'on-time'; readonly doneOn: Day }
  | { readonly kind: 'late'; readonly doneOn: Day; readonly days: number }
  | { readonly kind: 'done'; readonly doneOn: Day }
  | { readonly kind: 'not-due'; readonly days: number }
  | { readonly kind: 'unrecorded'; readonly days: number }
  | { readonly kind: 'no-deadline' };

/** Status on a day. A step that is due on a day is in time on that day (前 read as 民法典 reads it). */
export function stepStatus(
  step: Pick<EvaluationStep, 'due'>,
  doneOn: Day | null,
  asOf: Day,
): StepStatus {
  if (step.due === null)
    return doneOn === null ? { kind: 'no-deadline' } : { kind: 'done', doneOn };
  if (doneOn !== null) {
    const days = daysBetween(step.due, doneOn);
    return days > 0 ? { kind: 'late', doneOn, days } : { kind: 'on-time', doneOn };
  }
  const left = daysBetween(asOf, step.due);
  return left >= 0 ? { kind: 'not-due', days: left } : { kind: 'unrecorded', days: -left };
}
