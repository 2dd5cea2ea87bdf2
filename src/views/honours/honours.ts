import { formatDay } from '../../domain/day.ts';
import { FREQUENCIES, formatPeriod } from '../../domain/disclosure/period.ts';
import { HONOUREES } from '../../domain/honours/honour.ts';
import { UNNAMED } from '../../domain/honours/rules/adults-only.ts';
import type { Honour, HonourTitle } from '../../portal/honours/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { factHref } from '../facts/entities.ts';
import { termLists } from '../facts/term-lists.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { clauseLink } from '../policies/clause-links.ts';

/** A thing said, under what it is called. */
interface Detail {
  readonly label: string;
  readonly words: string;
}

/** Something a title stands on: a list, a fact, a clause. */
interface Ground {
  readonly label: string;
  readonly href: string;
}

/** A title with its rules as printed. */
export interface TitleLine {
  readonly anchor: string;
  readonly title: string;
  /** What is printed, and last what is not. */
  readonly details: readonly Detail[];
  readonly note: string | null;
  readonly grounds: readonly Ground[];
}

/** Titles that stand in one place of the source: what holds for all of them is said once. */
export interface TitleGroup {
  readonly section: string;
  readonly shared: readonly Detail[];
  readonly grounds: readonly Ground[];
  readonly lines: readonly TitleLine[];
}

/** One that bears a title, with what holds for it alone. */
export interface HonourLine {
  readonly id: string;
  readonly who: string;
  readonly deed: string;
  readonly details: readonly Detail[];
  /** Last day the name stands; null where no name is shown. */
  readonly lastDay: string | null;
}

/** Those who bear a title for a period: how it was decided is said once. */
export interface TitleGiven {
  readonly title: string;
  readonly shared: readonly Detail[];
  readonly lines: readonly HonourLine[];
}

/** The titles given for one period. */
export interface HonourPeriod {
  readonly label: string;
  readonly titles: readonly TitleGiven[];
}

/** Address of a village's titles. */
export function honoursHref(village: string): string {
  return `/honours/${village}/`;
}

const byVillage = oncePerPortal(({ honours }) => Map.groupBy(honours, ({ village }) => village));

/** The titles given in a village. */
export function honoursOf(portal: Portal, village: string): readonly Honour[] {
  return byVillage(portal).get(village) ?? [];
}

/** Titles of the source, under where they stand, in the order of the file. */
export function titleGroups(portal: Portal): TitleGroup[] {
  const groups = Map.groupBy(titleLines(portal), ({ section }) => section);
  return [...groups].map(([section, titles]) => {
    const own = titles.map(({ line }) => line);
    const common = sharedBy(own.map(({ details }) => details));
    const grounds = sharedBy(own.map((line) => line.grounds));
    return {
      section,
      shared: common,
      grounds,
      lines: own.map((line) => ({
        ...line,
        details: without(line.details, common),
        grounds: without(line.grounds, grounds),
      })),
    };
  });
}

/** Titles that are given in a village and not everywhere. */
export function titlesOf(portal: Portal, village: string): TitleLine[] {
  return titleLines(portal)
    .filter(({ villages }) => villages.includes(village))
    .map(({ line }) => line);
}

function titleLines(portal: Portal) {
  const anchors = new Map(
    termLists(portal).flatMap(({ lists }) => lists.map(({ name, anchor }) => [name, anchor])),
  );
  return portal.honourTitles.map((title) => ({
    section: title.section,
    villages: title.villages,
    line: titleLine(portal, title, anchors),
  }));
}

function titleLine(
  portal: Portal,
  title: HonourTitle,
  anchors: ReadonlyMap<string, string>,
): TitleLine {
  const places = title.villages.map((id) => villageOf(portal, id).name).join('、');
  const anchor = title.list === null ? undefined : anchors.get(title.list);
  const facts = portal.knowledge.facts.filter(({ id }) => title.facts.includes(id));
  const said = [
    ['哪里评', places || `各${title.level}`],
    ['评给谁', title.bearers.join('、')],
    ['谁来评', title.awardedBy],
    ['怎么评', title.method],
    ['条件', title.criteria],
    ['多久一次', title.period === null ? null : FREQUENCIES[title.period]],
    ['奖励', title.reward],
  ] as const;
  const missing = said.flatMap(([label, words]) => (words === null ? [label] : []));
  return {
    anchor: `title-${title.id}`,
    title: title.title,
    details: [
      ...printed(said),
      ...(missing.length > 0 ? [{ label: '没有写明', words: missing.join('、') }] : []),
    ],
    note: title.note,
    grounds: [
      ...(anchor === undefined ? [] : [{ label: '名单', href: `/facts/lists/#${anchor}` }]),
      ...title.rules.flatMap((id) => {
        const clause = clauseLink(portal, id);
        return clause ? [{ label: clause.label, href: clause.href }] : [];
      }),
      ...facts.map((fact) => ({ label: fact.id, href: factHref(fact) })),
    ],
  };
}

