import type { Outcome } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { CARE_STAGES } from '../../domain/elder-care/centre.ts';
import { milestoneProgress, type Progress } from '../../domain/elder-care/milestones.ts';
import { apartWords, countedRows } from '../../domain/sample.ts';
import type { ElderCareMilestone } from '../../portal/elder-care/read-elder-care.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { type PageFigures, pageFigures } from '../facts/page-figures.ts';
import { type DoubtLine, doubtLine } from '../facts/subject-page.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { elderCareHref, residentsWords, shownCentres } from './centres.ts';

/** A day by which so many centres are to be open, and how it went. */
export interface MilestoneLine {
  readonly by: string;
  readonly goal: string;
  readonly reached: string;
  readonly outcome: Outcome;
  readonly words: string;
  readonly marks: readonly FactMark[];
  readonly clause: ClauseLink | null;
}

export interface CentreLine {
  readonly href: string;
  readonly village: string;
  readonly town: string;
  readonly stage: string;
  readonly opened: string;
  readonly beds: number | null;
  readonly residents: string;
  /** For a count that may be shown. */
  readonly persons: number | null;
}

/** The entrance to mutual-aid care. */
export interface ElderCareOverview {
  readonly centres: readonly CentreLine[];
  readonly beds: number;
  /** Said beside the sums where made-up centres stand beside real ones. */
  readonly apart: string;
  /** Residents of all centres; null where the sum would give a small one away. */
  readonly residents: number | null;
  readonly milestones: readonly MilestoneLine[];
  readonly figures: PageFigures;
  readonly doubts: readonly DoubtLine[];
  /** What the plan lists: rooms, services, rules and steps, in its order. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly sample: boolean;
}

/** Sets of the fact base that lay down what a centre has and does. */
export const CARE_SETS = {
  rooms: '互助养老必设功能间',
  services: '互助养老服务项目',
  rules: '互助养老制度',
  steps: '互助养老步骤',
} as const;
const LIST_TITLES: readonly (readonly [keyof typeof CARE_SETS, string])[] = [
  ['rooms', '要有的用房'],
  ['services', '做的服务'],
  ['rules', '要建的制度'],
  ['steps', '怎样一步步办起来'],
];

export function elderCareOverview(portal: Portal): ElderCareOverview {
  const { centres, total } = shownCentres(portal);
  const rows = portal.elderCare.centres;
  const { corrections, facts } = portal.knowledge;
  const milestones = milestoneLines(portal);
  const doubtful = new Set(
    facts
      .filter(({ id }) => portal.elderCare.milestones.some((row) => row.facts?.includes(id)))
      .flatMap(({ seeAlso }) => seeAlso),
  );
  return {
    centres: centres.map((shown) => {
      const { village, stage, openedOn, beds } = shown.centre;
      const { name, town } = villageOf(portal, village);
      return {
        href: elderCareHref(village),
        village: name,
        town: town.name,
        stage: CARE_STAGES[stage],
        opened: openedOn === null ? '还没开门' : formatDay(openedOn),
        beds,
        residents: residentsWords(shown),
        persons: shown.residents,
      };
    }),
    beds: countedRows(rows).reduce((sum, centre) => sum + (centre.beds ?? 0), 0),
    apart: apartWords(rows),
    residents: total,
    milestones,
    figures: pageFigures(portal, 'elder-care'),
    doubts: corrections.filter(({ id }) => doubtful.has(id)).map(doubtLine),
    lists: LIST_TITLES.map(([set, title]) => ({ title, items: listedIn(portal, set) })).filter(
      ({ items }) => items.length > 0,
    ),
    sample: [...portal.elderCare.centres, ...portal.elderCare.accounts].some(
      ({ sample }) => sample,
    ),
  };
}

/** Items of a set of the plan, in its order; none where a county's fact base has no such set. */
export function listedIn({ knowledge }: Portal, set: keyof typeof CARE_SETS): string[] {
  return knowledge.indicators.filter((row) => row.set === CARE_SETS[set]).map(({ item }) => item);
}

function milestoneLines(portal: Portal): MilestoneLine[] {
  return [false, true].flatMap((sample) => {
    const opened = portal.elderCare.centres
      .filter((centre) => centre.sample === sample)
      .map(({ village, openedOn }) => ({ town: villageOf(portal, village).town.id, openedOn }));
    const milestones = portal.elderCare.milestones.filter((one) => one.sample === sample);
    const towns = portal.towns.filter((town) => town.sample === sample);
    return milestoneProgress(milestones, opened, towns.length, portal.asOf).map((progress) =>
      milestoneLine(portal, progress, opened.length > 0),
    );
  });
}

/** Without a centre on file nothing is known of how a goal was met: no register is no failure. */
function milestoneLine(
  portal: Portal,
  { milestone, wanted, reached, outcome }: Progress<ElderCareMilestone>,
  known: boolean,
): MilestoneLine {
  const { by, scope, goal, facts, clause, sample } = milestone;
  const unit = scope === 'town' ? '个乡镇' : '个中心';
  const missing = `${wanted - reached} ${unit}`;
  const words =
    outcome === 'pass'
      ? '够了'
      : by < portal.asOf
        ? `到期时差 ${missing}`
        : `还没到期，还差 ${missing}`;
  return {
    by: formatDay(by),
    goal: `${sample ? '示例镇：' : ''}${scope === 'town' ? `每个乡镇至少 ${goal} 个` : `再建成 ${goal} 个，累计 ${wanted} 个`}`,
    reached: known ? `${reached} ${unit}，要 ${wanted} ${unit}` : `没有资料，要 ${wanted} ${unit}`,
    outcome: known ? outcome : 'cannot-tell',
    words: known ? words : '本站没有真的中心的登记，看不出',
    marks: (facts ?? []).map((id) => factMark(id, portal.knowledge.facts)),
    clause: clauseLink(portal, clause ?? ''),
  };
}
