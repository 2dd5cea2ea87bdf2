import type { Submission } from '../domain/desk/submission.ts';
import { sha256 } from '../portal/fs/sums.ts';
import { attachedFiles } from './attached.ts';
import type { Desk } from './desk.ts';
import { type Effect, lookAt } from './look.ts';
import { lookBack } from './look-back.ts';
import { lookOnFile } from './look-on-file.ts';
import type { OpenedHome } from './open-home.ts';
import { Recent } from './recent.ts';

/** A page asks for the same many times over, and so does the next page: a month of twenty villages, with notices. */
const HELD = 64;
const WORKED_OUT = new WeakMap<OpenedHome, Recent<Effect | null>>();

/** What a submission does to its home. Null once its table, or what it takes back, is no more. */
export function effectOf(
  desk: Desk,
  submission: Submission,
  opened: OpenedHome = desk.home(),
): Effect | null {
  const { takesBack, onFile, state } = submission;
  if (state === 'dropped') return null;
  const of = takesBack && (desk.store.get(takesBack.of)?.submission ?? null);
  const recent = WORKED_OUT.get(opened) ?? new Recent<Effect | null>(HELD);
  WORKED_OUT.set(opened, recent);
  return recent.of(sha256(JSON.stringify([submission, of])), () => {
    if (onFile) return lookOnFile(opened, submission, onFile);
    return takesBack
      ? lookBack(opened, submission, takesBack, of)
      : lookAt(opened, submission, attachedFiles(desk, submission));
  });
}
