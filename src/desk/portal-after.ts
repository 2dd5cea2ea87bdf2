import { assemble } from '../portal/assemble.ts';
import { readAttachments } from '../portal/fs/attachments.ts';
import type { Portal } from '../portal/portal.ts';
import { type Change, filesAfter } from './change.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './look.ts';
import { textsOf } from './publishing.ts';

/** The portal as it would be with a submission in it, and on record once that was approved. */
export function portalAfter(desk: Desk, effect: Effect): Portal | null {
  return portalWith(desk, textsOf(desk, effect, desk.home().home.files));
}

/** The portal as it was before a submission was published, as far as its own files go. */
export function portalBefore(desk: Desk, { submission: { files } }: Effect): Portal | null {
  return portalWith(desk, new Map(files.map(({ path, before }) => [path, before])));
}

function portalWith(desk: Desk, change: Change): Portal | null {
  const { home } = desk.home();
  const files = filesAfter(home.files, change);
  const attachments = readAttachments(desk.place.sources.data, files);
  return assemble(files, home.today, { attachments }).portal;
}
