import { assemble } from '../portal/assemble.ts';
import type { Portal } from '../portal/portal.ts';
import type { Desk } from './desk.ts';
import type { Look } from './look.ts';

/** The portal as it would be with a submission in it. */
export function portalAfter(desk: Desk, { brought }: Look): Portal | null {
  const { files, today } = desk.home().home;
  return assemble(new Map([...files, ...brought.texts]), today).portal;
}
