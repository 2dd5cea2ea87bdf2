import { formatDay, formatMonthDay } from '../../domain/day.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { reasonOf, type Withdrawal, withdrawals, withdrawnTitle } from '../record/withdrawals.ts';
import type { FeedEntry } from '../section.ts';
import { noticeHref } from './notice-line.ts';
import { noticeOf, noticesIn } from './notice-of.ts';

/** As many as a reader who looks once a month would want. */
const ENTRIES = 50;

/**
 * The newest notices and what was withdrawn. An entry says what a notice is about and until when one can
 * object, never what stands in its tables: names on them must be able to go.
 */
export function noticeEntries(portal: Portal, village: string | null): FeedEntry[] {
  const notices = (village === null ? portal.notices : noticesIn(portal, village))
    .toSorted(newestFirst)
    .slice(0, ENTRIES);
  // Under the address of the notice, so that a reader puts it in the place of what it kept.
  const withdrawn = [...withdrawals(portal).values()]
    .filter((one) => village === null || one.village.id === village)
    .slice(-ENTRIES);
  return [...notices.map((notice) => entryOf(notice, portal)), ...withdrawn.map(withdrawalEntry)];
}

function entryOf(notice: Notice, portal: Portal): FeedEntry {
  const { id, title, sample, affair, publishedOn } = notice;
  return {
    ...{ href: noticeHref(id), title, sample, published: publishedOn },
    updated: correctionOf(notice, portal)?.publishedOn ?? publishedOn,
    category: { term: affair, label: AFFAIRS[affair] },
    summary: summaryOf(notice, portal),
  };
}

function withdrawalEntry(one: Withdrawal): FeedEntry {
  const { id, village, entry, before } = one;
  const summary = `${village.name}这次公示${formatDay(entry.day)}撤回。原因：${reasonOf(one)}`;
  return {
    ...{ href: noticeHref(id), title: withdrawnTitle(one), sample: entry.sample, summary },
    published: before[0]?.day ?? entry.day,
    updated: entry.day,
  };
}

function summaryOf(notice: Notice, portal: Portal): string {
  const { name, town } = villageOf(portal, notice.village);
  const period = `${formatDay(notice.noticeFrom)}—${formatMonthDay(notice.noticeTo)}`;
  const correction = correctionOf(notice, portal);
  const corrected = correction ? `已更正，见“${correction.title}”。` : '';
  return `${town.name}${name}${AFFAIRS[notice.affair]}公示，公示期：${period}，有异议请在这之前提出。${corrected}`;
}

function correctionOf(notice: Notice, portal: Portal): Notice | undefined {
  return noticeOf(portal, notice.correctedBy);
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