function printed(said: readonly (readonly [label: string, words: string | null])[]): Detail[] {
  return said.flatMap(([label, words]) => (words === null ? [] : [{ label, words }]));
}

/** What every list of a group holds alike. */
function sharedBy<Item extends object>(lists: readonly (readonly Item[])[]): Item[] {
  const [first, ...others] = lists;
  if (!first) return [];
  return first.filter((item) => others.every((list) => has(list, item)));
}

function without<Item extends object>(list: readonly Item[], left: readonly Item[]): Item[] {
  return list.filter((item) => !has(left, item));
}

function has<Item extends object>(list: readonly Item[], wanted: Item): boolean {
  const text = JSON.stringify(wanted);
  return list.some((item) => JSON.stringify(item) === text);
}

/** Titles given in a village, newest period first, in the order of the ledger. */
export function honourPeriods(portal: Portal, village: string): HonourPeriod[] {
  const groups = Map.groupBy(newestFirst(honoursOf(portal, village)), ({ period }) => period);
  return [...groups].map(([period, honours]) => ({
    label: formatPeriod(period),
    titles: [...Map.groupBy(honours, ({ title }) => title)].map(([{ title }, own]) => {
      const lines = own.map(honourLine);
      const shared = sharedBy(lines.map(({ details }) => details));
      return {
        title,
        shared,
        lines: lines.map((line) => ({ ...line, details: without(line.details, shared) })),
      };
    }),
  }));
}

function newestFirst(honours: readonly Honour[]): Honour[] {
  return [...honours].sort((a, b) =>
    a.decidedOn < b.decidedOn ? 1 : b.decidedOn < a.decidedOn ? -1 : 0,
  );
}

function honourLine(honour: Honour): HonourLine {
  const { votes, eligible, method, reward, rewardBasis } = honour;
  const unnamed = UNNAMED.has(honour.subject);
  return {
    id: honour.id,
    who: `${HONOUREES[honour.bearer]}：${honour.subject}`,
    deed: honour.deed,
    details: printed([
      ['得票', votes === null ? null : `${eligible} 人可投，得 ${votes} 票`],
      ['怎么评的', method],
      ['谁评的', `${honour.decidedBy}，${formatDay(honour.decidedOn)}评出`],
      ['公示', `${formatDay(honour.noticeFrom)}—${formatDay(honour.noticeTo)}`],
      ['奖励', rewardWords(reward, rewardBasis)],
      ['名字公开到', unnamed ? null : formatDay(honour.publicUntil)],
    ]),
    lastDay: unnamed ? null : honour.publicUntil,
  };
}

function rewardWords(reward: string | null, basis: string | null): string {
  const words = reward ?? '没有';
  return basis === null ? words : `${words}（${basis}）`;
}

/** How many bore which title where, period by period, without a name. */
export interface PeriodCounts {
  readonly label: string;
  readonly lines: readonly {
    readonly village: string;
    readonly href: string;
    readonly words: string;
  }[];
}

export function periodCounts(portal: Portal): PeriodCounts[] {
  const groups = Map.groupBy(newestFirst(portal.honours), ({ period }) => period);
  return [...groups].map(([period, honours]) => ({
    label: formatPeriod(period),
    lines: [...Map.groupBy(honours, ({ village }) => village)].map(([village, own]) => ({
      village: villageOf(portal, village).name,
      href: honoursHref(village),
      words: countWords(own),
    })),
  }));
}

function countWords(honours: readonly Honour[]): string {
  return [...Map.groupBy(honours, ({ title }) => title)]
    .map(([{ title }, own]) => `${title} ${own.length}`)
    .join('，');
}

/** Villages with titles given, for the cards that lead to them. */
export function honourVillages(
  portal: Portal,
): { readonly name: string; readonly href: string; readonly words: string }[] {
  return portal.villages.flatMap(({ id, name }) => {
    const own = honoursOf(portal, id);
    return own.length === 0 ? [] : [{ name, href: honoursHref(id), words: countWords(own) }];
  });
}
