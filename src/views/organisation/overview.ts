import type { Indicator } from '../../domain/facts/knowledge.ts';
import { VILLAGE_KIND_LABELS } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { type DoubtLine, doubtLine } from '../facts/subject-page.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { organisationHref, organisations } from './units-of.ts';
import { type CrowdLine, crowdRegister, isSample } from './village.ts';
import { cardRuleWords } from './words.ts';

/** A list of the source under one name: who wrote it where, and its items in order. */
export interface PrintedList {
  readonly section: string;
  readonly pages: string | null;
  readonly items: readonly string[];
}

/** The entrance to who answers for what. */
export interface OrganisationOverview {
  readonly villages: readonly {
    readonly href: string;
    readonly name: string;
    readonly words: string;
  }[];
  /** The party's layers as the source prints them, one list a place that prints them. */
  readonly chains: readonly PrintedList[];
  /** What 三员三长 are, one list a definition. */
  readonly definitions: readonly PrintedList[];
  readonly doubts: readonly DoubtLine[];
  readonly crowd: readonly CrowdLine[];
  readonly advisers: readonly {
    readonly village: string;
    readonly title: string;
    readonly sentBy: string;
    readonly duty: string;
    readonly phone: string;
    readonly clause: ClauseLink | null;
  }[];
  readonly cardRules: readonly {
    readonly place: string;
    readonly words: string;
    readonly printed: string | null;
    readonly marks: readonly FactMark[];
    readonly clause: ClauseLink | null;
  }[];
  readonly sample: boolean;
}

/** Sets of the fact base whose names begin so. */
const CHAINS = '组织体系链条';
export const WARDENS = '三员三长';
/** Words in a correction that make it worth reading here. */
const DOUBTS = /三员三长|辅导员/;

export function organisationOverview(portal: Portal): OrganisationOverview {
  const { indicators, corrections, facts } = portal.knowledge;
  const crowd = crowdRegister(portal);
  const all = [...organisations(portal)];
  return {
    villages: all.map(([id, { units, cards }]) => {
      const { name, kind } = villageOf(portal, id);
      const words = [
        units.length > 0 ? `${units.length} 个组织` : VILLAGE_KIND_LABELS[kind],
        ...(cards.length > 0 ? [`${cards.length} 张连心卡`] : []),
      ];
      return { href: organisationHref(id), name, words: words.join(' · ') };
    }),
    chains: printedLists(indicators, CHAINS),
    definitions: printedLists(indicators, WARDENS),
    doubts: corrections.filter(({ printed }) => DOUBTS.test(printed)).map(doubtLine),
    crowd: crowd.lines,
    advisers: portal.organisation.advisers.map((adviser) => ({
      village: villageOf(portal, adviser.village).name,
      title: adviser.title,
      sentBy: adviser.sentBy ?? '没有写',
      duty: adviser.duty ?? '没有写',
      phone: adviser.phone ?? (adviser.clause ? '没有写明' : '没有写'),
      clause: clauseLink(portal, adviser.clause ?? ''),
    })),
    cardRules: portal.organisation.cardRules.map((rule) => ({
      place: rule.village === null ? '各村（社区）' : villageOf(portal, rule.village).name,
      words: cardRuleWords(rule),
      printed: rule.words,
      marks: (rule.facts ?? []).map((id) => factMark(id, facts)),
      clause: clauseLink(portal, rule.clause ?? ''),
    })),
    sample: all.some(([, own]) => isSample(own)),
  };
}

/** Sets of terms whose names begin alike, each as one list, in the order of the file. */
export function printedLists(indicators: readonly Indicator[], head: string): PrintedList[] {
  const sets = Map.groupBy(
    indicators.filter(({ set }) => set.startsWith(head)),
    ({ set }) => set,
  );
  return [...sets.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { section, pages } = first;
    return [{ section, pages, items: rows.map(({ item }) => item) }];
  });
}
