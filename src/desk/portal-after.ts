import { assemble } from '../portal/assemble.ts';
import type { Portal } from '../portal/portal.ts';
import { filesAfter } from './change.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './look.ts';

/** The portal as it would be with a submission in it. */
export function portalAfter(desk: Desk, { texts }: Effect): Portal | null {
  const { files, today } = desk.home().home;
  return assemble(filesAfter(files, texts), today).portal;
}
