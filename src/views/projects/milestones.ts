import { type Day, formatDay } from '../../domain/day.ts';
import { MILESTONE_STATES } from '../../intake/tables/milestones.ts';
import type { Milestone } from '../../portal/estates/read-estates.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';

export interface MilestoneLine {
  readonly label: string;
  readonly when: string;
  readonly day: Day | null;
  readonly state: string;
  readonly marks: readonly FactMark[];
  readonly clause: ClauseLink | null;
  readonly note: string | null;
}

export interface MilestoneSubject {
  readonly id: string;
  readonly name: string;
  /** Whether it is a village of the register, which has a page of its own. */
  readonly village: boolean;
  readonly lines: readonly MilestoneLine[];
}

/** The steps of each large project or pilot, in the order they come. */
export function milestoneSubjects(portal: Portal): MilestoneSubject[] {
  const { milestones } = portal.estates;
  return [...new Set(milestones.map(({ subject }) => subject))].map((id) => {
    const village = portal.villages.find((one) => one.id === id);
    const entity = portal.knowledge.entities.find((one) => one.id === id);
    return {
      id,
      name: village?.name ?? entity?.name ?? id,
      village: village !== undefined,
      lines: milestones
        .filter(({ subject }) => subject === id)
        .map((milestone) => milestoneLine(portal, milestone)),
    };
  });
}

function milestoneLine(portal: Portal, milestone: Milestone): MilestoneLine {
  const { label, from, to, state, facts, rule, note } = milestone;
  const until = to === null ? '' : `到${formatDay(to)}`;
  return {
    label,
    when: from === null ? '哪天没有写明' : `${formatDay(from)}${until}`,
    day: from,
    state: stateWords(portal.asOf, milestone, MILESTONE_STATES[state]),
    marks: (facts ?? []).map((id) => factMark(id, portal.knowledge.facts)),
    clause: clauseLink(portal, rule ?? ''),
    note,
  };
}

/** A plan whose time has come says no more than that: nobody printed whether it was done. */
function stateWords(asOf: Day, { state, from, to }: Milestone, label: string): string {
  const last = to ?? from;
  if (state === 'done' || from === null || last === null) return label;
  if (asOf < from) return `${label}，还没到`;
  return asOf > last ? `${label}，日子已过，做完没有，没写` : `${label}，正在这一步`;
}
