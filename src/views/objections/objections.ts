import { type Day, formatDayIn } from '../../domain/day.ts';
import {
  CHANNELS,
  type ObjectionSummary,
  OUTCOMES,
  SUBJECTS,
  summariseObjections,
} from '../../domain/objections/objection.ts';
import { compareText } from '../../domain/problem.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Objection } from '../../portal/objections/objection.ts';
import type { Portal } from '../../portal/portal.ts';
import { toldUntil } from '../disclosure/told-until.ts';
import { noticeOf, noticeTold } from '../notices/notice-of.ts';
import { oncePerPortal } from '../once.ts';
import { countedPlaces, villageHref, villageOf } from '../places.ts';
import { reasonOf, withdrawals } from '../record/withdrawals.ts';

/** How the objections to one notice were dealt with, without the people who raised them. */
export interface ObjectionView {
  readonly summary: string;
  readonly figures: ObjectionSummary;
}

const objectionsByVillage = oncePerPortal(({ objections }) =>
  Map.groupBy(objections, ({ village }) => village),
);

/** Of each notice, so that its page hangs on what it says of them and not on the day. */
const viewsByNotice = oncePerPortal((portal) => {
  const villages = objectionsByVillage(portal);
  const until = new Map([...villages.keys()].map((id) => [id, objectionsUntil(portal, id)]));
  const byNotice = Map.groupBy(portal.objections, ({ village, notice }) => `${village} ${notice}`);
  return new Map(
    portal.notices.flatMap(({ id, village }): [string, ObjectionView][] => {
      const day = until.get(village);
      if (day === undefined) return [];
      const figures = summariseObjections(byNotice.get(`${village} ${id}`) ?? [], day);
      return [[id, { summary: summaryWords(figures), figures }]];
    }),
  );
});

/** Objections to a notice; null until one has been recorded for its village. */
export function objectionView(portal: Portal, { id }: Notice): ObjectionView | null {
  return viewsByNotice(portal).get(id) ?? null;
}

/** 收到 3 条（纸面 1，电话 2），都答复了：采纳 1 条…… */
export function summaryWords(figures: ObjectionSummary): string {
  if (figures.received === 0) return '没有收到异议。';
  const channels = figures.byChannel
    .map(({ channel, count }) => `${CHANNELS[channel]} ${count}`)
    .join('，');
  const outcomes = [
    figures.upheld > 0 ? `采纳 ${figures.upheld} 条` : '',
    figures.partly > 0 ? `部分采纳 ${figures.partly} 条` : '',
    figures.rejected > 0 ? `没有采纳 ${figures.rejected} 条` : '',
  ].filter(Boolean);
  const answered =
    figures.answered === 0
      ? ''
      : `答复 ${figures.answered} 条：${outcomes.join('，')}；一般${withinWords(figures.medianDays)}答复，最长${withinWords(figures.longestDays)}。`;
  const open =
    figures.open === 0
      ? ''
      : `还有 ${figures.open} 条没有答复，最早的${figures.oldestOpenDays === 0 ? '今天才提' : `等了 ${figures.oldestOpenDays} 天`}。`;
  return `收到 ${figures.received} 条（${channels}）。${answered}${open}`;
}

/** ` 3 天`, or 当天, behind a word. */
export function withinWords(days: number | null): string {
  return days === 0 ? '当天' : ` ${days} 天`;
}

/** Objections by village, with those to each notice. */
export interface VillageObjections {
  readonly href: string;
  readonly name: string;
  readonly figures: ObjectionSummary;
  readonly notices: readonly {
    readonly href: string;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
}

export function objectionRegister(portal: Portal): VillageObjections[] {
  const byVillage = Map.groupBy(portal.objections, ({ village }) => village);
  return portal.villages.flatMap((village) => {
    const own = byVillage.get(village.id);
    if (!own) return [];
    const byNotice = Map.groupBy(own, ({ notice }) => notice);
    return [
      {
        href: villageHref(village.id),
        name: villageOf(portal, village.id).name,
        figures: summariseObjections(own, portal.asOf),
        notices: inOrder(portal, [...byNotice.keys()]).map((id) => ({
          ...noticeTold(portal, id),
          lines: [
            ...withdrawalWords(portal, id),
            ...(byNotice.get(id) ?? []).map((line) => objectionWords(line, portal)),
          ],
        })),
      },
    ];
  });
}

/** Notices in the order of their ledger; those that were withdrawn come after them. */
function inOrder(portal: Portal, ids: readonly string[]): string[] {
  const own = new Set(ids);
  const there = portal.notices.map(({ id }) => id).filter((id) => own.has(id));
  return [...there, ...ids.filter((id) => !noticeOf(portal, id))];
}

/** When and why a notice was withdrawn; an objection to it stays, and is still owed an answer. */
function withdrawalWords(portal: Portal, id: string): string[] {
  const withdrawn = withdrawals(portal).get(id);
  return withdrawn ? [`${withdrawn.entry.day} 公示已撤回：${reasonOf(withdrawn)}`] : [];
}

/** An objection that was answered, with the notice it was raised against. */
export interface AnsweredLine {
  readonly href: string;
  readonly title: string;
  readonly words: string;
}

/** The objections that were answered last, of the places that are counted together. */
export function answeredLines(portal: Portal, count: number): AnsweredLine[] {
  const { ids } = countedPlaces(portal);
  return portal.objections
    .filter(({ village, answeredOn }) => ids.has(village) && (answeredOn ?? '9') <= portal.asOf)
    .sort((a, b) => compareText(b.answeredOn ?? '', a.answeredOn ?? ''))
    .slice(0, count)
    .map((objection) => ({
      ...noticeTold(portal, objection.notice),
      words: objectionWords(objection, portal),
    }));
}

/** The last day of which a village's register of objections tells. */
function objectionsUntil(portal: Portal, village: string): Day {
  const own = objectionsByVillage(portal).get(village) ?? [];
  const days = own.flatMap(({ receivedOn, answeredOn }) => [receivedOn, answeredOn]);
  return toldUntil(portal, village, days);
}

function objectionWords(objection: Objection, portal: Portal): string {
  const { receivedOn, channel, subject, answeredOn, outcome, answer } = objection;
  const said = (day: Day): string => formatDayIn(day, portal.asOf);
  const raised = `${said(receivedOn)} ${CHANNELS[channel]}收到，对${SUBJECTS[subject]}有意见`;
  if (answeredOn === null || outcome === null || answeredOn > portal.asOf) {
    const until = objectionsUntil(portal, objection.village);
    return `${raised}；${until < portal.asOf ? `到${said(until)} ` : ''}还没有答复。`;
  }
  return `${raised}；${said(answeredOn)} 答复，${OUTCOMES[outcome]}。${answer ?? ''}`;
}
