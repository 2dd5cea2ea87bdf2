import type { Submission } from '../domain/desk/submission.ts';
import type { Desk } from './desk.ts';
import { type Effect, lookAt } from './look.ts';
import { lookBack } from './look-back.ts';
import type { OpenedHome } from './open-home.ts';

/** What a submission does to its home. Null once its table, or what it takes back, is no more. */
export function effectOf(
  desk: Desk,
  submission: Submission,
  opened: OpenedHome = desk.home(),
): Effect | null {
  const { takesBack, state } = submission;
  if (state === 'dropped') return null;
  if (!takesBack) return lookAt(opened, submission);
  const of = desk.store.get(takesBack.of)?.submission ?? null;
  return lookBack(opened, submission, takesBack, of);
}
