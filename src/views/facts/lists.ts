import type { Fact } from '../../domain/facts/knowledge.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactSubject, factHref, factSubjects, SUBJECT_GROUPS } from './entities.ts';

/** The entrance to the fact base. */
export interface FactsIndex {
  readonly total: number;
  readonly groups: readonly { readonly group: string; readonly subjects: readonly FactSubject[] }[];
  readonly corrections: number;
}

export function factsIndex(portal: Portal): FactsIndex {
  const subjects = factSubjects(portal);
  return {
    total: portal.knowledge.facts.length,
    groups: SUBJECT_GROUPS.map((group) => ({
      group,
      subjects: subjects.filter((subject) => subject.group === group),
    })).filter(({ subjects }) => subjects.length > 0),
    corrections: portal.knowledge.corrections.length,
  };
}

/** One line of the list by metric. */
export interface MetricLine {
  readonly fact: Fact;
  readonly subject: string;
  readonly href: string;
}

/** All facts by topic, so that one measure can be read across villages and programmes. */
export function factsByTopic(
  portal: Portal,
): { topic: string; anchor: string; lines: MetricLine[] }[] {
  const topics = new Map<string, MetricLine[]>();
  for (const subject of factSubjects(portal)) {
    for (const fact of subject.facts) {
      const line = { fact, subject: subject.name, href: factHref(fact) };
      const lines = topics.get(fact.topic);
      if (lines) lines.push(line);
      else topics.set(fact.topic, [line]);
    }
  }
  return [...topics]
    .map(([topic, lines], index) => ({ topic, anchor: `topic-${index + 1}`, lines }))
    .sort((a, b) => b.lines.length - a.lines.length);
}
