import { formatDay } from '../../domain/day.ts';
import {
  dueWords,
  lastDayWithin,
  type TargetStanding,
  targetStanding,
} from '../../domain/targets/target.ts';
import { TARGET_OUTCOMES } from '../../intake/tables/targets.ts';
import type { Portal } from '../../portal/portal.ts';
import type { TargetRow } from '../../portal/targets/read-targets.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { sourceHref } from '../facts/subject-page.ts';
import { villageHref } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

/** One promise as its page shows it. */
export interface TargetLine {
  readonly id: string;
  readonly subject: { readonly label: string; readonly href: string | null };
  readonly promise: string;
  /** The day it was for, or how often it is to be done. */
  readonly when: string;
  readonly standing: TargetStanding;
  readonly known: boolean;
  /** What came of it, or that nobody has told. */
  readonly outcome: string;
  readonly source: Link;
  readonly foundSource: Link | null;
  readonly clause: ClauseLink | null;
  readonly marks: readonly FactMark[];
  readonly note: string | null;
}

/** All promises: those whose day has come by their day, then those to come, then those without one. */
export interface TargetsView {
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly TargetLine[];
  }[];
  /** How many there are, how many are due, of how many the result is known. */
  readonly summary: string;
}

const PARTS = [
  { id: 'daoqi', title: '到期了的', standing: 'passed' },
  { id: 'meidao', title: '还没到期的', standing: 'ahead' },
  { id: 'yizhi', title: '一直要做的', standing: 'ongoing' },
] as const satisfies readonly { id: string; title: string; standing: TargetStanding }[];

export function targetsView(portal: Portal): TargetsView {
  const lines = [...portal.targets]
    .sort((a, b) => (dayOfTarget(a) < dayOfTarget(b) ? -1 : 1))
    .map((target) => targetLine(portal, target));
  const parts = PARTS.map(({ standing, ...part }) => ({
    ...part,
    lines: lines.filter((line) => line.standing === standing),
  }));
  const counts = parts.map(({ title, lines: own }) => `${title} ${own.length} 件`);
  const known = lines.filter((line) => line.known).length;
  return {
    parts: parts.filter((part) => part.lines.length > 0),
    summary: `一共 ${lines.length} 件：${counts.join('，')}。结果有出处的 ${known} 件。`,
  };
}

/** What has no day comes last. */
const dayOfTarget = ({ due }: TargetRow): string => (due && lastDayWithin(due)) ?? '9999';

function targetLine(portal: Portal, target: TargetRow): TargetLine {
  const { id, promise, due, every, outcome, found, foundOn, foundSource, facts, rule, note } =
    target;
  const standing = targetStanding(due, portal.asOf);
  const dated = foundOn === null ? '' : `（${formatDay(foundOn)}）`;
  return {
    id,
    subject: subjectOf(portal, target.subject),
    promise,
    when: due === null ? (every ?? '') : dueWords(due),
    standing,
    known: outcome !== null,
    outcome:
      outcome === null ? WITHOUT[standing] : `${TARGET_OUTCOMES[outcome]}：${found ?? ''}${dated}`,
    source: sourceLink(portal, target.source, target.section),
    foundSource: foundSource === null ? null : sourceLink(portal, foundSource, ''),
    clause: clauseLink(portal, rule ?? ''),
    marks: (facts ?? []).map((fact) => factMark(fact, portal.knowledge.facts)),
    note,
  };
}

/** Said where no result is on file: it is not known, which is neither kept nor broken. */
const WITHOUT: Readonly<Record<TargetStanding, string>> = {
  passed: '没有资料',
  ahead: '还没到期',
  ongoing: '没有资料',
};

function subjectOf({ villages, towns, knowledge }: Portal, id: string): TargetLine['subject'] {
  const village = villages.find((one) => one.id === id);
  if (village) return { label: village.name, href: villageHref(id) };
  const named = [...knowledge.entities, ...towns].find((one) => one.id === id);
  const inFacts = knowledge.facts.some(({ entity }) => entity === id);
  return { label: named?.name ?? id, href: inFacts ? `/facts/${id}/` : null };
}

function sourceLink({ knowledge }: Portal, id: string, section: string): Link {
  const source = knowledge.sources.find((one) => one.id === id);
  // The portal has checked that every target's source is on the list.
  if (!source) throw new Error(`no source ${id}`);
  return { label: section || source.title, href: sourceHref(source) };
}
