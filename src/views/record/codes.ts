import type { Portal } from '../../portal/portal.ts';
import type { RecordEntry } from '../../portal/record/register.ts';
import { oncePerPortal } from '../once.ts';

const versionsOf = oncePerPortal(({ register }) =>
  Map.groupBy(register.entries, ({ subject }) => subject),
);

/** Every version of something that was put on record, the first one first. */
export function versionsOn(portal: Portal, subject: string): readonly RecordEntry[] {
  return versionsOf(portal).get(subject) ?? [];
}

/**
 * The entry whose code something bears on its page and on paper; null when it is not on record. That names
 * in it have gone since leaves it as it was printed.
 */
export function entryFor(portal: Portal, subject: string): RecordEntry | null {
  return versionsOn(portal, subject).findLast(({ state }) => state !== 'expired') ?? null;
}

/** The code that something bears; null when it is not on record. */
export function codeFor(portal: Portal, subject: string): string | null {
  return entryFor(portal, subject)?.code ?? null;
}
