import type { Portal } from '../portal/portal.ts';
import type { Change } from './change.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './look.ts';
import { onRecord } from './on-record.ts';

const SEALED = new WeakMap<Effect, Change>();

/** What a submission writes: its own files, and of what was approved, or lies on file, the register too. */
export function textsOf({ place }: Desk, effect: Effect): Change {
  const { submission, opened, texts } = effect;
  // What lies on file and has changed stops a build until it is on record.
  if (submission.state !== 'approved' && !(submission.onFile && submission.state === 'submitted'))
    return texts;
  const sealed =
    SEALED.get(effect) ?? new Map([...texts, ...onRecord(place.work, opened, texts, submission)]);
  SEALED.set(effect, sealed);
  return sealed;
}

/** The portal as it would be with a submission in it, and on record once that was approved. */
export function portalAfter(desk: Desk, effect: Effect): Portal | null {
  return effect.opened.after(textsOf(desk, effect)).portal;
}

/** The portal as it was before a submission was published, as far as its own files go. */
export function portalBefore({ submission: { files }, opened }: Effect): Portal | null {
  return opened.after(new Map(files.map(({ path, before }) => [path, before]))).portal;
}
