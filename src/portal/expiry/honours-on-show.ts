import type { Day } from '../../domain/day.ts';
import { withoutMaskedNames } from '../../domain/expiry.ts';
import type { Honour } from '../honours/records.ts';

/** What stands in place of one whose name is not shown. */
export const UNNAMED_HONOUREE: Readonly<Partial<Record<Honour['bearer'], string>>> = {
  household: '某户',
  person: '某人',
};

/** Whether a name may no longer be shown on a day. */
export function honourExpired({ publicUntil }: Pick<Honour, 'publicUntil'>, day: Day): boolean {
  return publicUntil < day;
}

/**
 * Titles given. Of a household or person whose time has passed the title and the deed stay, and neither
 * name nor household number.
 */
export function honoursOnShow(honours: readonly Honour[], day: Day): Honour[] {
  return honours.map((honour) => {
    const unnamed = UNNAMED_HONOUREE[honour.bearer];
    if (unnamed === undefined || !honourExpired(honour, day)) return honour;
    const deed = withoutMaskedNames(honour.deed);
    return { ...honour, subject: unnamed, household: null, deed };
  });
}
