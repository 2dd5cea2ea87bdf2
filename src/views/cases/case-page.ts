import type { Fact, TimelineEvent } from '../../domain/facts/knowledge.ts';
import { PAYERS, type Payer } from '../../intake/case-charts.ts';
import { type CaseHead, caseSchema } from '../../intake/case-head.ts';
import { FRAMES } from '../../intake/prose-check.ts';
import { figureBase, hanCount, plainProse } from '../../intake/prose-tags.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { headingAnchor, shortHeading } from '../facts/notes.ts';
import { villageHref } from '../places.ts';
import { ledgerHref, ledgersOf } from '../programmes/ledger-pages.ts';
import { type ChartView, caseCharts } from './case-charts.ts';

/** A figure of the card: what it is, as printed, and where it stands. */
export interface KeyFigure {
  readonly fact: Fact;
  readonly href: string;
}

/** An issue as readers cite it, and the day it came out. */
export interface IssueName {
  readonly label: string;
  readonly publishedOn: string | null;
}

/** One of the four who can pay, and what the source says it put in. */
export interface PayerLine {
  readonly who: Payer['who'];
  readonly what: string | null;
  readonly marks: readonly FactMark[];
}

/** Where a case happened: a village in its town, or a project of the whole district. */
export interface CasePlace {
  readonly name: string;
  readonly town: string;
  readonly href: string;
}

export interface CaseView {
  readonly head: CaseHead;
  readonly village: CasePlace;
  readonly figures: readonly KeyFigure[];
  /** The issue the figures stand in. */
  readonly source: IssueName;
  readonly payers: readonly PayerLine[];
  readonly timeline: readonly TimelineEvent[];
  /** Charts by id, for the text to place. */
  readonly charts: Readonly<Record<string, ChartView>>;
  /** Sections to jump to: the five togethers, what is not said, what to copy. */
  readonly ways: readonly { readonly title: string; readonly anchor: string }[];
  readonly minutes: number;
  /** Ledgers that are kept by the rules of the case, made-up ones named as such. */
  readonly ledgers: readonly { readonly title: string; readonly href: string }[];
}

/** A villager on a phone reads about 300 characters a minute. */
const CHARACTERS_A_MINUTE = 300;

/** Joins a case's head with the facts and dates it names; `text` is the file as written. */
export function caseView(
  portal: Portal,
  slug: string,
  frontmatter: unknown,
  text: string,
): CaseView {
  const head = caseSchema.parse(frontmatter);
  const factOf = (id: string): Fact => {
    const fact = portal.knowledge.facts.find((entry) => entry.id === id);
    if (!fact) throw new Error(`case ${slug}: no fact ${id}`);
    return fact;
  };
  return {
    head,
    village: casePlace(portal, head.village),
    figures: head.figures.map((id) => {
      const fact = factOf(id);
      return { fact, href: `/facts/${fact.entity}/#${id.toLowerCase()}` };
    }),
    source: issueName(portal, head.figures.map(factOf)),
    payers: payerLines(head.payers, portal),
    timeline: portal.knowledge.timeline.filter((event) => event.entity === slug),
    charts: caseCharts(head.charts, portal.knowledge),
    ways: FRAMES.cases
      .filter((title) => /^(共|没|别)/.test(title))
      .map((title) => ({ title: shortHeading(title), anchor: headingAnchor(title) })),
    minutes: minutesOf(text, portal),
    ledgers: ledgersBy(portal, slug),
  };
}

function ledgersBy(portal: Portal, slug: string): CaseView['ledgers'] {
  const programmes = portal.programmes.filter(({ policy }) => policy === slug);
  return programmes.flatMap(({ id, title }) =>
    ledgersOf(portal, id).map(({ village }) => ({ title, href: ledgerHref(id, village) })),
  );
}

/** The issue that the first figure's article stands in, by its title and number. */
function issueName({ knowledge }: Pick<Portal, 'knowledge'>, [first]: readonly Fact[]): IssueName {
  const of = (id: string | null | undefined) => knowledge.sources.find((one) => one.id === id);
  const article = of(first?.source);
  const issue = of(article?.within) ?? article;
  if (!issue) throw new Error(`no source ${first?.source}`);
  const number = issue.issue?.replace(/（.*$/, '') ?? '';
  return { label: `《${issue.title}》${number}`, publishedOn: issue.publishedOn };
}

/** Each of the four, in the same order in every case; null where the source does not name one. */
function payerLines(
  payers: readonly Payer[],
  { knowledge }: Pick<Portal, 'knowledge'>,
): PayerLine[] {
  return PAYERS.map((who) => {
    const payer = payers.find((one) => one.who === who);
    return {
      who,
      what: payer ? putIn(payer) : null,
      marks: (payer?.facts ?? []).map((id) => factMark(id, knowledge.facts)),
    };
  });
}

/** What one of the four put in; the words alone do not say how much, and the reader is told so. */
export function putIn({ what, facts }: Payer): string {
  return facts.length > 0 ? what : `${what}（多少没有写明）`;
}

function minutesOf(text: string, { knowledge }: Pick<Portal, 'knowledge'>): number {
  return Math.max(
    1,
    Math.round(hanCount(plainProse(text, figureBase(knowledge))) / CHARACTERS_A_MINUTE),
  );
}

/** The place a case's head names; throws when it is neither a village nor a project. */
export function casePlace(portal: Portal, id: string): CasePlace {
  const village = portal.villages.find((entry) => entry.id === id);
  if (village) {
    return { name: village.name, town: village.town.name, href: villageHref(id) };
  }
  const project = portal.knowledge.entities.find((entry) => entry.id === id);
  if (!project) throw new Error(`case: no village or project ${id}`);
  return { name: project.name, town: portal.config.region.name, href: `/facts/${id}/` };
}
