import type { Village } from '../../domain/village.ts';
import type { RecordEntry } from '../../portal/record/register.ts';
import { oncePerPortal } from '../once.ts';
import { versionsOn } from './codes.ts';

/** A notice that was withdrawn: all that is still told of it, whatever it said. */
export interface Withdrawal {
  /** Number of the notice. */
  readonly id: string;
  readonly village: Village;
  /** When, why and by whom. */
  readonly entry: RecordEntry;
  /** What was on record before, the first one first. */
  readonly before: readonly RecordEntry[];
}

/** Notices that were withdrawn and are not public again, by number, in the order of the register. */
export const withdrawals = oncePerPortal((portal): ReadonlyMap<string, Withdrawal> => {
  const villages = new Map(portal.villages.map((village) => [village.id, village]));
  const subjects = new Set(portal.register.entries.map(({ subject }) => subject));
  return new Map(
    [...subjects].flatMap((id): [string, Withdrawal][] => {
      const all = versionsOn(portal, id);
      const entry = all.at(-1);
      const village = villages.get(/^(.+)-\d{4}-\d+$/.exec(id)?.[1] ?? '');
      if (entry?.state !== 'withdrawn' || !village) return [];
      return [[id, { id, village, entry, before: all.slice(0, -1) }]];
    }),
  );
});

/** What a withdrawn notice is called, by its number: its title may be what should not have been told. */
export function withdrawnTitle({ id }: Pick<Withdrawal, 'id'>): string {
  return `${id}（公示已撤回）`;
}

/** Why it was withdrawn, as a sentence. */
export function reasonOf({ entry: { reason } }: Withdrawal): string {
  return reason === null ? '没有写明。' : reason.replace(/[^。！？]$/, '$&。');
}
