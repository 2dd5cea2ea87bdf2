import { type Tally, tally, type Verdict } from '../../domain/bottom-line/bottom-line.ts';
import { worstOutcome } from '../../domain/check.ts';
import type { Portal } from '../../portal/assemble.ts';
import type { Project, ProjectBottomLine } from '../../portal/read-projects.ts';
import { type ClauseLink, clauseLink } from '../clause-links.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { villageOf } from '../places.ts';
import { projectHref, projectsByVillage } from './links.ts';

/** One bottom line in one village: each project with its working. */
export interface BottomLineCell {
  readonly line: ProjectBottomLine;
  readonly tally: Tally;
  readonly outcome: Verdict['outcome'];
  readonly verdicts: readonly {
    readonly verdict: Verdict;
    readonly project: Project;
    readonly href: string;
  }[];
}

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
    readonly cells: readonly BottomLineCell[];
    readonly sample: boolean;
  }[];
  /** Projects of a town that met each line, fell short, or cannot be told. */
  readonly towns: readonly {
    readonly name: string;
    readonly projects: number;
    readonly tallies: readonly Tally[];
  }[];
  readonly whole: readonly Tally[];
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
    return {
      id,
      name: village.name,
      town: village.town.name,
      cells: lines.map((line) => cellOf(line, projects)),
      sample: projects.some(({ sample }) => sample),
    };
  });
  const towns = [...new Set(villages.map(({ town }) => town))].map((name) => {
    const own = villages.filter(({ town }) => town === name);
    return { name, projects: countOf(own), tallies: sums(lines, own) };
  });
  return {
    lines: lines.map((line) => ({
      line,
      clause: clauseLink(portal, line.clause),
      mark: line.fact === null ? null : factMark(line.fact, facts),
    })),
    villages,
    towns,
    whole: sums(lines, villages),
    projects: countOf(villages),
    sample: villages.some(({ sample }) => sample),
  };
}

function cellOf(line: ProjectBottomLine, projects: readonly Project[]): BottomLineCell {
  const verdicts = projects.flatMap((project) => {
    const verdict = project.verdicts.find(({ measure }) => measure === line.measure);
    return verdict ? [{ verdict, project, href: projectHref(project) }] : [];
  });
  const all = verdicts.map(({ verdict }) => verdict);
  return { line, tally: tally(all), outcome: worstOutcome(all), verdicts };
}

function countOf(villages: readonly { readonly cells: readonly BottomLineCell[] }[]): number {
  return villages.reduce((sum, { cells }) => sum + (cells[0]?.verdicts.length ?? 0), 0);
}

function sums(
  lines: readonly ProjectBottomLine[],
  villages: readonly { readonly cells: readonly BottomLineCell[] }[],
): Tally[] {
  return lines.map((_, at) =>
    tally(
      villages.flatMap(({ cells }) => (cells[at]?.verdicts ?? []).map(({ verdict }) => verdict)),
    ),
  );
}
