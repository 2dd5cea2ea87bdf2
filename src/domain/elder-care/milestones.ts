import type { Outcome } from '../check.ts';
import type { Day } from '../day.ts';

/** How many centres are to be open by a day: so many more than by the day before, or one in each town. */
export interface Milestone {
  readonly by: Day;
  readonly scope: 'all' | 'town';
  readonly goal: number;
}

/** A centre with the day it opened; null while it has not. */
export interface Opened {
  readonly town: string;
  readonly openedOn: Day | null;
}

/** Where the county stands at a milestone, on the day the portal speaks of. */
export interface Progress<M extends Milestone = Milestone> {
  readonly milestone: M;
  /** Centres (or towns) wanted by then, those of earlier milestones included. */
  readonly wanted: number;
  /** How many there were by then, or there are today where the day is still to come. */
  readonly reached: number;
  /** Cannot-tell while the day has not come and it is not reached. */
  readonly outcome: Outcome;
}

/** Each milestone against the centres that had opened. Goals of the whole county add up. */
export function milestoneProgress<M extends Milestone>(
  milestones: readonly M[],
  centres: readonly Opened[],
  towns: number,
  asOf: Day,
): Progress<M>[] {
  return milestones.map((milestone) => {
    const last = milestone.by < asOf ? milestone.by : asOf;
    const open = centres.filter(({ openedOn }) => openedOn !== null && openedOn <= last);
    const wanted =
      milestone.scope === 'town'
        ? towns
        : milestones
            .filter(({ scope, by }) => scope === 'all' && by <= milestone.by)
            .reduce((sum, { goal }) => sum + goal, 0);
    const reached = milestone.scope === 'town' ? townsWith(open, milestone.goal) : open.length;
    const outcome = reached >= wanted ? 'pass' : milestone.by < asOf ? 'breach' : 'cannot-tell';
    return { milestone, wanted, reached, outcome };
  });
}

function townsWith(open: readonly Opened[], goal: number): number {
  const byTown = Map.groupBy(open, ({ town }) => town);
  return [...byTown.values()].filter((own) => own.length >= goal).length;
}
