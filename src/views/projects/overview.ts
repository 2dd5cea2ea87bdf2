import type { Figure } from '../../domain/facts/exactness.ts';
import { type Fen, formatLarge } from '../../domain/money.ts';
import { type Tally, tally } from '../../domain/projects/bottom-line.ts';
import { onceTogether } from '../../domain/projects/funds.ts';
import { PAYER_GROUPS } from '../../intake/tables/fund-sources.ts';
import { PROJECT_KINDS, PROJECT_STAGES } from '../../intake/tables/projects.ts';
import type { Portal } from '../../portal/portal.ts';
import type { FundSource, Project } from '../../portal/projects/read-projects.ts';
import { sourceHref } from '../facts/subject-page.ts';
import { villageOf } from '../places.ts';
import { projectHref, projectsByVillage, projectsHref } from './links.ts';

export interface ProjectLine {
  readonly project: Project;
  readonly href: string;
  readonly village: string;
  readonly kind: string;
  readonly stage: string;
  /** Whether some payer's part is not known. */
  readonly open: boolean;
  readonly verdicts: Tally;
}

/** What one kind of payer gave, in fen. */
export interface PayerBar {
  readonly label: string;
  readonly value: Fen;
  readonly words: string;
  /** Left out where the sum is not exact and so cannot be read back. */
  readonly fen?: Fen;
}

export interface ProjectsOverview {
  readonly villages: readonly {
    readonly sample: boolean;
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly lines: readonly ProjectLine[];
    /** Known money of real projects; null where nothing is known. */
    readonly known: Figure | null;
    /** Known money of made-up projects, never added to the other. */
    readonly made: Figure | null;
  }[];
  readonly stages: readonly {
    readonly key: string;
    readonly label: string;
    readonly lines: readonly ProjectLine[];
  }[];
  readonly total: Figure;
  readonly made: Figure;
  /** What each kind of payer gave to real projects, and to made-up ones. */
  readonly byPayer: readonly { readonly name: string; readonly bars: readonly PayerBar[] }[];
  readonly variants: readonly {
    readonly name: string;
    readonly parties: readonly FundSource[];
    readonly source: string | null;
  }[];
  readonly sample: boolean;
}

/** Every project, by village and by how far it has come, and where the known money comes from. */
export function projectsOverview(portal: Portal): ProjectsOverview {
  const villages = [...projectsByVillage(portal)].map(([id, projects]) => {
    const lines = projects.map((project) => projectLine(portal, project));
    return {
      id,
      name: villageOf(portal, id).name,
      sample: villageOf(portal, id).sample,
      href: projectsHref(id),
      lines,
      known: lines.some((line) => isKnown(line, false)) ? knownOf(lines, false) : null,
      made: lines.some((line) => isKnown(line, true)) ? knownOf(lines, true) : null,
    };
  });
  const all = villages.flatMap(({ lines }) => lines);
  const stages = Object.entries(PROJECT_STAGES)
    .map(([key, label]) => ({
      key,
      label,
      lines: all.filter(({ project }) => project.stage === key),
    }))
    .filter(({ lines }) => lines.length > 0);
  return {
    villages,
    stages,
    total: knownOf(all, false),
    made: knownOf(all, true),
    byPayer: [false, true].flatMap((sample) => {
      const bars = payerBars(all.filter(({ project }) => project.sample === sample));
      return bars.length > 0 ? [{ name: sample ? '示例台账' : '写明了的钱', bars }] : [];
    }),
    variants: variantsOf(portal),
    sample: all.some(({ project }) => project.sample),
  };
}

/** Whether a real project, or a made-up one, has money that is known and given once. */
function isKnown({ project }: ProjectLine, sample: boolean): boolean {
  const { funds } = project;
  return project.sample === sample && funds.some(({ value, yearly }) => value !== null && !yearly);
}

function knownOf(lines: readonly ProjectLine[], sample: boolean): Figure {
  const own = lines.filter(({ project }) => project.sample === sample);
  return onceTogether(own.flatMap(({ project }) => project.funds));
}

export function projectLine(portal: Portal, project: Project): ProjectLine {
  const values = project.funds.map(({ value }) => value);
  return {
    project,
    href: projectHref(project),
    village: villageOf(portal, project.village).name,
    kind: PROJECT_KINDS[project.kind],
    stage: PROJECT_STAGES[project.stage],
    open: values.length === 0 || values.includes(null),
    verdicts: tally(project.verdicts),
  };
}

function payerBars(lines: readonly ProjectLine[]): PayerBar[] {
  const funds = lines.flatMap(({ project }) => project.funds);
  return Object.entries(PAYER_GROUPS).flatMap(([group, label]) => {
    const { value, exact } = onceTogether(funds.filter(({ from }) => from.group === group));
    if (value === 0) return [];
    const words = `${exact ? '' : '约 '}${formatLarge(value)}`;
    return [{ label, value, words, ...(exact && { fen: value }) }];
  });
}

function variantsOf({ projects, knowledge }: Portal): ProjectsOverview['variants'] {
  const found = new Map<string, FundSource[]>();
  for (const source of projects.sources) {
    found.set(source.variant, [...(found.get(source.variant) ?? []), source]);
  }
  return [...found].map(([name, parties]) => {
    const source = knowledge.sources.find(({ id }) => id === parties[0]?.source);
    return { name, parties, source: source ? sourceHref(source) : null };
  });
}
