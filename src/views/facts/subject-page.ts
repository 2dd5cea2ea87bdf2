import { sayDays } from '../../domain/day.ts';
import { factValueText } from '../../domain/facts/fact-value.ts';
import {
  anchorOf,
  type Correction,
  type Fact,
  type Source,
  type TimelineEvent,
} from '../../domain/facts/knowledge.ts';
import type { Prose } from '../../portal/fs/prose.ts';
import type { Portal } from '../../portal/portal.ts';
import { type Citation, citeFact, pageNumbers } from './citation.ts';
import { type FactSubject, factHref, factSubjects } from './entities.ts';
import { type FactUse, usesOf } from './uses.ts';

/** One fact as its page shows it. */
export interface FactEntry {
  readonly id: string;
  readonly anchor: string;
  readonly metric: string;
  readonly printed: string;
  /** The number in words, when it says more than the printed form. */
  readonly value: string | null;
  readonly qualifier: string | null;
  readonly period: string | null;
  readonly source: { readonly title: string; readonly href: string; readonly pages: string };
  readonly section: string;
  readonly note: string | null;
  readonly corrections: readonly DoubtLine[];
  readonly uses: readonly FactUse[];
  readonly citation: Citation;
}

/** The page of one subject: its facts by topic, in the order of the fact base. */
export interface SubjectPage {
  readonly subject: FactSubject;
  readonly topics: readonly { readonly topic: string; readonly entries: readonly FactEntry[] }[];
  /** Dates of the subject, oldest first, no more exact than they were printed. */
  readonly timeline: readonly TimelineEvent[];
  readonly neighbours: { readonly previous: FactSubject | null; readonly next: FactSubject | null };
}

/** What the page needs of the site besides its data. */
export interface Site {
  readonly name: string;
  readonly asOf: string;
  readonly url: (path: string) => string;
}

/** Builds the pages of all subjects; they share look-ups, so they are made together. */
export function subjectPages(portal: Portal, uses: Prose['factUses'], site: Site): SubjectPage[] {
  const subjects = factSubjects(portal);
  const sources = new Map(portal.knowledge.sources.map((source) => [source.id, source]));
  const corrections = new Map(portal.knowledge.corrections.map((one) => [one.id, one]));
  return subjects.map((subject, index) => ({
    subject,
    topics: groupByTopic(subject.facts).map(([topic, facts]) => ({
      topic,
      entries: facts.map((fact) => factEntry(fact, portal, sources, corrections, uses, site)),
    })),
    timeline: portal.knowledge.timeline.filter((event) => event.entity === subject.id),
    neighbours: { previous: subjects[index - 1] ?? null, next: subjects[index + 1] ?? null },
  }));
}

function groupByTopic(facts: readonly Fact[]): [string, Fact[]][] {
  const topics = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = topics.get(fact.topic);
    if (list) list.push(fact);
    else topics.set(fact.topic, [fact]);
  }
  return [...topics];
}

function factEntry(
  fact: Fact,
  portal: Portal,
  sources: ReadonlyMap<string, Source>,
  corrections: ReadonlyMap<string, Correction>,
  uses: Prose['factUses'],
  site: Site,
): FactEntry {
  const source = sources.get(fact.source);
  // The portal has checked that every fact's source is on the list.
  if (!source) throw new Error(`fact ${fact.id} has no source ${fact.source}`);
  const issue = sources.get(source.within ?? source.id) ?? source;
  const value = factValueText(fact);
  return {
    id: fact.id,
    anchor: anchorOf(fact.id),
    metric: fact.metric,
    printed: fact.printed,
    value: value !== null && !squash(fact.printed).includes(squash(value)) ? value : null,
    qualifier: fact.qualifier,
    period: fact.period && sayDays(fact.period),
    source: {
      title: source.title,
      href: sourceHref(source),
      pages: fact.pages ? `第 ${pageNumbers(fact.pages)} 页` : '无页码',
    },
    section: fact.section,
    note: fact.note,
    corrections: [...corrections.values()]
      .filter(
        ({ id, facts }) => [fact.misprint, ...fact.seeAlso].includes(id) || facts.includes(fact.id),
      )
      .map(doubtLine),
    uses: usesOf(fact.id, uses, portal),
    citation: citeFact({
      fact,
      source,
      issue,
      url: site.url(factHref(fact)),
      siteName: site.name,
      asOf: site.asOf,
    }),
  };
}

const squash = (text: string): string => text.replace(/[\s,，]/g, '');

/** What the sources contradict themselves in, in a line, with the way to where it is told whole. */
export interface DoubtLine {
  readonly id: string;
  readonly href: string;
  readonly found: string;
}

export function doubtLine({ id, found }: Pick<Correction, 'id' | 'found'>): DoubtLine {
  return { id, href: correctionHref(id), found };
}

/** Address of a correction on the page of contradictions. */
export function correctionHref(id: string): string {
  return `/facts/contradictions/#${anchorOf(id)}`;
}

/** Address of a source: an article is an anchor on the page of its issue. */
export function sourceHref(source: Pick<Source, 'id' | 'within'>): string {
  return source.within === null
    ? `/sources/${source.id}/`
    : `/sources/${source.within}/#${source.id}`;
}
