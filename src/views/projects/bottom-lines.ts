import { type Tally, tally, type Verdict } from '../../domain/projects/bottom-line.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Project, ProjectBottomLine } from '../../portal/projects/read-projects.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { projectHref, projectsByVillage } from './links.ts';

/** One project held against every bottom line, in the order of the lines; null where a line is not for it. */
export interface ProjectVerdicts {
  readonly project: Project;
  readonly href: string;
  readonly verdicts: readonly (Verdict | null)[];
}

/** Projects that met each line, fell short, or cannot be told. */
interface Sum {
  readonly projects: number;
  readonly tallies: readonly Tally[];
}

type TownSum = Sum & { readonly name: string };

export interface BottomLinesView {
  readonly lines: readonly {
    readonly line: ProjectBottomLine;
    readonly clause: ClauseLink | null;
    readonly mark: FactMark | null;
  }[];
  readonly villages: readonly {
    readonly id: string;
    readonly name: string;
    readonly town: string;
    readonly projects: readonly ProjectVerdicts[];
    /** Its projects' answers to all lines together. */
    readonly whole: Tally;
    readonly sample: boolean;
  }[];
  /** Real projects, and made-up ones, town by town: never added up together. */
  readonly wholes: readonly (Sum & {
    readonly sample: boolean;
    readonly towns: readonly TownSum[];
  })[];
  readonly projects: number;
  readonly sample: boolean;
}

/**
 * Villages by bottom lines. Projects are counted, their parts never added up: each has a whole of its
 * own, and a sum of wholes would be nobody's share.
 */
export function bottomLinesView(portal: Portal): BottomLinesView {
  const { lines } = portal.projects;
  const { facts } = portal.knowledge;
  const villages = [...projectsByVillage(portal)].map(([id, projects]) => {
    const village = villageOf(portal, id);
    const held = projects.map((project) => heldAgainst(lines, project));
    return {
      id,
      name: village.name,
      town: village.town.name,
      projects: held,
      whole: tally(held.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict !== null))),
      sample: projects.some(({ sample }) => sample),
    };
  });
  const wholes = [false, true].flatMap((sample) => {
    const own = villages.filter((village) => village.sample === sample);
    const byTown = Map.groupBy(own, ({ town }) => town);
    const towns = [...byTown].map(([name, those]) => ({ name, ...sumOf(lines, those) }));
    return own.length === 0 ? [] : [{ sample, towns, ...sumOf(lines, own) }];
  });
  return {
    lines: lines.map((line) => ({
      line,
      clause: clauseLink(portal, line.clause),
      mark: line.fact === null ? null : factMark(line.fact, facts),
    })),
    villages,
    wholes,
    projects: countOf(villages),
    sample: villages.some(({ sample }) => sample),
  };
}

function heldAgainst(lines: readonly ProjectBottomLine[], project: Project): ProjectVerdicts {
  return {
    project,
    href: projectHref(project),
    verdicts: lines.map(
      ({ measure }) => project.verdicts.find((verdict) => verdict.measure === measure) ?? null,
    ),
  };
}

type VillageLines = Pick<BottomLinesView['villages'][number], 'projects'>;

function countOf(villages: readonly VillageLines[]): number {
  return villages.reduce((sum, { projects }) => sum + projects.length, 0);
}

function sumOf(lines: readonly ProjectBottomLine[], villages: readonly VillageLines[]): Sum {
  const tallies = lines.map((_, at) =>
    tally(
      villages.flatMap(({ projects }) => projects.flatMap(({ verdicts }) => verdicts[at] ?? [])),
    ),
  );
  return { projects: countOf(villages), tallies };
}
